import assert from 'node:assert/strict';
import test from 'node:test';
import { ArchiveApi } from '../../../main/webapp/js/archive/archive-api.js';
import { waitForFeedback } from '../../../main/webapp/js/feedback/waiting-for-feedback.js';
import { Api } from '../../../main/webapp/js/net/api.js';
import { fakeFetch, json, noContent, problem, tokens } from '../support/fakes.js';

const { signal } = new AbortController();
const times = { firstMs: 1, longestMs: 2, withinMs: 2000 };

function recordsOf(answer) {
  const { fetch, requests } = fakeFetch(answer);
  return { records: new ArchiveApi(new Api({ base: 'http://localhost/api/', tokens, fetch })), requests };
}

test('a page of the list begins where the one before ended', async () => {
  const urls = [];
  const fetch = async (url) => (urls.push(url.search), json({ interviews: [], next: 'a b' }));
  const records = new ArchiveApi(new Api({ base: 'http://localhost/api/', tokens, fetch }));

  const { next } = await records.page(undefined, signal);
  await records.page(next, signal);

  assert.deepEqual(urls, ['?limit=20', '?limit=20&before=a+b']);
});

test('a file is asked for in its form and named by its interview', async () => {
  const { records, requests } = recordsOf(() => new Response('Interview 5'));

  const file = await records.file('5', 'txt', signal);

  assert.equal(requests[0].headers.Accept, 'text/plain');
  assert.equal(file.name, 'interview-5.txt');
  assert.equal(await file.content.text(), 'Interview 5');
});

test('erasing and asking name the interview', async () => {
  const { records, requests } = recordsOf(({ method }) => (method === 'DELETE' ? noContent() : json({ state: 'pending', again: false }, 202)));

  await records.erase('5', signal);
  const { state } = await records.askForFeedback('5', signal);

  assert.equal(state, 'pending');
  assert.deepEqual(requests.map(({ method, path }) => `${method} ${path}`), ['DELETE interviews/5', 'POST interviews/5/feedback']);
});

test('looks again until it is written, and over a lost connection', async () => {
  const answers = [json({ state: 'pending' }), new TypeError('offline'), json({ state: 'ready' })];
  const { records, requests } = recordsOf(() => {
    const answer = answers.shift();
    if (answer instanceof Error) throw answer;
    return answer;
  });

  assert.equal((await waitForFeedback(records, '5', signal, times)).state, 'ready');
  assert.equal(requests.length, 3);
});

test('waits no longer than it may', async () => {
  const { records } = recordsOf(() => json({ state: 'pending' }));

  assert.equal((await waitForFeedback(records, '5', signal, { ...times, withinMs: 20 })).state, 'pending');
});

test('a refusal ends the wait', async () => {
  const { records } = recordsOf(() => problem(404, 'session_not_found'));

  await assert.rejects(waitForFeedback(records, '5', signal, times), { code: 'session_not_found' });
});

test('a page that is left looks no more', async () => {
  const leaving = new AbortController();
  const { records, requests } = recordsOf(() => (leaving.abort(), json({ state: 'pending' })));

  await waitForFeedback(records, '5', leaving.signal, times);

  assert.equal(requests.length, 1);
});
