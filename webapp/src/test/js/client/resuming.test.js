import assert from 'node:assert/strict';
import test, { mock } from 'node:test';
import { json, noContent, problem, quiet, until } from '../support/fakes.js';
import { active, endedBecause, interviewing, invitation } from '../support/interviews.js';
import { answerTranscribedLate, greeting } from '../support/turns.js';

const live = { id: 's-1', state: 'live', jobTitle: 'Cook' };
const kept = [
  { itemId: 'item_A1', role: 'interviewer', text: 'Welcome. Why Java?', status: 'completed', receivedAt: '2030-01-01T00:00:00Z' },
  { itemId: 'item_U1', previousItemId: 'item_A1', role: 'candidate', text: 'It lasts.', status: 'completed', receivedAt: '2030-01-01T00:00:00Z' },
];
const open = { 'GET interviews': () => json({ interviews: [{ ...live, id: 'old', state: 'ended' }, live] }), 'GET interview': () => json({ ...live, transcript: kept }) };
const lines = (interview) => interview.attempt.conversation.items.inOrder().map(({ role, text }) => `${role}: ${text}`);

/** A storage in memory, as the tab's session storage is. @param {Record<string, object[]>} [content] */
function storage(content = {}) {
  const all = () => Object.entries(content).map(([id, items]) => ({ id, items }));
  return { content, all, put: (id, items) => void (items.length ? (content[id] = items) : delete content[id]) };
}

/** Two pages of one browser. */
function tabs() {
  const reported = [];
  return () => ({ took: (id) => reported.forEach((notify) => notify(id)), onTaken: (notify) => reported.push(notify) });
}

async function found(wishes = {}) {
  const world = interviewing({ ...wishes, answers: { ...open, ...wishes.answers } });
  world.interview.open(true);
  await until(() => world.interview.found || world.asked().length > 3);
  return world;
}

test('a page that is opened again finds the live interview', async () => {
  const { interview } = await found();

  assert.deepEqual([interview.state, interview.found], ['ready', { id: 's-1', jobTitle: 'Cook' }]);
});

test('a live interview is resumed with its items, without a second charge', async () => {
  const { asked, connections, interview, states } = await found();

  void interview.resume();
  await until(() => interview.state === 'active');
  await until(() => connections[0].channel.sent.length > 3);

  assert.deepEqual(lines(interview), ['interviewer: Welcome. Why Java?', 'candidate: It lasts.']);
  assert.deepEqual(connections[0].channel.sent.map(({ type, item }) => item?.id ?? item?.role ?? type), ['item_A1', 'item_U1', 'system', 'response.create']);
  assert.deepEqual(states, ['ready', 'requesting_microphone', 'ready', 'connecting', 'active']);
  assert.deepEqual([interview.reconnections, interview.found], [1, undefined]);
  assert.ok(!asked().includes('POST webrtc-exchange'));
  assert.ok(!asked().some((line) => line.startsWith('PUT')), 'what the server has is not written again');
  await interview.end();
  assert.ok(asked().includes('DELETE realtime-session/s-1'));
});

test('the report of a continued call names its relay vendor, and its phases', async () => {
  const { interview, reports } = await found();

  void interview.resume();
  await until(() => reports().some(({ type, timings }) => type === 'connected' && 'clickToConnectedMs' in (timings ?? {})));

  const { vendor, timings } = reports().find(({ timings }) => 'clickToConnectedMs' in (timings ?? {}));
  assert.equal(vendor, 'stun');
  assert.ok('iceMs' in timings, JSON.stringify(timings));
  await interview.end();
});

test('it is ended instead when the candidate says so, and another may begin', async () => {
  const { asked, interview } = await found();

  await interview.endFound();

  assert.ok(asked().includes('DELETE realtime-session/s-1'));
  assert.deepEqual([interview.found, interview.state], [undefined, 'ready']);
  await interview.prepare();
  void interview.start(invitation);
  await until(() => interview.state === 'active');
  await interview.end();
});

test('one that cannot be ended is a failure that says so', async () => {
  const { interview } = await found({ answers: { 'DELETE realtime-session': () => problem(503, 'database_unavailable') } });

  await interview.endFound();

  assert.equal(interview.failure.code, 'database_unavailable');
});

test('one that has ended meanwhile is a named failure, and nothing is opened in its place', async () => {
  const { asked, interview, microphones } = await found({ answers: { 'POST reconnections': () => problem(409, 'session_ended') } });

  await interview.resume();

  assert.deepEqual([interview.failure.code, interview.found], ['session_ended', undefined]);
  assert.ok(!asked().includes('POST webrtc-exchange'));
  assert.equal(microphones[0].track.readyState, 'ended');
});

test('a page that cannot read the transcript does not continue without it', async () => {
  const { asked, interview } = await found({ answers: { 'GET interview': () => problem(503, 'database_unavailable') } });

  await interview.resume();

  assert.deepEqual([interview.failure.code, interview.found.id], ['database_unavailable', 's-1']);
  assert.ok(!asked().some((line) => line.endsWith('/reconnections') || line.startsWith('DELETE')));
});

test('leaving while it is being continued does not end it', async () => {
  const { asked, connections, interview } = await found({ up: false });
  void interview.resume();
  await until(() => connections[0]?.remoteDescription);

  interview.leave();
  await quiet();

  assert.ok(!asked().some((line) => line.startsWith('DELETE')));
});

test('a second tab that resumes ends the first one as moved, without a failure', async () => {
  const between = tabs();
  const first = await active({ tabs: between() });
  first.handle(greeting);
  const second = await found({ tabs: between() });

  void second.interview.resume();
  await until(() => first.interview.state === 'ended');

  assert.deepEqual([first.interview.endedBy, first.interview.failure, first.microphones[0].track.readyState], ['moved', undefined, 'ended']);
  assert.ok(!first.asked().some((line) => line.startsWith('DELETE') || line.endsWith('/reconnections')), 'no fight');
  await until(() => second.interview.state === 'active');
  assert.deepEqual([second.interview.state, second.interview.endedBy], ['active', 'candidate']);
  await second.interview.end();
});

test('the first tab may take it back', async () => {
  const between = tabs();
  const first = await active({ tabs: between() });
  first.handle(greeting);
  const second = await found({ tabs: between() });
  void second.interview.resume();
  await until(() => first.interview.state === 'ended' && second.interview.state === 'active');

  void first.interview.resume();
  await until(() => second.interview.state === 'ended');

  assert.deepEqual([second.interview.endedBy, first.interview.state, first.interview.failure], ['moved', 'active', undefined]);
  await first.interview.end();
});

test('what another interview does in another tab is none of ours', async () => {
  const between = tabs();
  const { handle, interview } = await active({ tabs: between() });
  handle(greeting);

  between().took('s-2');

  assert.equal(interview.state, 'active');
  await interview.end();
});

test('what could not be delivered is kept for the page after a reload, and delivered by that', async () => {
  const kept = storage();
  const offline = { 'PUT realtime-session': () => Promise.reject(new TypeError('offline')) };
  const before = await active({ storage: kept, answers: offline });
  before.handle(greeting, answerTranscribedLate);
  await quiet();
  before.interview.leave();
  assert.deepEqual(kept.content['s-1'].map(({ itemId }) => itemId), ['item_A1', 'item_U1', 'item_A2']);

  const after = await found({ storage: kept });
  await until(() => !kept.content['s-1']);

  const puts = after.requests.filter(({ method }) => method === 'PUT');
  const written = puts.flatMap(({ path, body }) => body.items ?? [{ itemId: path.split('/').at(-1), ...body }]);
  assert.deepEqual(written.map(({ itemId, status }) => [itemId, status]), [
    ['item_A1', 'completed'],
    ['item_U1', 'completed'],
    ['item_A2', 'incomplete'],
  ]);
});

test('what is delivered leaves the storage at once', async () => {
  const kept = storage();
  const { handle, interview } = await active({ storage: kept });
  handle(greeting);
  assert.ok(kept.content['s-1'].length);

  await until(() => interview.attempt.conversation.delivery === 'saved');

  assert.deepEqual(kept.content, {});
  await interview.end();
});

test('another user of this computer gets none of it, and none of it stays', async () => {
  const kept = storage({ 's-1': [{ itemId: 'a', previousItemId: null, role: 'candidate', text: 'mine', status: 'completed' }] });
  const { interview } = interviewing({ storage: kept, answers: { 'PUT realtime-session': () => problem(404, 'session_not_found') } });
  interview.open(true);

  await until(() => !kept.content['s-1']);

  assert.deepEqual([interview.found, lines(interview)], [undefined, []]);
});

test('what is pending when it is resumed is delivered by the new page, and replayed to the new call', async () => {
  let online = false;
  const item = { itemId: 'item_U2', previousItemId: 'item_U1', role: 'candidate', text: 'And it is fun.', status: 'completed' };
  const kept = storage({ 's-1': [item] });
  const { connections, interview } = await found({ storage: kept, answers: { 'PUT realtime-session': () => (online ? noContent() : problem(503, 'database_unavailable')) } });

  mock.timers.enable({ apis: ['setTimeout'] });
  void interview.resume();
  await until(() => interview.state === 'connecting');
  await quiet();
  mock.timers.tick(8_000);
  await until(() => interview.state === 'active');

  assert.equal(connections[0].channel.sent[2].item.content[0].text, 'And it is fun.');
  assert.equal(interview.attempt.conversation.delivery, 'pending');
  online = true;
  interview.wake();
  await until(() => !kept.content['s-1']);
  assert.equal(interview.attempt.conversation.delivery, 'saved');
  interview.leave();
  mock.timers.reset();
});

test('an unreachable server offers nothing, and is no failure', async () => {
  const { interview } = interviewing({ answers: { 'GET interviews': () => problem(503, 'database_unavailable') } });
  interview.open(true);
  await quiet();

  assert.deepEqual([interview.state, interview.found, interview.failure], ['ready', undefined, undefined]);
});

test('an interview that is found open when another is begun is offered', async () => {
  let lists = 0;
  const answers = { ...open, 'GET interviews': () => json({ interviews: lists++ ? [live] : [] }), 'POST webrtc-exchange': () => problem(409, 'interview_active') };
  const { interview } = interviewing({ answers });
  interview.open(true);
  await interview.prepare();
  await interview.start(invitation);
  await until(() => interview.found);

  assert.deepEqual([interview.failure.code, interview.found.id], ['interview_active', 's-1']);
  void interview.resume();
  await until(() => interview.state === 'active');
  await interview.end();
});

test('an end that the server reports ends a page that has just resumed, too', async () => {
  const answers = { 'GET realtime-session': endedBecause('time_limit') };
  const { connections, interview } = await found({ answers });
  void interview.resume();
  await until(() => interview.state === 'active');

  connections[0].channel.become('closed');
  await until(() => interview.state === 'ended');

  assert.equal(interview.endedBy, 'time_limit');
});
