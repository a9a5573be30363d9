import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { Failure } from '../../../main/webapp/js/failure/entity/failure.js';
import { failureTexts, wayOut } from '../../../main/webapp/js/failure/entity/way-out.js';

const bundle = readFileSync(new URL('../../../main/resources/com/vocahire/webapp/page/messages.properties', import.meta.url), 'utf8');

test('a code of the server decides before the kind', () => {
  assert.deepEqual(wayOut(Failure.refused({ code: 'quota_exceeded', status: 429 })), { text: 'failure.quota_exceeded', way: 'none' });
  assert.deepEqual(wayOut(Failure.refused({ code: 'unauthenticated', status: 401 })), { text: 'failure.unauthenticated', way: 'sign-in' });
});

test('a code nobody knows yet still has a sentence and a way out', () => {
  assert.deepEqual(wayOut(Failure.refused({ code: 'from_the_future' })), { text: 'failure.unforeseen', way: 'retry' });
});

test('every failure that a factory makes has its own sentence', () => {
  const kinds = Object.values(Failure).filter((made) => typeof made === 'function').map((make) => make('x').kind);

  const silent = kinds.filter((kind) => kind !== 'refused' && wayOut(new Failure(kind)).text !== `failure.${kind}`);

  assert.ok(kinds.length > 15);
  assert.deepEqual(silent, []);
});

test('every sentence is in the resource bundle', () => {
  const missing = failureTexts().filter((key) => !bundle.includes(`\n${key}=`));

  assert.deepEqual(missing, []);
});

test('what was caught stays attached', () => {
  const cause = new TypeError('fetch failed');

  assert.equal(Failure.serverUnreachable(cause).cause, cause);
  assert.equal(Failure.from(cause).cause, cause);
  assert.equal(Failure.from(Failure.connectionLost()).kind, 'connection_lost');
});
