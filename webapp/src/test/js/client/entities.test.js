import assert from 'node:assert/strict';
import test from 'node:test';
import { objection, readInvitation } from '../../../main/webapp/js/session/invitation.js';
import { EventLog } from '../../../main/webapp/js/client/entity/event-log.js';
import { INTERVIEW_STATES, beginsAnew, canBecome } from '../../../main/webapp/js/client/entity/interview-state.js';
import { Steps } from '../../../main/webapp/js/timings/steps.js';

test('an invitation link says what the interview is about', () => {
  const invitation = readInvitation('?jobTitle=%20Senior%20Cook%20&company=Inn&language=de-de&interviewType=technical&jobDescription=Soup');

  assert.deepEqual(invitation, { jobTitle: 'Senior Cook', company: 'Inn', jobDescription: 'Soup', interviewType: 'technical', language: 'de-DE' });
});

test('what a link lacks or got wrong is left out, what is too long is cut to what the server takes', () => {
  const { jobTitle, language, company } = readInvitation(`?language=no%20such&company=${'x'.repeat(500)}`);

  assert.equal(jobTitle, '');
  assert.equal(language, undefined);
  assert.equal(company.length, 200);
});

test('a job title has 1 to 120 characters', () => {
  assert.equal(objection('   '), 'missing');
  assert.equal(objection('x'), undefined);
  assert.equal(objection(`  ${'x'.repeat(120)}  `), undefined);
  assert.equal(objection('x'.repeat(121)), 'too_long');
});

test('steps are pending, then running, then done with their time', async () => {
  let now = 100;
  const seen = [];
  const steps = new Steps(() => seen.push(steps.list()[1].status), () => now);

  const result = await steps.run('api', async () => ((now += 41.6), 'answer'));

  assert.equal(result, 'answer');
  assert.deepEqual(seen, ['running', 'done']);
  assert.deepEqual(steps.list()[1], { name: 'api', status: 'done', ms: 42 });
  assert.deepEqual(steps.timings(), { apiMs: 42 });
  assert.deepEqual(steps.list().map(({ name }) => name), ['microphone', 'api', 'session', 'webrtc', 'audio']);
});

test('a step that fails says why, and so does the action', async () => {
  const steps = new Steps(() => undefined);

  await assert.rejects(steps.run('webrtc', async () => Promise.reject(new TypeError('x'))), { kind: 'unexpected' });

  assert.equal(steps.list()[3].status, 'failed');
  assert.equal(steps.list()[3].failure.kind, 'unexpected');
});

test('a step that is called off has not failed', async () => {
  const steps = new Steps(() => undefined);
  const calledOff = new AbortController();

  const running = steps.run('api', () => new Promise((_, reject) => calledOff.signal.addEventListener('abort', () => reject(new Error('x')))), calledOff.signal);
  calledOff.abort();

  await assert.rejects(running);
  assert.deepEqual(steps.list()[1], { name: 'api', status: 'pending' });
});

test('what leads from one state to the next, and nothing else', () => {
  const next = {
    idle: 'signed_out ready error',
    signed_out: 'ready error',
    ready: 'signed_out requesting_microphone connecting ending error',
    requesting_microphone: 'ready ending ended error',
    connecting: 'active ending ended error',
    active: 'reconnecting ending ended error',
    reconnecting: 'active ending ended error',
    ending: 'ended error',
    ended: 'requesting_microphone',
    error: 'idle signed_out ready requesting_microphone error',
  };

  for (const from of INTERVIEW_STATES) {
    const found = INTERVIEW_STATES.filter((to) => canBecome(from, to));
    assert.deepEqual(found.sort(), next[from].split(' ').sort(), from);
    assert.ok(found.some((to) => to !== from), `${from} has a way out`);
  }
});

test('the next thing after an end or an error is another attempt', () => {
  assert.ok(beginsAnew('error', 'requesting_microphone') && beginsAnew('ended', 'requesting_microphone'));
  assert.ok(!beginsAnew('error', 'error') && !beginsAnew('reconnecting', 'active'));
});

test('the log keeps the latest, with their times', () => {
  let now = 0;
  const log = new EventLog(() => now++);
  for (let i = 0; i < 250; i++) log.add(`n${i}`);

  assert.equal(log.entries().length, 200);
  assert.deepEqual(log.entries().at(-1), { atMs: 249, what: 'n249' });
});
