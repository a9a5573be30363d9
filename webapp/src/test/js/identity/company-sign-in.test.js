import assert from 'node:assert/strict';
import test from 'node:test';
import { CompanySignIn } from '../../../main/webapp/js/identity/control/company-sign-in.js';
import { quiet } from '../support/fakes.js';

const user = (token, more = {}) => ({ access_token: token, expired: false, profile: { sub: 'ann', name: 'Ann' }, ...more });
const refusal = (error) => Object.assign(new Error(error), { name: 'ErrorResponse', error });

/** Signed in with the token `first`; each silent sign-in gives the next of `renewals`, an error is thrown. */
async function signedIn({ first = user('first'), renewals = [user('second')], ...others } = {}) {
  const calls = { silent: [], popups: [], removed: 0, reported: [], stored: [] };
  const give = (answer) => (answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer));
  const manager = {
    signinCallback: async () => first,
    signinPopupCallback: async () => undefined,
    signinSilent: (wish = {}) => (calls.silent.push(wish), give(renewals.length > 1 ? renewals.shift() : renewals[0])),
    signinPopup: (wish) => (calls.popups.push(wish), give(user('again'))),
    signinRedirect: async () => undefined,
    signoutRedirect: async () => undefined,
    storeUser: async (stored) => void calls.stored.push(stored),
    removeUser: async () => void calls.removed++,
    ...others,
  };
  const signIn = new CompanySignIn(manager);
  if (first) await signIn.returned('http://x/?code=1&state=2', true);
  signIn.changed = (yes) => calls.reported.push(yes);
  return { signIn, calls };
}

test('hands out the token it has, and remembers it for the moment of leaving', async () => {
  const { signIn, calls } = await signedIn();

  assert.equal(await signIn.token(), 'first');
  assert.equal(signIn.last(), 'first');
  assert.deepEqual(await signIn.account(), { name: 'Ann' });
  assert.equal(calls.silent.length, 0);
});

test('no user is signed in at first', async () => {
  const { signIn } = await signedIn({ first: null });

  assert.equal(await signIn.account(), undefined);
  assert.equal(signIn.last(), undefined);
});

test('after a reload the session at the provider signs in again, or does not', async () => {
  const known = (await signedIn({ first: null })).signIn;
  const unknown = (await signedIn({ first: null, renewals: [refusal('login_required')] })).signIn;

  assert.equal(await known.resumed(), true);
  assert.equal(await known.token(), 'second');
  assert.equal(await unknown.resumed(), false);
  assert.equal(await unknown.account(), undefined);
});

for (const life of [20, 60, 300, 28_800]) {
  test(`a token of ${life} s is renewed when a quarter of its life is left`, async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const { signIn, calls } = await signedIn({ first: user('first', { expires_in: life }), renewals: [user('second', { expires_in: life })] });

    t.mock.timers.tick(life * 750 - 1);
    assert.equal(calls.silent.length, 0);
    t.mock.timers.tick(1);
    await quiet();

    assert.equal(await signIn.token(), 'second');
    t.mock.timers.tick(life * 750);
    assert.equal(calls.silent.length, 2);
  });
}

test('a renewal that fails temporarily is retried, without a notice while the token is valid', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { signIn, calls } = await signedIn({ first: user('first', { expires_in: 60 }), renewals: [new Error('frame timed out'), user('second')] });

  t.mock.timers.tick(45_000);
  await quiet();
  assert.equal(await signIn.token(), 'first');
  assert.deepEqual(calls.reported, []);
  t.mock.timers.tick(1_500);
  await quiet();

  assert.equal(await signIn.token(), 'second');
});

test('an expired token is renewed before it is used, once for many requests', async () => {
  const { signIn, calls } = await signedIn({ first: user('first', { expired: true }) });

  assert.deepEqual(await Promise.all([signIn.token(), signIn.renewed(), signIn.token()]), ['second', 'second', 'second']);
  assert.equal(calls.silent.length, 1);
});

test('when the session at the provider has ended, this is reported once and no renewal follows', async () => {
  const { signIn, calls } = await signedIn({ renewals: [refusal('login_required')] });

  await assert.rejects(signIn.renewed(), { kind: 'sign_in_expired' });
  await assert.rejects(signIn.renewed(), { kind: 'sign_in_expired' });

  assert.equal(calls.silent.length, 1);
  assert.deepEqual(calls.reported, [false]);
  assert.equal(await signIn.token(), 'first', 'which lives on for a while');
});

test('a provider that is silent until the token expires is reported, and the renewal is retried', async () => {
  const { signIn, calls } = await signedIn({ first: user('first', { expired: true }), renewals: [new Error('timed out'), user('second')] });

  await assert.rejects(signIn.token(), { kind: 'sign_in_expired' });
  assert.equal(await signIn.token(), 'second');

  assert.deepEqual(calls.reported, [false, true]);
});

test('a refresh token that is refused leaves the frame', async () => {
  const { signIn, calls } = await signedIn({ renewals: [refusal('invalid_grant'), user('second')] });

  assert.equal(await signIn.renewed(), 'second');
  assert.deepEqual(calls.silent, [{}, { forceIframeAuth: true }]);
});

test('signing in again in a window keeps the page as it was', async () => {
  const { signIn, calls } = await signedIn({ first: user('first', { expired: true }), renewals: [refusal('login_required')] });
  await assert.rejects(signIn.token());

  await signIn.signInAgain();

  assert.equal(await signIn.token(), 'again');
  assert.deepEqual(calls.reported, [false, true]);
});

test('another person does not take over, and is asked for a name the next time', async () => {
  const stranger = user('of a stranger', { profile: { sub: 'bob' } });
  const { signIn, calls } = await signedIn({ signinPopup: async (wish) => (calls.popups.push(wish), stranger) });

  await assert.rejects(signIn.signInAgain(), { kind: 'sign_in_other' });
  await assert.rejects(signIn.signInAgain(), { kind: 'sign_in_other' });

  assert.equal(await signIn.token(), 'first');
  assert.deepEqual(calls.stored.map(({ access_token: token }) => token), ['first', 'first']);
  assert.deepEqual(calls.popups.map(({ prompt }) => prompt), [undefined, 'login']);
});

test('a second click starts over; a window that cannot be opened is a failure', async () => {
  const aborted = ({ popupSignal }) => new Promise((_, reject) => popupSignal.addEventListener('abort', () => reject(new Error('aborted'))));
  const answers = [aborted, async () => user('again')];
  const twice = await signedIn({ signinPopup: (wish) => answers.shift()(wish) });
  const blocked = await signedIn({ signinPopup: async () => Promise.reject(new Error('disposed window')) });

  const first = twice.signIn.signInAgain();
  await twice.signIn.signInAgain();
  await first;

  assert.equal(await twice.signIn.token(), 'again');
  await assert.rejects(blocked.signIn.signInAgain(), { kind: 'sign_in_failed' });
});

test('a redirect back is distinguished from the frame or the window of another page', async () => {
  const { signIn } = await signedIn();
  const frame = (await signedIn({ first: null, signinCallback: async () => undefined })).signIn;
  const refused = (await signedIn({ first: null, signinCallback: async () => Promise.reject(refusal('access_denied')) })).signIn;

  assert.equal(await signIn.returned('http://x/?code=1&state=2', true), 'signed-in');
  assert.equal(await signIn.returned('http://x/?code=1&state=2', false), 'forwarded');
  assert.equal(await frame.returned('http://x/?code=1&state=2', true), 'forwarded');
  await assert.rejects(refused.returned('http://x/?error=access_denied&state=2', true), { kind: 'sign_in_failed' });
});

test('signing out works where the provider has no page for it', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { signIn, calls } = await signedIn({ first: user('first', { expires_in: 60 }), signoutRedirect: async () => Promise.reject(new Error('no end session endpoint')) });

  await signIn.signOut();
  t.mock.timers.tick(60_000);

  assert.equal(calls.removed, 1);
  assert.equal(calls.silent.length, 0, 'nothing is renewed any more');
  assert.equal(signIn.last(), undefined);
});
