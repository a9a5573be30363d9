import assert from 'node:assert/strict';
import test, { mock } from 'node:test';
import { RECONNECTED_WITHIN_MS } from '../../../main/webapp/js/client/control/reconnecting.js';
import { json, noContent, problem, quiet, until } from '../support/fakes.js';
import { active, endedBecause, interviewing, invitation } from '../support/interviews.js';
import { answerTranscribedLate, greeting } from '../support/turns.js';

const notes = ({ channel }) => channel.sent.filter(({ type }) => type === 'conversation.item.create').map(({ item }) => item);
const calls = (asked) => asked().filter((line) => line.endsWith('/reconnections'));

/** A running interview, on a clock that the test advances. */
async function ticking(wishes) {
  const world = interviewing(wishes);
  world.interview.open(true);
  await world.interview.prepare();
  mock.timers.enable({ apis: ['setTimeout'] });
  void world.interview.start(invitation);
  await until(() => world.interview.state === 'active');
  world.handle(greeting);
  await quiet();
  const passes = async (ms) => {
    for (let left = ms; left > 0; left -= 500) (mock.timers.tick(Math.min(left, 500)), await quiet());
  };
  return { ...world, passes };
}

test.afterEach(() => mock.timers.reset());

test('a call that is lost is followed by another of the same interview, with the same microphone', async () => {
  const { asked, connections, handle, interview, microphones, requests, states, voice } = await active();
  handle(greeting);

  connections[0].become('failed');
  await until(() => interview.reconnections === 1);

  assert.deepEqual(states.slice(-3), ['active', 'reconnecting', 'active']);
  assert.deepEqual(calls(asked), ['POST realtime-session/s-1/reconnections']);
  assert.deepEqual(requests.find(({ path }) => path.endsWith('/reconnections')).body, { sdp: 'v=0 offer' });
  assert.equal(asked().filter((line) => line === 'POST webrtc-exchange').length, 1, 'nothing is charged twice');
  assert.deepEqual([connections.length, connections[0].closed > 0, connections[1].remoteDescription.sdp], [2, true, 'another']);
  assert.deepEqual([microphones.length, microphones[0].track.readyState, voice.played], [1, 'live', 2]);
  await interview.end();
});

test('the new call gets a replay, and is asked to continue', async () => {
  const { connections, handle, interview } = await active();
  handle(greeting, answerTranscribedLate);

  connections[0].channel.become('closed');
  await until(() => interview.reconnections === 1);
  await until(() => connections[1].channel.sent.length > 4);

  const reported = notes(connections[1]);
  assert.deepEqual(reported.slice(0, 3), [
    { id: 'item_A1', type: 'message', role: 'assistant', content: [{ type: 'output_text', text: 'Welcome. Why Java?' }] },
    { id: 'item_U1', type: 'message', role: 'user', content: [{ type: 'input_text', text: 'It lasts.' }] },
    { id: 'item_A2', type: 'message', role: 'assistant', content: [{ type: 'output_text', text: 'And how would you ' }] },
  ]);
  assert.equal(reported[3].role, 'system');
  assert.match(reported[3].content[0].text, /do not repeat a question/i);
  assert.deepEqual(connections[1].channel.sent.at(-1), { type: 'response.create' });
  assert.equal(connections[1].channel.sent.length, 5, 'once, although the channel opened and the session was announced');
  await interview.end();
});

test('what comes back of it is recorded once, and what follows stands after it', async () => {
  const { connections, handle, interview, requests } = await active();
  handle(greeting);
  await until(() => interview.attempt.conversation.delivery === 'saved');
  connections[0].become('failed');
  await until(() => interview.reconnections === 1);
  const before = requests.filter(({ method }) => method === 'PUT').length;

  const echo = (type) => ({ type, previous_item_id: null, item: { id: 'item_A1', type: 'message', role: 'assistant', status: 'completed', content: [{ type: 'output_text', text: 'Welcome. Why Java?' }] } });
  handle(echo('conversation.item.added'), echo('conversation.item.done'));
  await quiet();
  assert.equal(requests.filter(({ method }) => method === 'PUT').length, before);

  handle({ type: 'input_audio_buffer.committed', item_id: 'item_U9', previous_item_id: null });
  handle({ type: 'conversation.item.input_audio_transcription.completed', item_id: 'item_U9', transcript: 'It lasts.' });
  assert.deepEqual(interview.attempt.conversation.items.inOrder().map(({ itemId, previousItemId }) => [itemId, previousItemId]), [['item_A1', null], ['item_U9', 'item_A1']]);
  await interview.end();
});

test('a short loss is ridden out: no other call, and nothing to decide', async () => {
  const { asked, connections, interview, passes } = await ticking();

  connections[0].become('disconnected');
  assert.deepEqual([interview.state, interview.attempt.reconnecting], ['active', true]);
  await passes(5_000);
  connections[0].become('connected');
  await passes(60_000);

  assert.deepEqual([interview.state, interview.attempt.reconnecting, interview.reconnections, calls(asked).length], ['active', false, 0, 0]);
  interview.leave();
});

test('one that lasts is not', async () => {
  const { connections, interview, passes } = await ticking();

  connections[0].become('disconnected');
  await passes(5_500);
  assert.equal(interview.state, 'active');
  await passes(1_500);

  assert.deepEqual([interview.state, interview.reconnections], ['active', 1]);
  interview.leave();
});

test('what cannot be reached is tried again with growing pauses, each time with a new offer', async () => {
  let down = 3;
  const again = () => (down-- > 0 ? problem(503, 'provider_busy') : json({ sessionId: 's-1', sdp: 'another', endsAt: '2030-01-01T00:00:00Z', reconnections: 1 }));
  const { connections, interview, passes, requests } = await ticking({ answers: { 'POST reconnections': again } });
  connections[0].become('failed');

  const at = [];
  for (let half = 0; half < 40 && interview.state === 'reconnecting'; half++) {
    await passes(500);
    at.push(requests.filter(({ path }) => path.endsWith('/reconnections')).length);
  }

  assert.equal(interview.state, 'active');
  assert.equal(connections.length, 5, 'one peer a try');
  assert.deepEqual(connections.slice(0, 4).map(({ closed }) => closed > 0), [true, true, true, true]);
  const firstOf = (count) => at.indexOf(count);
  assert.ok(firstOf(3) - firstOf(2) <= firstOf(4) - firstOf(3), `${at}`);
  interview.leave();
});

test('the network that comes back is used at once', async () => {
  let online = false;
  const answer = () => (online ? json({ state: 'live', reconnections: 0 }) : Promise.reject(new TypeError('offline')));
  const { connections, interview, passes } = await ticking({ answers: { 'GET realtime-session': answer } });
  connections[0].become('failed');
  await passes(20_000);
  assert.equal(interview.state, 'reconnecting');

  online = true;
  interview.wake();
  await quiet();

  assert.deepEqual([interview.state, interview.reconnections], ['active', 1]);
  interview.leave();
});

test('after two minutes it is a failure that leads back into the same interview', async () => {
  let online = false;
  const offline = () => Promise.reject(new TypeError('offline'));
  const answers = { 'GET realtime-session': () => (online ? json({ state: 'live', reconnections: 0 }) : offline()), 'POST realtime-session': () => (online ? noContent() : offline()) };
  const { asked, connections, interview, microphones, passes } = await ticking({ answers });
  connections[0].become('failed');

  await passes(RECONNECTED_WITHIN_MS - 1_000);
  assert.equal(interview.state, 'reconnecting');
  await passes(2_000);

  assert.deepEqual([interview.state, interview.failure.kind, interview.failure.cause.kind], ['error', 'reconnecting_failed', 'server_unreachable']);
  assert.deepEqual(interview.found, { id: 's-1', jobTitle: '' });
  assert.ok(!asked().some((line) => line.startsWith('DELETE')), 'the interview is not given up');
  assert.equal(microphones[0].track.readyState, 'ended');

  online = true;
  mock.timers.reset();
  await interview.prepare();
  void interview.resume();
  await until(() => interview.state === 'active');
  assert.deepEqual([interview.reconnections, asked().filter((line) => line === 'POST webrtc-exchange').length], [1, 1]);
  await interview.end();
});

test('a server that stays silent does not stretch the time', async () => {
  const silent = ({ init }) => new Promise((_, reject) => init.signal.addEventListener('abort', () => reject(init.signal.reason)));
  const { connections, interview, passes } = await ticking({ answers: { 'POST reconnections': silent } });
  connections[0].become('failed');

  await passes(RECONNECTED_WITHIN_MS + 500);

  assert.equal(interview.failure.kind, 'reconnecting_failed');
});

test('a new call that never stands is a try that failed', async () => {
  let up = true;
  const { connections, interview, passes } = await ticking({ up: () => up });
  up = false;
  connections[0].become('failed');

  await passes(9_000);
  assert.equal(interview.state, 'reconnecting');
  up = true;
  await passes(4_000);

  assert.deepEqual([interview.state, interview.reconnections], ['active', 1]);
  interview.leave();
});

test('used up, or a final refusal, ends the reconnecting', async () => {
  for (const [status, code] of [[409, 'reconnections_used_up'], [422, 'invalid_sdp'], [403, 'forbidden']]) {
    const { asked, connections, handle, interview } = await active({ answers: { 'POST reconnections': () => problem(status, code) } });
    handle(greeting);

    connections[0].become('failed');
    await until(() => interview.state === 'error');

    assert.equal(interview.failure.code, code);
    assert.equal(calls(asked).length, 1);
  }
});

test('an end that came meanwhile is an end', async () => {
  for (const [reason, endedBy] of Object.entries({ time_limit: 'time_limit', completed: 'elsewhere', abandoned: 'abandoned' })) {
    const { asked, connections, handle, interview } = await active({ answers: { 'GET realtime-session': endedBecause(reason) } });
    handle(greeting);

    connections[0].become('failed');
    await until(() => interview.state === 'ended');

    assert.deepEqual([interview.endedBy, calls(asked).length], [endedBy, 0]);
  }
});

test('a page whose interview continues elsewhere leaves it, and does not reconnect', async () => {
  const { asked, connections, handle, interview, microphones } = await active({ answers: { 'GET realtime-session': () => json({ state: 'live', reconnections: 1 }) } });
  handle(greeting);

  connections[0].channel.become('closed');
  await until(() => interview.state === 'ended');

  assert.deepEqual([interview.endedBy, calls(asked).length], ['moved', 0]);
  assert.ok(!asked().some((line) => line.startsWith('DELETE')), 'the other page continues');
  assert.deepEqual([microphones[0].track.readyState, interview.attempt.conversation.delivery], ['ended', 'saved']);
  assert.deepEqual(interview.found, { id: 's-1', jobTitle: '' }, 'and may come back');
});

test('the candidate can end it while the line is away', async () => {
  const { asked, connections, handle, interview } = await active({ answers: { 'GET realtime-session': () => problem(503, 'database_unavailable') } });
  handle(greeting);
  connections[0].become('failed');
  await until(() => interview.state === 'reconnecting');

  await interview.end();

  assert.equal(interview.state, 'ended');
  assert.ok(asked().includes('DELETE realtime-session/s-1'));
  assert.equal(interview.failure, undefined);
});

test('items that grew when the call was lost are kept as incomplete, and the candidate gets a notice', async () => {
  const { connections, handle, interview } = await active();
  handle(greeting, { type: 'input_audio_buffer.speech_started', item_id: 'item_U1' });

  connections[0].become('failed');
  await until(() => interview.reconnections === 1);

  assert.equal(interview.attempt.notice, 'unheard');
  assert.deepEqual(interview.attempt.conversation.speaking, { candidate: false, interviewer: false });
  await interview.end();
});

test('a line that breaks before the greeting is no silent interviewer later', async () => {
  const { connections, interview, states, started } = await active();
  connections[0].become('failed');
  await until(() => interview.reconnections === 1);
  await started;

  assert.deepEqual(states.slice(-3), ['active', 'reconnecting', 'active']);
  assert.deepEqual(connections[1].channel.sent, [{ type: 'response.create' }], 'nothing was said: it begins as any other');
  assert.equal(interview.attempt.notice, 'back');
  await interview.end();
});

test('an interviewer who is silent after it leads back into the same interview', async () => {
  const { asked, connections, interview, passes } = await ticking();
  connections[0].become('failed');
  await passes(1_000);
  assert.equal(interview.state, 'active');

  await passes(15_000);

  assert.deepEqual([interview.failure.kind, interview.found?.id], ['interviewer_silent', 's-1']);
  assert.ok(!asked().some((line) => line.startsWith('DELETE')));
});

test('an interviewer who replies with text after it is not silent', async () => {
  for (const written of [{ type: 'response.output_text.delta', item_id: 'item_A9', delta: 'The line is back.' }, { type: 'response.output_text.done', item_id: 'item_A9', text: 'The line is back.' }]) {
    const { connections, handle, interview, passes, reports } = await ticking();
    connections[0].channel.become('closed');
    await passes(2_000);
    await until(() => interview.reconnections === 1);

    handle({ type: 'response.output_text.delta', item_id: 'item_A9', delta: ' ' }, written);
    await passes(20_000);

    assert.equal(interview.state, 'active');
    assert.ok(reports().some(({ phase }) => phase === 'audio'));
    void interview.end();
    await passes(20_000);
    mock.timers.reset();
  }
});

test('a microphone that was pulled out is opened again', async () => {
  const { connections, handle, interview, microphones } = await active();
  handle(greeting);
  microphones[0].track.readyState = 'ended';

  connections[0].become('failed');
  await until(() => interview.reconnections === 1);

  assert.equal(microphones.length, 2);
  await interview.end();
  assert.equal(microphones[1].track.readyState, 'ended');
});

test('the provider\u2019s longest call is followed by another, and the candidate knows why', async () => {
  const { handle, interview } = await active();
  handle(greeting, { type: 'error', error: { type: 'invalid_request_error', code: 'session_expired', message: 'x' } });

  assert.deepEqual([interview.state, interview.attempt.notice], ['reconnecting', 'call_limit']);
  await until(() => interview.reconnections === 1);
  await interview.end();
});

test('the warning that time is nearly over reaches the new call, too', async () => {
  const { connections, handle, interview } = await active();
  handle(greeting);
  interview.attempt.conversation.announceTimeLeft(5);

  connections[0].become('failed');
  await until(() => interview.reconnections === 1);

  const [, , warning] = notes(connections[1]);
  assert.match(warning.content[0].text, /5 minutes/);
  await interview.end();
});


test('the controls join each call', async () => {
  const reported = [];
  const controls = { join: ({ peer }) => reported.push(peer), handle: ({ type }) => reported.push(type) };
  const { connections, handle, interview } = await active({ controls });
  handle(greeting[0]);
  assert.deepEqual([reported.length, reported.at(-1)], [3, 'session.created']);

  connections[0].become('failed');
  await until(() => interview.reconnections === 1);

  const peers = reported.filter((each) => typeof each !== 'string');
  assert.equal(new Set(peers).size, 2);
  await interview.end();
});
