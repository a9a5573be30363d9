import assert from 'node:assert/strict';
import test from 'node:test';
import { Api } from '../../../main/webapp/js/net/api.js';
import { InterviewSession } from '../../../main/webapp/js/session/interview-session.js';
import { fakeFetch, json, noContent, problem, quiet, tokens } from '../support/fakes.js';

const invitation = { jobTitle: 'Cook', company: 'Inn' };
const item = { itemId: 'item/1', previousItemId: null, role: 'candidate', text: 'Hi', status: 'completed' };
const opened = (headers = {}) => json({ sessionId: 's-1', sdp: 'answer', endsAt: '2030-01-01T00:45:00Z' }, 201, headers);

function session(answer) {
  const { fetch, requests } = fakeFetch((request) => answer(request) || noContent());
  return { session: new InterviewSession(new Api({ base: 'http://localhost/api/', tokens, fetch })), requests };
}

test('opens and exchanges in one request with a key that makes it safe to repeat', async () => {
  const { session: interview, requests } = session(() => opened());

  const sdp = await interview.exchange(invitation, 'offer');

  assert.equal(sdp, 'answer');
  assert.equal(requests.length, 1);
  assert.deepEqual(requests[0].body, { ...invitation, sdp: 'offer' });
  assert.match(requests[0].headers['Idempotency-Key'], /^[0-9a-f-]{36}$/);
});

test('a request that is lost is repeated once, with the same key and offer', async () => {
  let lost = 0;
  const { session: interview, requests } = session(() => (lost++ ? opened() : Promise.reject(new TypeError('network'))));

  await interview.exchange(invitation, 'offer');

  assert.equal(requests.length, 2);
  assert.equal(requests[0].headers['Idempotency-Key'], requests[1].headers['Idempotency-Key']);
  assert.deepEqual(requests[0].body, requests[1].body);
});

test('what the server refused is not repeated', async () => {
  const { session: interview, requests } = session(() => problem(504, 'provider_timeout'));

  await assert.rejects(interview.exchange(invitation, 'offer'), { code: 'provider_timeout' });
  assert.equal(requests.length, 1);
});

for (const minutes of [45, 10, -10]) {
  test(`what is left of the time is what the server says, on a clock that is ${minutes} min ahead`, async (t) => {
    const serverNow = Date.now();
    t.mock.timers.enable({ apis: ['Date'], now: serverNow + minutes * 60_000 });
    const times = { timeLeft: 60, endsAt: new Date(serverNow + 60_000).toISOString() };
    const { session: interview } = session(({ path }) => json({ sessionId: 's-1', sdp: 'a', state: 'live', ...times, ...(path === 'ice-servers' && lent(serverNow)) }, 201));
    const left = () => Math.round((interview.endsAtMs - performance.now()) / 1_000);

    await interview.exchange(invitation, 'offer');
    assert.equal(left(), 60);
    times.timeLeft = 50;
    await interview.openCall('another offer');
    assert.equal(left(), 50);
    times.timeLeft = 40;
    assert.equal(await interview.endReason(), undefined);
    assert.equal(left(), 40);

    const ice = await interview.iceServers();
    assert.deepEqual([ice.goodFor(59_000), ice.goodFor(61_000)], [true, false]);
  });
}

const lent = (serverNow) => ({ iceServers: [], expiresIn: 60, expiresAt: new Date(serverNow + 60_000).toISOString() });

test('an answer without a session is malformed', async () => {
  for (const answer of [json({ sdp: 'a' }, 201), json({ sessionId: 's' }, 201), new Response('<html>', { status: 201 })]) {
    const { session: interview } = session(() => answer);
    await assert.rejects(interview.exchange(invitation, 'offer'), { kind: 'answer_malformed' });
  }
});

test('an item is kept under its own address, in bounds', async () => {
  const { session: interview, requests } = session(({ path }) => path === 'webrtc-exchange' && opened());
  await interview.exchange(invitation, 'offer');

  await interview.save({ ...item, text: 'x'.repeat(30_000) });

  assert.equal(requests[1].path, 'realtime-session/s-1/transcript/item%2F1');
  assert.deepEqual(Object.keys(requests[1].body).sort(), ['previousItemId', 'role', 'status', 'text']);
  assert.equal(requests[1].body.text.length, 20_000);
});

test('a batch says which of its items were refused; the last one of a leaving page has the same form', async () => {
  const results = [{ index: 1, itemId: 'b', status: 422, code: 'invalid_request', detail: 'text' }];
  const answers = [() => json({ results }), noContent, () => json({ results: [] }), () => json({})];
  const { session: interview, requests } = session(({ path }) => (path === 'webrtc-exchange' ? opened() : answers.shift()?.()));
  await interview.exchange(invitation, 'offer');
  const items = ['a', 'b'].map((itemId) => ({ ...item, itemId }));

  assert.deepEqual(await interview.saveAll(items), [1]);
  for (let i = 0; i < 3; i++) assert.deepEqual(await interview.saveAll(items), []);
  interview.leave(items, { end: false });
  await quiet();

  assert.deepEqual(requests.slice(1).map(({ path }) => path), Array.from({ length: 5 }, () => 'realtime-session/s-1/transcript'));
  assert.deepEqual(requests.at(-1).body, requests[1].body);
});

test('no text that is sent contains what a database cannot store', async () => {
  const { session: interview, requests } = session(() => opened());
  const odd = 'K\u0000f\ud83d \u{1f600}';

  await interview.exchange({ jobTitle: odd }, 'offer');
  await interview.save({ ...item, text: odd });
  await interview.saveAll([{ ...item, text: odd }]);
  await interview.report({ type: 'failed', reason: odd });
  interview.leave([{ ...item, text: odd }]);
  await quiet();

  const [{ jobTitle }, { text }, { items }, { reason }, last] = requests.map(({ body }) => body);
  for (const sent of [jobTitle, text, items[0].text, reason, last.items[0].text]) assert.equal(sent, 'K\ufffdf\ufffd \u{1f600}');
});

test('ends once, however often it is asked', async () => {
  const { session: interview, requests } = session(({ path }) => path === 'webrtc-exchange' && opened());
  await interview.exchange(invitation, 'offer');

  await interview.end();
  await interview.end();
  interview.leave([]);

  assert.deepEqual(requests.map(({ method }) => method), ['POST', 'DELETE']);
});

test('an end that did not reach the server is sent again', async () => {
  let lost = 0;
  const { session: interview, requests } = session(({ method, path }) => (path === 'webrtc-exchange' ? opened() : method === 'DELETE' && !lost++ && problem(503, 'database_unavailable')));
  await interview.exchange(invitation, 'offer');

  await assert.rejects(interview.end(), { code: 'database_unavailable' });
  await interview.end();

  assert.deepEqual(requests.map(({ method }) => method), ['POST', 'DELETE', 'DELETE']);
});

test('what could not be delivered before the end is delivered when the page goes', async () => {
  const { session: interview, requests } = session(({ path }) => path === 'webrtc-exchange' && opened());
  await interview.exchange(invitation, 'offer');
  await interview.end();

  interview.leave([item]);

  assert.deepEqual(requests.map(({ method }) => method), ['POST', 'DELETE', 'PUT']);
});

test('a page that is left sends as much as browsers allow, the first items first', async () => {
  const { session: interview, requests } = session(({ path }) => path === 'webrtc-exchange' && opened());
  await interview.exchange(invitation, 'offer');
  const long = Array.from({ length: 30 }, (_, i) => ({ ...item, itemId: `i${i}`, text: '\u00e4'.repeat(1_900) }));

  interview.leave(long);

  const puts = requests.filter(({ method }) => method === 'PUT');
  const bytes = puts.map(({ init }) => new TextEncoder().encode(init.body).length);
  assert.ok(bytes.reduce((sum, each) => sum + each) <= 64 * 1024, `${bytes}`);
  assert.ok(bytes.length > 2);
  const sent = puts.flatMap(({ body }) => body.items.map(({ itemId }) => itemId));
  assert.deepEqual(sent, long.slice(0, sent.length).map(({ itemId }) => itemId));
  assert.ok(sent.length >= 12, `${sent.length}`);
  assert.equal(requests.at(-1).method, 'DELETE');
});

test('the server says why it has ended, or that it has not', async () => {
  const answers = [json({ state: 'live' }), json({ state: 'ended', endReason: 'time_limit' }), problem(404, 'session_not_found')];
  const { session: interview } = session(({ path }) => (path === 'webrtc-exchange' ? opened() : answers.shift()));
  await interview.exchange(invitation, 'offer');

  assert.equal(await interview.endReason(), undefined);
  assert.equal(await interview.endReason(), 'time_limit');
  assert.equal(await interview.endReason(), 'erased');
});

test('leaving delivers what is left, then ends', async () => {
  const { session: interview, requests } = session(({ path }) => path === 'webrtc-exchange' && opened());
  await interview.exchange(invitation, 'offer');

  interview.leave([item]);

  assert.deepEqual(requests.slice(1).map(({ method, path }) => `${method} ${path}`), ['PUT realtime-session/s-1/transcript', 'DELETE realtime-session/s-1']);
  assert.deepEqual(requests[1].body, { items: [item] });
  assert.ok(requests.slice(1).every(({ init }) => init.keepalive));
});

test('a report that fails is ignored', async () => {
  const { session: interview } = session(({ path }) => (path === 'webrtc-exchange' ? opened() : problem(500, 'internal_error')));
  await interview.exchange(invitation, 'offer');

  await interview.report({ type: 'connected', timings: { sessionMs: 12 } });
});

test('ICE servers without an expiry never expire; a list is required', async () => {
  assert.equal((await session(() => json({ iceServers: [] })).session.iceServers()).expiresAtMs, Infinity);
  await assert.rejects(session(() => json({})).session.iceServers(), { kind: 'answer_malformed' });
});
