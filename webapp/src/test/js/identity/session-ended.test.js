import assert from 'node:assert/strict';
import test from 'node:test';
import { Transcript } from '../../../main/webapp/js/transcript/transcript.js';
import { Failure } from '../../../main/webapp/js/failure/failure.js';
import { Api } from '../../../main/webapp/js/net/api.js';
import { fakeFetch, noContent, quiet } from '../support/fakes.js';

test('items of a signed-out candidate are stored, and delivered with the next token', async () => {
  let token = 'none';
  const given = async () => (token === 'none' ? Promise.reject(Failure.signInExpired()) : token);
  const { fetch, requests } = fakeFetch(noContent);
  const api = new Api({ base: 'http://localhost/api/', tokens: { token: given, renewed: given, last: () => undefined }, fetch });
  const transcript = new Transcript({ save: (item) => api.send('PUT', item.itemId, { body: item }), saveAll: async () => undefined }, 60_000);

  transcript.write({ itemId: 'item-1', role: 'candidate', text: 'I bake.', status: 'completed' });
  await quiet();
  assert.equal(transcript.delivery, 'pending');
  assert.equal(requests.length, 0);
  token = 'again';
  transcript.wake();
  await transcript.settled();

  assert.equal(transcript.delivery, 'saved');
  assert.equal(requests[0].headers.Authorization, 'Bearer again');
});
