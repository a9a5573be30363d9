import { CompanySignIn } from '../control/company-sign-in.js';
import { HostedSignIn } from '../control/hosted-sign-in.js';
import { TabShelf } from '../../session/boundary/tab-shelf.js';
import { tokenOfEmbedder, tokenOfScript } from './host-token.js';

/**
 * @typedef {import('../control/company-sign-in.js').SignIn} SignIn
 * @typedef {import('../control/hosted-sign-in.js').HostToken} HostToken
 * @typedef {{authority?: string, clientId?: string, scope?: string, hosts?: string}} Provider `hosts`: who may
 *   embed this page, separated by spaces
 */

const INVITATION = 'vocahire.invitation';
/** That somebody signed in from this tab; neither who nor how. */
const SIGNED_IN = 'vocahire.signed-in';
const WITHIN_SECONDS = 15;
const FRAME_WITHIN_SECONDS = 10;

/**
 * Finds out who signs candidates in. A hosting page goes first: one that embeds this page, or a script
 * that sets `window.vocahire = {token}` before this page's modules run. Then the company's OpenID
 * provider, if one is configured. Without one, a script may still come with an event `vocahire-token`
 * whose detail is the function.
 *
 * @param {Provider} provider
 * @returns {Promise<SignIn>}
 */
export async function findSignIn(provider) {
  const { vocahire } = /** @type {{vocahire?: {token?: HostToken}}} */ (/** @type {unknown} */ (window));
  const hosts = provider.hosts?.split(' ').filter(Boolean) ?? [];
  if (typeof vocahire?.token === 'function') return new HostedSignIn(vocahire.token);
  if (hosts.length && window.parent !== window && !cameBack()) return new HostedSignIn(tokenOfEmbedder(hosts));
  return provider.authority ? companySignIn(provider) : new HostedSignIn(await tokenOfScript());
}

/** @param {Provider} provider */
async function companySignIn({ authority = '', clientId = '', scope }) {
  const { InMemoryWebStorage, UserManager, WebStorageStateStore } = await import('../../vendor/oidc-client-ts.js');
  const page = new URL('interview.xhtml', document.baseURI).href; // the one address to register, free of queries
  const manager = new UserManager({
    authority,
    client_id: clientId,
    scope,
    redirect_uri: page,
    post_logout_redirect_uri: page,
    userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
    stateStore: new WebStorageStateStore({ store: sessionStorage }), // state and PKCE verifier, for the way back
    automaticSilentRenew: false, // it renews at a fixed time before the end, a 60 s token every second
    validateSubOnSilentRenew: true,
    requestTimeoutInSeconds: WITHIN_SECONDS,
    silentRequestTimeoutInSeconds: FRAME_WITHIN_SECONDS,
  });
  return new CompanySignIn(manager);
}

/**
 * The way to the provider and back; the page's own query (the invitation) is there again afterwards.
 *
 * @param {SignIn} signIn
 */
export async function leaveForSignIn(signIn) {
  sessionStorage.setItem(INVITATION, location.search);
  await signIn.signIn();
}

/** @param {SignIn} signIn */
export async function leaveForSignOut(signIn) {
  sessionStorage.setItem(INVITATION, location.search);
  sessionStorage.removeItem(SIGNED_IN);
  TabShelf.clear();
  await signIn.signOut?.();
  location.reload(); // where the provider has no page for it
}

/**
 * @param {SignIn} signIn
 * @returns {Promise<boolean>} false: this page is only the hidden frame or the window of a renewal, nothing to show
 */
export async function backFromSignIn(signIn) {
  if (!(signIn instanceof CompanySignIn)) return true;
  const { href, pathname, search } = new URL(location.href);
  const back = cameBack();
  const ours = sessionStorage.getItem(`oidc.${new URLSearchParams(search).get('state')}`) !== null;
  if (back || !search) history.replaceState(null, '', pathname + (sessionStorage.getItem(INVITATION) ?? ''));
  if (back && (await signIn.returned(href, ours)) === 'told') return false;
  const signedIn = back || (sessionStorage.getItem(SIGNED_IN) !== null && (await signIn.resumed()));
  if (signedIn) sessionStorage.setItem(SIGNED_IN, 'yes');
  else sessionStorage.removeItem(SIGNED_IN);
  return true;
}

/** An authorization response (RFC 6749, sections 4.1.2 and 4.1.2.1). */
function cameBack() {
  const query = new URLSearchParams(location.search);
  return query.has('state') && (query.has('code') || query.has('error'));
}
