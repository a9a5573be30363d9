import assert from 'node:assert/strict';
import test from 'node:test';
import { refusal } from '../../../main/webapp/js/failure/problem.js';
import { saysItIsOver, wayOut } from '../../../main/webapp/js/failure/way-out.js';
import { json, problem } from '../support/fakes.js';

test('a problem answer becomes a failure with its code, request id and wait', async () => {
  const failure = await refusal(problem(503, 'provider_busy', { 'Retry-After': '7' }));

  assert.equal(failure.kind, 'refused');
  assert.equal(failure.code, 'provider_busy');
  assert.equal(failure.status, 503);
  assert.equal(failure.requestId, 'req-1');
  assert.equal(failure.retryAfterMs, 7000);
});

test('a consent that the server does not take is to an older text', async () => {
  const refused = (field) => refusal(json({ code: 'invalid_request', violations: [{ field, message: 'no' }] }, 422));

  assert.equal((await refused('consentVersion')).code, 'consent_outdated');
  assert.equal((await refused('jobTitle')).code, 'invalid_request');
});

test('a proxy that answers HTML is still a named failure, with the request id of the header', async () => {
  const failure = await refusal(new Response('<h1>Bad gateway</h1>', { status: 502, headers: { 'Content-Type': 'text/html', 'X-Request-Id': 'req-9' } }));

  assert.equal(failure.code, 'unavailable');
  assert.equal(failure.requestId, 'req-9');
});

test('a bare status of a proxy or a server is kept, has a matching code and an action', async () => {
  const rows = [
    [408, 'request_timeout', 'retry', 'failure.wait'],
    [413, 'too_large', 'none', 'failure.wait'],
    [414, 'uri_too_long', 'none', 'failure.wait'],
    [429, 'too_many_requests', 'retry', 'failure.wait'],
    [431, 'headers_too_large', 'none', 'failure.wait'],
    [502, 'unavailable', 'retry', 'failure.wait'],
    [503, 'unavailable', 'retry', 'failure.wait'],
    [504, 'unavailable', 'retry', 'failure.wait'],
  ];
  for (const [status, code, way, wait] of rows) {
    for (const [body, type] of [['<h1>Sorry</h1>', 'text/html'], ['', ''], ['{}', 'application/json']]) {
      const failure = await refusal(new Response(body, { status, headers: { 'Content-Type': type, 'Retry-After': '7' } }));

      assert.deepEqual([failure.kind, failure.status, failure.code, failure.retryAfterMs], ['refused', status, code, 7000]);
      assert.deepEqual(wayOut(failure), { text: `failure.${code}`, way, wait });
      assert.equal(saysItIsOver(failure), false);
    }
  }
});

test('where waiting helps, the page says so, also when the time is unknown', async () => {
  for (const status of [408, 429, 502, 503, 504]) {
    assert.equal(wayOut(await refusal(new Response('', { status }))).wait, 'failure.later');
  }
  for (const status of [414, 431]) {
    assert.equal(wayOut(await refusal(new Response('', { status }))).wait, undefined);
  }
});

test('a server without the application refuses nothing: it is not there yet', async () => {
  for (const status of [403, 404, 405]) {
    const failure = await refusal(new Response('<h1>Not Found</h1>', { status, headers: { 'Content-Type': 'text/html' } }));

    assert.equal(failure.kind, 'server_unreachable');
    assert.equal(failure.status, undefined);
  }
  assert.equal((await refusal(problem(404, 'session_not_found'))).kind, 'refused');
});

test('a broken problem body is read as its status', async () => {
  const failure = await refusal(new Response('{"code":', { status: 401, headers: { 'Content-Type': 'application/problem+json' } }));

  assert.equal(failure.code, 'unauthenticated');
});

test('fields of the wrong type are ignored', async () => {
  const failure = await refusal(new Response('{"code":7,"requestId":{}}', { status: 500, headers: { 'Content-Type': 'application/json' } }));

  assert.equal(failure.code, 'internal_error');
  assert.equal(failure.requestId, undefined);
});

test('Retry-After may be a date, never negative, never longer than an hour', async () => {
  const wait = async (value, headers = {}) => (await refusal(problem(503, 'provider_busy', { 'Retry-After': value, ...headers }))).retryAfterMs;
  const answered = { Date: 'Mon, 30 Nov 2026 08:00:00 GMT' };

  assert.equal(await wait('Mon, 30 Nov 2026 08:00:30 GMT', answered), 30_000);
  assert.equal(await wait('Mon, 30 Nov 2026 07:59:30 GMT', answered), 0);
  assert.equal(await wait('Mon, 30 Nov 2026 08:00:30 GMT'), undefined, 'this computer\u2019s clock does not say how far that is');
  assert.equal(await wait('999999'), 3_600_000);
  assert.equal(await wait('soon'), undefined);
});
