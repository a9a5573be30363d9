import assert from 'node:assert/strict';
import test from 'node:test';
import { InMemoryWebStorage, User, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import { CompanySignIn } from '../../../main/webapp/js/identity/control/company-sign-in.js';

/** The library itself, with a provider of the test's own. */
async function managed(t, answer) {
  const forms = [];
  t.mock.method(globalThis, 'fetch', async (url, { body }) => (forms.push(Object.fromEntries(body)), answer()));
  const store = new WebStorageStateStore({ store: new InMemoryWebStorage() });
  const metadata = { issuer: 'http://p', token_endpoint: 'http://p/token', authorization_endpoint: 'http://p/authorize' };
  const manager = new UserManager({ authority: 'http://p', client_id: 'vocahire', redirect_uri: 'http://x/', metadata, userStore: store, stateStore: store });
  await manager.storeUser(new User({ access_token: 'first', token_type: 'Bearer', refresh_token: 'r-1', profile: { sub: 'ann' }, expires_at: 0, userState: undefined }));
  const framed = [];
  t.mock.method(manager._iframeNavigator, 'prepare', async () => {
    framed.push('frame');
    throw Object.assign(new Error('login_required'), { error: 'login_required' });
  });
  return { signIn: new CompanySignIn(manager), manager, forms, framed };
}

const json = (body, status = 200) => new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });

test('a refresh token that the provider gave renews without a frame, and is replaced by the next', async (t) => {
  const { signIn, manager, forms, framed } = await managed(t, () => json({ access_token: 'second', token_type: 'Bearer', refresh_token: 'r-2', expires_in: 60 }));

  assert.equal(await signIn.renewed(), 'second');

  assert.deepEqual([forms[0].grant_type, forms[0].refresh_token], ['refresh_token', 'r-1']);
  assert.equal((await manager.getUser()).refresh_token, 'r-2');
  assert.deepEqual(framed, []);
  await signIn.signOut();
});

test('one that is over leads to the frame, and that to signing in again', async (t) => {
  const { signIn, framed } = await managed(t, () => json({ error: 'invalid_grant' }, 400));

  await assert.rejects(signIn.renewed(), { kind: 'sign_in_expired' });

  assert.deepEqual(framed, ['frame']);
});
