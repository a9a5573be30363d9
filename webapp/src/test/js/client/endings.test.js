import assert from 'node:assert/strict';
import test, { mock } from 'node:test';
import { json, noContent, problem, quiet, until } from '../support/fakes.js';
import { warningsWithin } from '../../../main/webapp/js/client/entity/time-limit.js';
import { active, endedBecause, interviewing, invitation } from '../support/interviews.js';
import { answerTranscribedLate, bargeIn, greeting } from '../support/turns.js';

/** A running interview, on a clock that the test advances. @param {Record<string, () => Response>} answers */
async function ticking(answers) {
  const world = interviewing({ answers });
  world.interview.open(true);
  await world.interview.prepare();
  mock.timers.enable({ apis: ['setTimeout'] });
  void world.interview.start(invitation);
  await until(() => world.interview.state === 'active');
  world.handle(greeting);
  const quietly = async (ms) => (await quiet(), mock.timers.tick(ms), await quiet());
  return { ...world, microphone: world.microphones[0], quietly };
}

test('a server that hung up says why, and what was said is kept', async () => {
  const reasons = { time_limit: 'time_limit', abandoned: 'abandoned', completed: 'elsewhere' };
  for (const [reason, endedBy] of Object.entries(reasons)) {
    const { asked, connections, handle, interview } = await active({ answers: { 'GET realtime-session': endedBecause(reason) } });
    handle(greeting);

    connections[0].channel.become('closed');
    await until(() => interview.state === 'ended');

    assert.equal(interview.endedBy, endedBy);
    assert.equal(interview.failure, undefined);
    assert.ok(asked().some((line) => line.startsWith('PUT realtime-session/s-1/transcript')));
  }
});

test('an interview that was erased during the call ends without a failure', async () => {
  const gone = () => problem(404, 'session_not_found');
  const { handle, interview, microphones } = await active({ answers: { 'GET realtime-session': gone, 'POST realtime-session': gone, 'PUT realtime-session': gone } });
  handle(greeting);

  interview.wake();
  await until(() => interview.state === 'ended');

  assert.equal(interview.endedBy, 'erased');
  assert.equal(microphones[0].track.readyState, 'ended');
});

test('a page that the server gave up learns it at its next sign of life', async () => {
  const { connections, handle, interview } = await active({ answers: { 'POST realtime-session': () => problem(409, 'session_ended'), 'GET realtime-session': endedBecause('abandoned') } });
  handle(greeting);

  interview.wake();
  await until(() => interview.state === 'ended');

  assert.equal(interview.endedBy, 'abandoned');
  assert.ok(connections[0].closed);
});

test('a page without network during the interview continues, and delivers later', async () => {
  let online = true;
  const answer = () => (online ? noContent() : Promise.reject(new TypeError('offline')));
  const { handle, interview, requests } = await active({ heartbeatEveryMs: 5, answers: { 'POST realtime-session': answer, 'PUT realtime-session': answer } });
  online = false;
  handle(greeting, answerTranscribedLate, bargeIn);
  await until(() => requests.filter(({ body }) => body?.type === 'alive').length > 2);
  assert.equal(interview.state, 'active');
  assert.equal(interview.attempt.conversation.delivery, 'pending');

  online = true;
  interview.wake();
  await until(() => interview.attempt.conversation.delivery === 'saved');

  const batch = requests.findLast(({ method }) => method === 'PUT');
  assert.deepEqual(batch.body.items.map(({ itemId, previousItemId }) => [itemId, previousItemId]), [['item_A1', null], ['item_U1', 'item_A1'], ['item_A2', 'item_U1']]);
  await interview.end();
});

test('what is not delivered at the end is delivered after it, and the page shows that', async () => {
  let online = false;
  const answer = () => (online ? noContent() : Promise.reject(new TypeError('offline')));
  const { asked, interview, quietly } = await ticking({ 'PUT realtime-session': answer, 'DELETE realtime-session': answer });
  const ended = interview.end();
  for (let second = 0; second < 9; second++) await quietly(1_000);
  mock.timers.reset();
  await ended;
  assert.equal(interview.state, 'ended');
  assert.equal(interview.attempt.conversation.delivery, 'pending');

  online = true;
  interview.wake();
  await until(() => interview.attempt.conversation.delivery === 'saved');
  await quiet();

  assert.equal(asked().at(-1), 'DELETE realtime-session/s-1', 'the end is sent, too');
});

test('a hidden page saves growing items as they are, and continues', async () => {
  const { handle, interview, requests } = await active();
  handle(greeting.slice(0, 8));

  interview.hide();
  await until(() => requests.some(({ method }) => method === 'PUT'));
  handle(greeting.slice(8));
  await until(() => requests.filter(({ method }) => method === 'PUT').length > 1);

  const puts = requests.filter(({ method }) => method === 'PUT').map(({ body }) => [body.text, body.status]);
  assert.deepEqual(puts, [['Welcome. Why Java?', 'incomplete'], ['Welcome. Why Java?', 'completed']]);
  assert.equal(interview.state, 'active');
  await interview.end();
});

/** Of a minute. */
const soon = () => json({ sessionId: 's-1', sdp: 'answer', timeLeft: 60 }, 201);

test('when time is over the server is asked, and the page ends nothing by itself', async () => {
  let over = false;
  const world = interviewing({
    heartbeatEveryMs: 600_000,
    answers: {
      'POST webrtc-exchange': soon,
      'POST realtime-session': () => (over ? problem(409, 'session_ended') : noContent()),
      'GET realtime-session': () => json(over ? { state: 'ended', endReason: 'time_limit' } : { state: 'live', timeLeft: 60 }),
    },
  });
  world.interview.open(true);
  await world.interview.prepare();
  mock.timers.enable({ apis: ['setTimeout'] });
  void world.interview.start(invitation);
  await until(() => world.interview.state === 'active');
  world.handle(greeting);
  await quiet();

  mock.timers.tick(65_001);
  await quiet();
  assert.deepEqual(world.reports().at(-1), { type: 'alive' });
  assert.equal(world.interview.state, 'active', 'the server says that it is live');
  assert.ok(!world.asked().some((line) => line.startsWith('DELETE')));
  over = true;
  world.interview.wake();
  mock.timers.reset();
  await until(() => world.interview.state === 'ended');

  assert.equal(world.interview.endedBy, 'time_limit');
});

for (const minutes of [45, 10, -10]) {
  test(`a clock that is ${minutes} min ahead ends no interview, and the time left is right`, async () => {
    mock.timers.enable({ apis: ['Date'], now: Date.now() + minutes * 60_000 });
    const endsAt = new Date(Date.now() + (45 - minutes) * 60_000).toISOString();
    const world = interviewing({ answers: { 'POST webrtc-exchange': () => json({ sessionId: 's-1', sdp: 'answer', endsAt, timeLeft: 2_700 }, 201) } });
    world.interview.open(true);
    await world.interview.prepare();
    mock.timers.reset();
    mock.timers.enable({ apis: ['setTimeout', 'Date'], now: Date.now() + minutes * 60_000 });
    void world.interview.start(invitation);
    await until(() => world.interview.state === 'active');
    world.handle(greeting);
    await quiet();

    for (let second = 0; second < 30; second++) {
      mock.timers.tick(1_000);
      await quiet();
    }
    mock.timers.reset();

    assert.equal(world.interview.state, 'active');
    assert.equal(Math.ceil((world.interview.attempt.session.endsAtMs - performance.now()) / 60_000), 45);
    assert.ok(!world.asked().some((line) => line.startsWith('DELETE')), 'nothing is ended');
    await world.interview.end();
  });
}

test('a page that slept fetches the time left, and warns by that', async () => {
  const world = interviewing({ answers: { 'POST webrtc-exchange': () => json({ sessionId: 's-1', sdp: 'answer', timeLeft: 2_700 }, 201), 'GET realtime-session': () => json({ state: 'live', timeLeft: 90 }) } });
  world.interview.open(true);
  await world.interview.prepare();
  mock.timers.enable({ apis: ['setTimeout'] });
  void world.interview.start(invitation);
  await until(() => world.interview.state === 'active');
  world.handle(greeting);
  await quiet();

  world.interview.wake();
  await until(() => world.asked().includes('GET realtime-session/s-1'));
  await quiet();
  await quiet();
  mock.timers.tick(31_000);
  await quiet();
  mock.timers.reset();

  assert.equal(world.interview.attempt.monitor.minutesLeft, 1);
  await world.interview.end();
});

test('before time is over the candidate is warned and the interviewer informed, twice', async () => {
  const answers = { 'POST webrtc-exchange': () => json({ sessionId: 's-1', sdp: 'answer', timeLeft: 360 }, 201) };
  const { connections, interview, microphone, quietly } = await ticking(answers);

  await quietly(59_000);
  assert.equal(interview.attempt.monitor.minutesLeft, undefined);
  await quietly(2_000);
  assert.equal(interview.attempt.monitor.minutesLeft, 5);
  await quietly(240_000);
  assert.equal(interview.attempt.monitor.minutesLeft, 1);
  mock.timers.reset();

  const notes = connections[0].channel.sent.filter(({ type }) => type === 'conversation.item.create');
  assert.deepEqual(notes.map(({ item }) => item.role), ['system', 'system']);
  assert.match(notes[0].item.content[0].text, /5 minutes/);
  assert.match(notes[1].item.content[0].text, /one minute/);
  assert.equal(microphone.track.enabled, true, 'the candidate is not interrupted');
  await interview.end();
});

test('an interview that is shorter than a warning goes without it', () => {
  assert.deepEqual(warningsWithin(120_000), [{ minutes: 1, inMs: 60_000 }]);
  assert.deepEqual(warningsWithin(30_000), []);
  assert.deepEqual(warningsWithin(NaN), []);
});

test('ending before the greeting is an end, not a failure', async () => {
  const { interview, started } = await active();

  await interview.end();
  await started;

  assert.equal(interview.state, 'ended');
  assert.equal(interview.failure, undefined);
});

test('ending twice ends once', async () => {
  const { asked, handle, interview } = await active();
  handle(greeting);

  await Promise.all([interview.end(), interview.end()]);
  await interview.end();

  assert.equal(asked().filter((line) => line.startsWith('DELETE')).length, 1);
});

test('a conversation that could not be delivered is reported', async () => {
  const { handle, interview } = await active({ answers: { 'PUT realtime-session': () => problem(422, 'invalid_request') } });
  handle(greeting);

  await interview.end();

  assert.equal(interview.state, 'ended');
  assert.equal(interview.attempt.conversation.delivery, 'lost');
});

test('an unreachable server does not delay the end', async () => {
  const { handle, interview, microphones } = await active({ answers: { 'DELETE realtime-session': () => problem(500, 'internal_error') } });
  handle(greeting);

  await interview.end();

  assert.equal(interview.state, 'ended');
  assert.equal(microphones[0].track.readyState, 'ended');
});

test('leaving the page delivers the rest at once, and leaves the interview to be continued', async () => {
  let reachable = true;
  const { asked, connections, handle, interview, microphones, requests } = await active({ answers: { 'PUT realtime-session': () => (reachable ? noContent() : new Promise(() => undefined)) } });
  await quiet();
  handle(greeting.slice(0, 8));
  reachable = false;
  const before = requests.length;

  interview.leave();

  assert.deepEqual(asked().slice(before), ['PUT realtime-session/s-1/transcript']);
  assert.ok(requests.slice(before).every(({ init }) => init.keepalive));
  assert.deepEqual(requests[before].body.items.map(({ text, status }) => [text, status]), [['Welcome. Why Java?', 'incomplete']]);
  assert.ok(connections[0].closed);
  assert.equal(microphones[0].track.readyState, 'ended');
});

test('a page that is left before it was connected ends what it has opened', async () => {
  const { asked, connections, interview } = interviewing({ up: false });
  interview.open(true);
  await interview.prepare();
  void interview.start(invitation);
  await until(() => connections[0].remoteDescription);

  interview.leave();
  await quiet();

  assert.equal(asked().at(-1), 'DELETE realtime-session/s-1');
});
