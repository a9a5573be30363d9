import assert from 'node:assert/strict';
import test, { mock } from 'node:test';
import { isOver, LinkSignIn } from '../../../main/webapp/js/identity/control/link-sign-in.js';
import { invitedTo } from '../../../main/webapp/js/session/invitation.js';
import { problem } from '../support/fakes.js';

mock.timers.enable({ apis: ['setTimeout'] }); // a renewal is due in minutes

const POSITION = { title: 'Welder', company: 'Hull & Keel', language: 'de' };
const DATE = 'Tue, 01 Dec 2026 10:00:00 GMT';
const AT_ONCE_OVER = '2026-12-01T10:00:00Z';
const IN_TEN_MINUTES = '2026-12-01T10:10:00Z';

/** @param {number} count which answer it is @param {string} [expiresAt] @param {string} [date] */
function accepted(count, expiresAt = IN_TEN_MINUTES, date = DATE) {
  const headers = { 'Content-Type': 'application/json', ...(date ? { Date: date } : {}) };
  return new Response(JSON.stringify({ accessToken: `token-${count}`, expiresAt, position: POSITION }), { headers });
}

/** @param {(count: number) => Response} answer @param {object} [parts] */
function signInOf(answer, parts = {}) {
  const requests = [];
  const clicks = [];
  const fetch = async (url, init) => (requests.push({ path: url.pathname, init }), answer(requests.length));
  const signIn = new LinkSignIn({ base: 'http://localhost/api/', secret: 'A'.repeat(22), clickedBefore: false, clicked: () => clicks.push(1), fetch, ...parts });
  return { signIn, requests, clicks };
}

test('nothing is sent before the click, and the click sends the secret in the body alone', async () => {
  const { signIn, requests, clicks } = signInOf(accepted);

  assert.equal(await signIn.account(), undefined);
  assert.deepEqual([requests.length, clicks.length], [0, 0]);
  await signIn.signIn();

  const [{ path, init }] = requests;
  assert.equal(path, '/api/invitations/accept');
  assert.deepEqual([init.method, init.body, init.headers.Authorization], ['POST', JSON.stringify({ token: 'A'.repeat(22) }), undefined]);
  assert.deepEqual(await signIn.account(), { name: '' });
  assert.deepEqual(signIn.invitation.position, POSITION);
  assert.equal(signIn.last(), 'token-1');
  assert.equal(clicks.length, 1);
});

test('a token is used until the end that the answer itself is the distance of, whatever the own clock says', async () => {
  let now = 0;
  const { signIn, requests } = signInOf((count) => accepted(count), { now: () => now });
  await signIn.signIn();

  now = 599_000;
  assert.equal(await signIn.token(), 'token-1');
  now = 600_000;
  assert.equal(await signIn.token(), 'token-2');
  assert.equal(requests.length, 2);
});

test('without a date a token is used until the server refuses it', async () => {
  let now = 0;
  const { signIn } = signInOf((count) => accepted(count, AT_ONCE_OVER, ''), { now: () => now });
  await signIn.signIn();

  now = 10_000_000;
  assert.equal(await signIn.token(), 'token-1');
  assert.equal(await signIn.renewed(), 'token-2');
});

test('a reload of a tab in which the link was accepted needs no other click', async () => {
  const { signIn, requests } = signInOf(accepted, { clickedBefore: true });

  assert.deepEqual(await signIn.account(), { name: '' });
  assert.equal(requests.length, 1);
});

test('a link that became worthless since then shows the click again, and no failure', async () => {
  const { signIn } = signInOf(() => problem(404, 'invitation_not_found'), { clickedBefore: true });

  assert.equal(await signIn.account(), undefined);
});

test('requests that need a token together accept once', async () => {
  const { signIn, requests } = signInOf(accepted);

  assert.deepEqual(await Promise.all([signIn.token(), signIn.token(), signIn.renewed()]), ['token-1', 'token-1', 'token-1']);
  assert.equal(requests.length, 1);
});

test('what is wrong with a link is not said, what is wrong besides has its name', async () => {
  const cases = [
    [() => problem(404, 'invitation_not_found'), true, 'invitation_not_found'],
    [() => problem(422, 'invalid_request'), true, 'invalid_request'],
    [() => problem(429, 'too_many_tries'), false, 'too_many_tries'],
    [() => problem(503, 'keys_unavailable'), false, 'keys_unavailable'],
  ];
  for (const [answer, over, code] of cases) {
    const error = await signInOf(answer).signIn.signIn().catch((failure) => failure);
    assert.deepEqual([isOver(error), error.code], [over, code]);
  }
});

test('a server that is away or answers nonsense is a named failure', async () => {
  const away = signInOf(() => {
    throw new TypeError('offline');
  });
  await assert.rejects(away.signIn.signIn(), { kind: 'server_unreachable' });
  await assert.rejects(signInOf(() => Response.json({ accessToken: 5 })).signIn.signIn(), { kind: 'answer_malformed' });
  await assert.rejects(signInOf(() => new Response('', { status: 404 })).signIn.signIn(), (error) => !isOver(error) && error.kind === 'server_unreachable');
});

test('what a position leaves open the candidate is asked', () => {
  assert.deepEqual(invitedTo(POSITION), { jobTitle: 'Welder', company: 'Hull & Keel', language: 'de' });
  assert.deepEqual(invitedTo({ title: 'Welder', company: null, language: null }), { jobTitle: 'Welder', company: undefined, language: undefined });
});
