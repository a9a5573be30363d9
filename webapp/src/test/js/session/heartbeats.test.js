import assert from 'node:assert/strict';
import test from 'node:test';
import { Api } from '../../../main/webapp/js/net/api.js';
import { WakeablePause } from '../../../main/webapp/js/net/deadline.js';
import { InterviewSession } from '../../../main/webapp/js/session/interview-session.js';
import { sendHeartbeats } from '../../../main/webapp/js/session/heartbeats.js';
import { fakeFetch, json, noContent, problem, quiet, tokens, until } from '../support/fakes.js';

const ended = (endReason) => json({ id: 's-1', state: 'ended', endReason });

/** A page that sends heartbeats to a server, which answers them and requests for the end reason. */
async function staying({ alive, view = () => json({ state: 'live' }), everyMs = 1 }) {
  const opened = () => json({ sessionId: 's-1', sdp: 'a' }, 201);
  const { fetch, requests } = fakeFetch(({ method, path }) => (path === 'webrtc-exchange' ? opened() : method === 'GET' ? view() : alive()));
  const session = new InterviewSession(new Api({ base: 'http://localhost/api/', tokens, fetch }));
  await session.exchange({ jobTitle: 'Cook' }, 'offer');
  const stop = new AbortController();
  const pauses = new WakeablePause();
  const signs = () => requests.filter(({ path }) => path === 'realtime-session/s-1/events');
  return { stop, pauses, signs, requests, over: sendHeartbeats(session, { everyMs, pauses, signal: stop.signal }) };
}

test('the page says again and again that it is there, until it stops', async () => {
  const { stop, signs, over } = await staying({ alive: noContent });
  await until(() => signs().length >= 3);

  stop.abort();

  assert.equal(await over, undefined);
  assert.ok(signs().every(({ method, body }) => method === 'POST' && JSON.stringify(body) === '{"type":"alive"}'));
});

test('a heartbeat that fails is ignored', async () => {
  const answers = [() => Promise.reject(new TypeError('offline')), () => problem(503, 'database_unavailable'), () => problem(401, 'unauthenticated')];
  const { stop, signs, over } = await staying({ alive: () => (answers.shift() ?? noContent)() });

  await until(() => signs().length >= 5);
  stop.abort();

  assert.equal(await over, undefined);
});

test('a server that has ended the interview is asked why', async () => {
  for (const [status, code] of [[409, 'session_ended'], [410, 'session_expired']]) {
    const { over } = await staying({ alive: () => problem(status, code), view: () => ended('abandoned') });
    assert.equal(await over, 'abandoned');
  }
});

test('an interview that is not found has been erased', async () => {
  const gone = () => problem(404, 'session_not_found');

  assert.equal(await (await staying({ alive: gone, view: gone })).over, 'erased');
});

test('a refusal is no end as long as the server does not say that it is over', async () => {
  const { stop, signs, over } = await staying({ alive: () => problem(404, 'not_found'), view: () => problem(404, 'not_found') });

  await until(() => signs().length >= 3);
  stop.abort();

  assert.equal(await over, undefined);
});

test('the network that is back is a reason to say so at once', async () => {
  const { stop, pauses, signs, over } = await staying({ alive: noContent, everyMs: 60_000 });
  await quiet();
  assert.equal(signs().length, 0);

  pauses.wake();
  await until(() => signs().length === 1);

  stop.abort();
  await over;
});
