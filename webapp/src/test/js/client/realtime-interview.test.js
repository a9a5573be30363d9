import assert from 'node:assert/strict';
import test, { mock } from 'node:test';
import { statusOf } from '../../../main/webapp/js/client/entity/status.js';
import { json, problem, quiet, until } from '../support/fakes.js';
import { interviewing, invitation } from '../support/interviews.js';
import { answerTranscribedLate, bargeIn, greeting } from '../support/turns.js';

/** The client alone, with every status it has had. */
function client(wishes = {}) {
  const world = interviewing({ ...wishes, asClient: true });
  const statuses = [];
  const events = { messages: [], errors: [], problems: [] };
  const { client: made } = world;
  made.addEventListener('change', () => statuses.at(-1) !== made.status && statuses.push(made.status));
  made.addEventListener('message', ({ detail }) => events.messages.push(detail));
  made.addEventListener('error', ({ detail }) => events.errors.push(detail));
  made.addEventListener('problem', ({ detail }) => events.problems.push(detail));
  return { ...world, ...events, client: made, statuses };
}

async function talking(wishes) {
  const world = client(wishes);
  void world.client.start(invitation);
  await until(() => world.client.status === 'connecting_audio');
  world.handle(greeting);
  await until(() => world.client.status === 'active');
  return world;
}

test('one call leads from nothing to an interview, through every step by its name', async () => {
  const { client: interview, statuses } = await talking();

  await interview.stop();

  assert.deepEqual(statuses, ['ready', 'requesting_microphone', 'ready', 'connecting_api', 'connecting_session', 'connecting_api', 'connecting_webrtc', 'connecting_api', 'active', 'connecting_audio', 'active', 'ending', 'ended'].filter((status, i, all) => status !== all[i - 1]));
  assert.ok(interview.steps.every(({ status }) => status === 'done'));
});

test('messages, captions and who speaks can be read, and changes fire events', async () => {
  const { client: interview, handle, messages } = await talking();
  assert.equal(interview.aiCaptions, 'Welcome. Why Java?');

  handle(answerTranscribedLate);
  assert.deepEqual(interview.messages.map(({ role, text }) => [role, text]), [['interviewer', 'Welcome. Why Java?'], ['candidate', 'It lasts.'], ['interviewer', 'And how would you ']]);
  assert.deepEqual([interview.isUserSpeaking, interview.isInterviewerSpeaking, interview.aiCaptions], [false, true, 'And how would you ']);
  handle(bargeIn[0]);
  assert.equal(interview.isUserSpeaking, true);

  assert.ok(messages.some(({ itemId, text }) => itemId === 'item_U1' && text === 'It lasts.'));
  await interview.stop();
  assert.deepEqual([interview.delivery, interview.isUserSpeaking], ['saved', false]);
});

test('a failure is an error with its kind and an action, fired once', async () => {
  const { client: interview, errors, statuses } = client({ answers: { 'POST webrtc-exchange': () => problem(503, 'provider_busy', { 'Retry-After': '7' }) } });

  await interview.start(invitation);
  await quiet();

  assert.deepEqual(interview.error, { kind: 'refused', code: 'provider_busy', requestId: 'req-1', retryAfterMs: 7_000, way: 'retry' });
  assert.deepEqual(errors, [interview.error]);
  assert.equal(statuses.at(-1), 'error');
});

test('after an error or an end it can be started again', async () => {
  let tries = 0;
  const { client: interview } = client({ answers: { 'POST webrtc-exchange': () => (tries++ ? json({ sessionId: `s-${tries}`, sdp: 'answer' }, 201) : problem(504, 'provider_timeout')) } });
  await interview.start(invitation);
  assert.equal(interview.status, 'error');

  for (let round = 0; round < 2; round++) {
    void interview.start(invitation);
    await until(() => interview.status === 'connecting_audio');
    assert.equal(interview.error, undefined);
    await interview.stop();
    assert.equal(interview.status, 'ended');
  }
});

test('a lost call is reconnecting, then active again, and counted', async () => {
  const { client: interview, connections, statuses } = await talking();

  connections[0].become('failed');
  await until(() => interview.reconnections === 1 && interview.status === 'connecting_audio');

  assert.deepEqual(statuses.slice(-3), ['reconnecting', 'active', 'connecting_audio']);
  assert.equal(interview.notice, 'back');
  await interview.stop();
});

test('one that is live without this page is found, and resumed', async () => {
  const answers = { 'GET interviews': () => json({ interviews: [{ id: 's-1', state: 'live', jobTitle: 'Cook' }] }) };
  const { client: interview, asked } = client({ answers });

  assert.deepEqual(await interview.find(), { id: 's-1', jobTitle: 'Cook' });
  void interview.resume();
  await until(() => interview.status === 'connecting_audio');

  assert.ok(asked().includes('POST realtime-session/s-1/reconnections'));
  await interview.stop();
});

test('a line that cannot be restored leads back into the same interview', async () => {
  const { client: interview, connections } = await talking({ answers: { 'POST reconnections': () => problem(409, 'not_possible_now') } });

  connections[0].become('failed');
  await until(() => interview.status === 'error');

  assert.deepEqual([interview.error.code, interview.error.way, interview.found.id], ['not_possible_now', 'resume', 's-1']);
});

test('stopping works from every state in which there is something to stop', async () => {
  const { client: prepared, microphones } = client();
  prepared.interview.open(true);
  await prepared.interview.prepare();
  await prepared.stop();
  assert.deepEqual([prepared.status, microphones[0].track.readyState], ['ended', 'ended']);

  let grant;
  const asking = client({ devices: { getUserMedia: () => new Promise((resolve) => (grant = resolve)) } });
  void asking.client.start(invitation);
  await until(() => grant);
  await asking.client.stop();
  assert.equal(asking.client.status, 'ended');
  const track = { kind: 'audio', readyState: 'live', stop: () => (track.readyState = 'ended') };
  grant({ getTracks: () => [track], getAudioTracks: () => [track] });
  await until(() => track.readyState === 'ended');
  assert.equal(asking.client.status, 'ended', 'a microphone granted after the end is closed again');

  const idle = client();
  await idle.client.stop();
  assert.equal(idle.client.status, 'idle');
});

test('a browser that never answers the question for the microphone is a failure, in the end', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const { client: interview } = client({ devices: { getUserMedia: () => new Promise(() => undefined) } });
  void interview.start(invitation);
  await quiet();

  mock.timers.tick(180_000);
  mock.timers.reset();
  await until(() => interview.status === 'error');

  assert.deepEqual([interview.error.kind, interview.error.way], ['microphone_unanswered', 'microphone']);
});

test('what a listener throws stops nothing, and is reported', async () => {
  const broken = [];
  const { interview, handle, microphones } = interviewing({
    listeners: {
      changed: () => {
        throw new TypeError('of the page');
      },
      problem: (error) => broken.push(error.message),
    },
  });
  interview.open(true);
  await interview.prepare();
  void interview.start(invitation);
  await until(() => interview.state === 'active');
  handle(greeting);

  await interview.end();

  assert.deepEqual([interview.state, microphones[0].track.readyState, new Set(broken)], ['ended', 'ended', new Set(['of the page'])]);
  assert.ok(interview.log.entries().some(({ what }) => what === 'ignored: TypeError'));
});

test('a malformed event is skipped, and reported', async () => {
  const { client: interview, handle, problems } = await talking();

  handle({ type: 'response.done', response: { output: [{ id: 'x', role: 'assistant', content: 7 }] } });

  assert.equal(problems.length, 1);
  assert.equal(interview.status, 'active');
  handle(answerTranscribedLate);
  assert.equal(interview.messages.length, 3);
  await interview.stop();
});

test('an exception in a handler of the connection is an error, not a hang', async () => {
  const { client: interview, connections, interview: inner } = await talking();
  inner.attempt.reports.reconnecting = () => {
    throw new RangeError('in a handler');
  };

  connections[0].become('disconnected');

  assert.deepEqual([interview.status, interview.error.kind], ['error', 'unexpected']);
  assert.equal(inner.failure.cause.message, 'in a handler');
});

test('a voice that cannot be played is an error', async () => {
  const { client: interview, interview: inner, voice } = client();
  assert.ok(voice);
  await interview.find();
  const { line } = inner.attempt;
  Object.defineProperty(line, 'sounding', { get: () => Promise.reject(new DOMException('no', 'NotSupportedError')) });
  void interview.start(invitation);
  await until(() => interview.status === 'error');

  assert.equal(interview.error.kind, 'unexpected');
});

test('debug has everything, with no transcript in the log', async () => {
  const { client: interview } = await talking();

  const { state, status, steps, conversation, log, reconnections } = await interview.debug();
  assert.deepEqual([state, status, steps.length, conversation.length, reconnections], ['active', 'active', 5, 1, 0]);
  assert.deepEqual(log.map(({ what }) => what), ['ready', 'requesting_microphone', 'ready', 'connecting', 'active']);
  await interview.stop();
});

test('a state has a status of its own, and connecting the name of its step', () => {
  const steps = (running) => [{ name: running, status: 'running' }];

  assert.equal(statusOf('signed_out', []), 'idle');
  assert.deepEqual(['session', 'webrtc', 'api'].map((name) => statusOf('connecting', steps(name))), ['connecting_session', 'connecting_webrtc', 'connecting_api']);
  assert.deepEqual([statusOf('active', steps('audio')), statusOf('active', []), statusOf('reconnecting', [])], ['connecting_audio', 'active', 'reconnecting']);
});
