import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { Failure } from '../../../main/webapp/js/failure/failure.js';
import { inWords } from '../../../main/webapp/js/failure/waiting.js';
import { failureTexts, wayOut } from '../../../main/webapp/js/failure/way-out.js';

const main = new URL('../../../main/', import.meta.url);
const bundle = readFileSync(new URL('resources/com/vocahire/webapp/page/messages.properties', main), 'utf8');

test('a code of the server decides before the kind', () => {
  assert.deepEqual(wayOut(Failure.refused({ code: 'interview_active', status: 409 })), { text: 'failure.interview_active', way: 'end-other' });
  assert.deepEqual(wayOut(Failure.refused({ code: 'unauthenticated', status: 401 })), { text: 'failure.unauthenticated', way: 'sign-in' });
});

test('an unknown code still has a sentence and an action', () => {
  assert.deepEqual(wayOut(Failure.refused({ code: 'from_the_future' })), { text: 'failure.unexpected', way: 'retry' });
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

test('every code of the API has its own sentence and an action', () => {
  const catalog = readFileSync(new URL('java/com/vocahire/webapp/problems/ProblemCatalog.java', main), 'utf8');
  const codes = [...catalog.matchAll(/new ProblemKind\(\s*\d{3},\s*"(\w+)"/g)].map(([, code]) => code);

  const silent = codes.filter((code) => wayOut(Failure.refused({ code })).text !== `failure.${code}` || !bundle.includes(`\nfailure.${code}=`));

  assert.ok(codes.length >= 20, `${codes.length}`);
  assert.deepEqual(silent, []);
});

test('every action has a label for the button', () => {
  const codes = ['interview_active', 'unauthenticated', 'internal_error', 'forbidden', 'quota_exceeded', 'consent_outdated'];
  const ways = codes.map((code) => wayOut(Failure.refused({ code })).way);

  assert.deepEqual(ways, ['end-other', 'sign-in', 'retry', 'none', 'retry', 'reload']);
  assert.deepEqual(ways.filter((way) => way !== 'none' && !bundle.includes(`\nway.${way}=`)), []);
});

test('where waiting helps, the page says so, with the time if the server names it', () => {
  const { wait } = wayOut(Failure.refused({ code: 'quota_exceeded', retryAfterMs: 1_500_000 }));

  assert.equal(wait, 'failure.wait');
  for (const code of ['provider_busy', 'provider_unavailable', 'database_unavailable', 'quota_exceeded']) {
    assert.equal(wayOut(Failure.refused({ code })).wait, 'failure.later');
  }
  assert.equal(wayOut(Failure.refused({ code: 'invalid_request' })).wait, undefined);
});

test('a wait is given in seconds, then in minutes, in the page\u2019s language, and never too short', () => {
  const waits = [1, 1_001, 90_000, 90_001, 3_600_000].map((ms) => inWords(ms, 'en'));

  assert.deepEqual(waits, ['1 second', '2 seconds', '90 seconds', '2 minutes', '60 minutes']);
  assert.equal(inWords(120_000, 'de'), '2 Minuten');
});

test('what was caught stays attached', () => {
  const cause = new TypeError('fetch failed');

  assert.equal(Failure.serverUnreachable(cause).cause, cause);
  assert.equal(Failure.from(cause).cause, cause);
  assert.equal(Failure.from(Failure.connectionLost()).kind, 'connection_lost');
});

test('a failure of this page leads back into a live interview; one of the interview does not', () => {
  const ways = (failure) => [wayOut(failure).way, wayOut(failure, { resumable: true }).way];

  assert.deepEqual(ways(Failure.reconnectingFailed()), ['retry', 'resume']);
  assert.deepEqual(ways(Failure.refused({ code: 'provider_busy', retryAfterMs: 5_000 })), ['retry', 'resume']);
  assert.deepEqual(ways(Failure.refused({ code: 'session_ended' })), ['retry', 'retry']);
  assert.deepEqual(ways(Failure.microphoneDenied()), ['microphone', 'microphone']);
});
