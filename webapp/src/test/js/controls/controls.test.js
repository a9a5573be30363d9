import assert from 'node:assert/strict';
import test, { mock } from 'node:test';
import { MOMENT_MS } from '../../../main/webapp/js/controls/control/controls.js';
import { fakeMicrophone, quiet } from '../support/fakes.js';
import { SERVER_VAD, calling, controlling } from '../support/calls.js';

test('a muted microphone is silent, and says so', async () => {
  const { controls, enabled, noted } = await controlling();

  controls.mute(true);
  assert.equal(enabled(), false);
  controls.mute(false);

  assert.equal(enabled(), true);
  assert.deepEqual(noted, ['muted', 'unmuted']);
});

test('muting and the mode survive a reconnection', async () => {
  const { controls, line } = await controlling();
  controls.mute(true);

  const next = calling();
  controls.join(next);
  assert.equal(next.microphone.track.enabled, false);
  assert.equal(line.microphone.track.enabled, false);

  const pushing = await controlling({ mode: 'push' });
  const another = calling();
  pushing.controls.handle(pushing.announced);
  pushing.controls.join(another);
  assert.equal(another.microphone.track.enabled, false);
  assert.equal(another.adjustedTurnDetection().create_response, false);
});

test('an open microphone is left as it is found', async () => {
  const { controls } = await controlling();
  const next = calling();
  next.microphone.track.enabled = false; // by the browser or its user

  controls.join(next);

  assert.equal(next.microphone.track.enabled, false);
});

test('in a moment the microphone is off, no reply is created and no idle timeout fires; then all is as before', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const { controls, enabled, line, noted } = await controlling();

  controls.moment();
  assert.equal(enabled(), false);
  assert.deepEqual(line.adjustedTurnDetection(), { ...SERVER_VAD, create_response: false, idle_timeout_ms: null });
  controls.resume();
  assert.equal(enabled(), true);
  assert.deepEqual(line.adjustedTurnDetection(), { ...SERVER_VAD, idle_timeout_ms: null }, 'a candidate who is back may need a while to begin');
  mock.timers.tick(15_000);

  assert.deepEqual(line.adjustedTurnDetection(), SERVER_VAD);
  assert.deepEqual(noted, ['moment', 'back']);
  mock.timers.reset();
});

test('a moment ends by itself, and the usual question comes again', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const { controls, enabled, line, noted } = await controlling();
  const before = performance.now();

  controls.moment();
  const end = controls.momentEndsAtMs - MOMENT_MS;
  assert.ok(end >= before && end <= performance.now(), `${end}`);
  mock.timers.tick(MOMENT_MS - 1);
  assert.equal(controls.part.pausing, true);
  mock.timers.tick(1);

  assert.equal(enabled(), true);
  assert.deepEqual(line.adjustedTurnDetection(), SERVER_VAD);
  assert.deepEqual(noted, ['moment', 'moment_over']);
  mock.timers.reset();
});

test('muting survives a moment, and unmuting ends it', async () => {
  const { controls, enabled } = await controlling();
  controls.mute(true);
  controls.moment();

  controls.resume();
  assert.equal(enabled(), false);
  controls.moment();
  controls.mute(false);

  assert.deepEqual([enabled(), controls.part.pausing], [true, false]);
  controls.leave();
});

test('a moment outlives a connection, and ends with the interview', async () => {
  const { announced, controls, noted } = await controlling();
  controls.moment();

  const next = calling();
  controls.handle(announced);
  controls.join(next);
  assert.equal(next.adjustedTurnDetection().create_response, false);
  assert.equal(next.microphone.track.enabled, false);
  controls.leave();

  assert.equal(controls.part.pausing, false);
  controls.moment();
  assert.deepEqual(noted, ['moment']);
});

test('a provider that detects by meaning has no idle time, and is given none', async () => {
  const turns = { type: 'semantic_vad', eagerness: 'auto', create_response: true, interrupt_response: true };
  const { controls, line } = await controlling({ turns });

  controls.moment();
  assert.deepEqual(line.adjustedTurnDetection(), { ...turns, create_response: false });
  controls.resume();

  assert.deepEqual(line.adjustedTurnDetection(), turns);
});

test('a provider that does not announce its session gets no session update', async () => {
  const { controls, enabled, line } = await controlling({ announces: false });

  controls.moment();

  assert.equal(enabled(), false);
  assert.deepEqual(line.sent, []);
  controls.leave();
});

test('without a microphone the interviewer is informed, and no idle timeout fires', async () => {
  const { controls, line, noted } = await controlling({ mode: 'text' });

  assert.equal(line.adjustedTurnDetection().idle_timeout_ms, null);
  assert.match(line.sent.find(({ item }) => item?.role === 'system').item.content[0].text, /typing/);
  await controls.setMode('open');

  assert.equal(line.microphone.track.enabled, true);
  assert.deepEqual(noted, ['text', 'unmuted']);
  controls.leave();
});

test('typing instead lets the microphone go, and back there is another', async () => {
  const { controls, line } = await controlling();
  const { track } = line.microphone;

  await controls.setMode('text');
  assert.equal(track.readyState, 'ended');
  assert.deepEqual(line.microphone.getTracks(), []);
  await controls.setMode('push');

  assert.equal(line.microphone.track.enabled, false);
  controls.leave();
});

test('while an answer is typed no idle timeout fires', async () => {
  const { controls, line } = await controlling();

  controls.write(true);

  assert.deepEqual(line.adjustedTurnDetection(), { ...SERVER_VAD, idle_timeout_ms: null });
  controls.leave();
});

test('another microphone takes over without a gap, muted as the last one', async () => {
  const { controls, line, noted } = await controlling({ open: () => Object.assign(fakeMicrophone(), { made: true }) });
  const { track } = line.microphone;
  controls.mute(true);

  await controls.switched();

  assert.equal(track.readyState, 'ended');
  assert.deepEqual([line.microphone.track.readyState, line.microphone.track.enabled], ['live', false]);
  assert.deepEqual(noted, ['muted', 'switched']);
});

test('a microphone that cannot be opened leaves the one there is', async () => {
  let opened = 0;
  const open = () => { if (opened++) throw new DOMException('no', 'NotReadableError'); return fakeMicrophone(); };
  const { controls, line, noted } = await controlling({ open });

  await controls.switched();

  assert.equal(line.microphone.track.readyState, 'live');
  assert.deepEqual(noted, ['not_switched']);
});

test('an unplugged microphone is replaced by another', async () => {
  const { controls, line, noted } = await controlling({ open: () => Object.assign(fakeMicrophone(), {}) });
  const { track } = line.microphone;

  track.dispatchEvent(new Event('ended'));
  await quiet();

  assert.notEqual(line.microphone.track, track);
  assert.equal(controls.part.mode, 'open');
  assert.deepEqual(noted, ['unplugged_switched']);
});

test('where there is no other, answers are typed', async () => {
  let opened = 0;
  const open = () => { if (opened++) throw new DOMException('none', 'NotFoundError'); return fakeMicrophone(); };
  const { controls, line, noted } = await controlling({ open });

  line.microphone.track.dispatchEvent(new Event('ended'));
  await quiet();

  assert.equal(controls.part.mode, 'text');
  assert.deepEqual(noted, ['unplugged_text']);
  assert.equal(line.adjustedTurnDetection().idle_timeout_ms, null);
});

test('what comes too late, after the call, is closed again', async () => {
  const opened = [];
  const { controls } = await controlling({ open: () => (opened.push(fakeMicrophone()), opened.at(-1)) });

  const switching = controls.switched();
  controls.leave();
  await switching;

  assert.equal(opened[1]?.track.readyState ?? 'ended', 'ended');
});
