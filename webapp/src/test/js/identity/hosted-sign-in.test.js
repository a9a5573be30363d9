import assert from 'node:assert/strict';
import test from 'node:test';
import { HostedSignIn } from '../../../main/webapp/js/identity/control/hosted-sign-in.js';

test('asks the hosting page each time, and says when the last token was refused', async () => {
  const wishes = [];
  const signIn = new HostedSignIn(async (wish) => (wishes.push(wish), `token-${wishes.length}`));

  assert.equal(await signIn.token(), 'token-1');
  assert.equal(await signIn.renewed(), 'token-2');
  assert.equal(signIn.last(), 'token-2');
  assert.deepEqual(wishes, [{ renew: false }, { renew: true }]);
});

test('a hosting page that gives nothing, breaks or stays silent is a named failure', async () => {
  for (const host of [async () => '', async () => Promise.reject(new Error('no')), () => new Promise(() => undefined)]) {
    await assert.rejects(new HostedSignIn(host, 10).token(), { kind: 'sign_in_expired' });
  }
});

test('reports when the hosting page has no token any more, and when it has one again', async () => {
  const answers = ['', 'token'];
  const reported = [];
  const signIn = new HostedSignIn(async () => answers.shift());
  signIn.changed = (signedIn) => reported.push(signedIn);

  await assert.rejects(signIn.token());
  await signIn.signInAgain();

  assert.deepEqual(reported, [false, true]);
});
