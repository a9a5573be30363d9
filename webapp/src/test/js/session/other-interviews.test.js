import assert from 'node:assert/strict';
import test from 'node:test';
import { Api } from '../../../main/webapp/js/net/api.js';
import { endOthers } from '../../../main/webapp/js/session/other-interviews.js';
import { fakeFetch, json, noContent, problem, tokens } from '../support/fakes.js';

function ending(list, answer = noContent) {
  const { fetch, requests } = fakeFetch(({ method }) => (method === 'GET' ? list() : answer()));
  const done = endOthers(new Api({ base: 'http://localhost/api/', tokens, fetch }));
  return { done, asked: () => requests.map(({ method, path }) => `${method} ${path}`) };
}

test('the interview that has not ended is ended, and no other', async () => {
  const { done, asked } = ending(() => json({ interviews: [{ id: 'new', state: 'ended' }, { id: 'open/1', state: 'live' }, { id: 'old', state: 'ended' }] }));
  await done;

  assert.deepEqual(asked(), ['GET interviews', 'DELETE realtime-session/open%2F1']);
});

test('none may be left when it is asked', async () => {
  const { done, asked } = ending(() => json({ interviews: [] }));
  await done;

  assert.deepEqual(asked(), ['GET interviews']);
});

test('what cannot be ended is a named failure', async () => {
  const { done } = ending(() => json({ interviews: [{ id: 'a', state: 'live' }] }), () => problem(503, 'database_unavailable'));

  await assert.rejects(done, { code: 'database_unavailable' });
});
