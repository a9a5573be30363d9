import assert from 'node:assert/strict';
import test from 'node:test';
import { CompanySignIn } from '../../../main/webapp/js/signin/control/company-sign-in.js';

const ann = { access_token: 'first', expired: false, profile: { name: 'Ann' } };

function provider({ user = ann, renewed = { ...ann, access_token: 'second' }, ...others } = {}) {
  const calls = { silent: 0, removed: 0 };
  const manager = {
    getUser: async () => user,
    signinSilent: async () => (calls.silent++, renewed instanceof Error ? Promise.reject(renewed) : renewed),
    signinRedirect: async () => undefined,
    signinCallback: async () => user,
    signoutRedirect: async () => undefined,
    removeUser: async () => void calls.removed++,
    ...others,
  };
  return { signIn: new CompanySignIn(manager), calls };
}

test('hands out the token it has, and remembers it for the moment of leaving', async () => {
  const { signIn, calls } = provider();

  assert.equal(signIn.last(), undefined);
  assert.equal(await signIn.token(), 'first');
  assert.equal(signIn.last(), 'first');
  assert.equal(calls.silent, 0);
});

test('renews an expired token before it is used', async () => {
  const { signIn } = provider({ user: { ...ann, expired: true, refresh_token: 'r' } });

  assert.equal(await signIn.token(), 'second');
});

test('many requests at once renew once', async () => {
  const { signIn, calls } = provider();

  const renewed = await Promise.all([signIn.renewed(), signIn.renewed(), signIn.renewed()]);

  assert.deepEqual(renewed, ['second', 'second', 'second']);
  assert.equal(calls.silent, 1);
});

test('a renewal that fails asks to sign in again', async () => {
  await assert.rejects(provider({ renewed: new Error('login_required') }).signIn.renewed(), { kind: 'sign_in_expired' });
  await assert.rejects(provider({ renewed: null }).signIn.renewed(), { kind: 'sign_in_expired' });
});

test('nobody is signed in without a user, or with one whose time is over', async () => {
  assert.equal(await provider({ user: null }).signIn.account(), undefined);
  assert.equal(await provider({ user: { ...ann, expired: true } }).signIn.account(), undefined);
  assert.deepEqual(await provider().signIn.account(), { name: 'Ann' });
});

test('coming back from the provider tells a sign-in from a renewal in a hidden frame', async () => {
  assert.equal(await provider().signIn.returned('http://x/?code=1&state=2'), 'signed-in');
  assert.equal(await provider({ user: undefined, signinCallback: async () => undefined }).signIn.returned('http://x/'), 'renewed');
  await assert.rejects(provider({ signinCallback: async () => Promise.reject(new Error('access_denied')) }).signIn.returned('http://x/'), { kind: 'sign_in_failed' });
});

test('signing out works where the provider has no page for it', async () => {
  const { signIn, calls } = provider({ signoutRedirect: async () => Promise.reject(new Error('no end session endpoint')) });
  await signIn.token();

  await signIn.signOut();

  assert.equal(calls.removed, 1);
  assert.equal(signIn.last(), undefined);
});
