import assert from 'node:assert/strict';
import test, { mock } from 'node:test';
import { Api } from '../../../main/webapp/js/net/api.js';
import { fakeFetch, json, noContent, problem, tokens } from '../support/fakes.js';

const base = 'http://localhost/api/';
const api = (answer) => {
  const { fetch, requests } = fakeFetch(answer);
  return { api: new Api({ base, tokens, fetch }), requests };
};

test('every request carries the bearer token and a deadline', async () => {
  const { api: asked, requests } = api(() => json({}));

  await asked.send('POST', 'webrtc-exchange', { body: { jobTitle: 'Cook' } });

  assert.equal(requests[0].headers.Authorization, 'Bearer good');
  assert.equal(requests[0].headers['Content-Type'], 'application/json');
  assert.ok(requests[0].init.signal instanceof AbortSignal);
});

test('a refused token is renewed once and the request repeated', async () => {
  const { api: asked, requests } = api(({ headers }) => (headers.Authorization === 'Bearer renewed' ? noContent() : problem(401, 'unauthenticated')));

  const response = await asked.send('GET', 'ice-servers');

  assert.equal(response.status, 204);
  assert.equal(requests.length, 2);
});

test('a token that stays refused is a failure after the second time', async () => {
  const { api: asked, requests } = api(() => problem(401, 'unauthenticated'));

  await assert.rejects(asked.send('GET', 'ice-servers'), { kind: 'refused', code: 'unauthenticated' });
  assert.equal(requests.length, 2);
});

test('only 2xx is success', async () => {
  const { api: asked } = api(() => new Response(null, { status: 304 }));

  await assert.rejects(asked.send('GET', 'ice-servers'), { kind: 'refused', status: 304 });
});

test('a server that stays silent is a named failure at the deadline', async () => {
  const { api: asked } = api(({ init }) => new Promise((_, reject) => init.signal.addEventListener('abort', () => reject(init.signal.reason))));
  const alive = setInterval(() => undefined, 1000); // AbortSignal.timeout alone does not keep Node running

  await assert.rejects(asked.send('GET', 'ice-servers', { withinMs: 20 }), { kind: 'server_timed_out' });
  clearInterval(alive);
});

test('a lost network is a named failure with its cause', async () => {
  const cause = new TypeError('Failed to fetch');
  const { api: asked } = api(() => Promise.reject(cause));

  await assert.rejects(asked.send('GET', 'ice-servers'), { kind: 'server_unreachable', cause });
});

test('what is delivered while leaving outlives the page and needs no waiting', () => {
  const { api: asked, requests } = api(() => noContent());

  asked.deliver('DELETE', 'realtime-session/1');

  assert.equal(requests.length, 1, 'sent at once');
  assert.equal(requests[0].init.keepalive, true);
  assert.equal(requests[0].headers.Authorization, 'Bearer good');
});

test('what is too large to outlive the page is sent as usual, for a browser would refuse it', async () => {
  const { api: asked, requests } = api(() => noContent());

  await asked.send('PUT', 'transcript', { body: 'x'.repeat(65_000), keepalive: true });
  await asked.send('PUT', 'transcript', { body: 'x', keepalive: true });

  assert.deepEqual(requests.map(({ init }) => init.keepalive), [false, true]);
});

test('without a token nothing is delivered', () => {
  const { fetch, requests } = fakeFetch(() => noContent());

  new Api({ base, tokens: { ...tokens, last: () => undefined }, fetch }).deliver('DELETE', 'realtime-session/1');

  assert.equal(requests.length, 0);
});

test('a sign-in that never gives a token holds nothing up for ever', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const { fetch, requests } = fakeFetch(noContent);
  const never = { token: () => new Promise(() => undefined), renewed: () => new Promise(() => undefined), last: () => undefined };
  const refused = assert.rejects(new Api({ base: 'http://localhost/api/', tokens: never, fetch }).send('GET', 'interviews'), { kind: 'sign_in_failed' });

  mock.timers.tick(40_000);
  mock.timers.reset();

  await refused;
  assert.equal(requests.length, 0);
});
