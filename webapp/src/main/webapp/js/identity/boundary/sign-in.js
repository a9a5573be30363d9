import { TabStorage } from '../../transcript/tab-storage.js';
import { CompanySignIn } from '../control/company-sign-in.js';
import { HostedSignIn } from '../control/hosted-sign-in.js';
import { LinkSignIn } from '../control/link-sign-in.js';
import { keptInvitation } from './invitation-link.js';
import { tokenOfEmbedder, tokenOfScript } from './host-token.js';

/**
 * @typedef {import('../control/company-sign-in.js').SignIn} SignIn
 * @typedef {import('../control/hosted-sign-in.js').HostToken} HostToken
 * @typedef {{authority?: string, clientId?: string, scope?: string, hosts?: string, invited?: string, roles?: string, recruiters?: string}} Provider
 *   `hosts`: who may embed this page, separated by spaces; `invited`: a page that an invitation's link lets in
 */

const START = 'interview.xhtml';
/** The query of the page that redirects to the provider: each page has its own redirect URI. */
const QUERY = 'vocahire.query.';
/** That a user signed in from this tab; neither who nor how. */
const SIGNED_IN = 'vocahire.signed-in';
const WITHIN_SECONDS = 15;
const FRAME_WITHIN_SECONDS = 10;

/**
 * Finds the sign-in to use. The link of an invitation goes first, then a hosting page: one that embeds this page, or a script
 * that sets `window.vocahire = {token}` before this page's modules run. Then the company's OpenID
 * provider, if one is configured. Without one, a script may still come with an event `vocahire-token`
 * whose detail is the function.
 *
 * @param {Provider} provider
 * @returns {Promise<SignIn>}
 */
export async function findSignIn(provider) {
  const { vocahire } = /** @type {{vocahire?: {token?: HostToken}}} */ (/** @type {unknown} */ (window));
  const link = provider.invited === undefined ? undefined : keptInvitation();
  if (link) return new LinkSignIn({ base: new URL('api/', document.baseURI), ...link });
  const hosts = provider.hosts?.split(' ').filter(Boolean) ?? [];
  if (typeof vocahire?.token === 'function') return new HostedSignIn(vocahire.token);
  if (hosts.length && window.parent !== window && !cameBack()) return new HostedSignIn(tokenOfEmbedder(hosts));
  return provider.authority ? companySignIn(provider) : new HostedSignIn(await tokenOfScript());
}

/** @param {Provider} provider */
async function companySignIn({ authority = '', clientId = '', scope }) {
  const { InMemoryWebStorage, UserManager, WebStorageStateStore } = await import('../../vendor/oidc-client-ts.js');
  const [here, start] = [thisPage(), START].map((page) => new URL(page, document.baseURI).href); // registered, free of queries
  const manager = new UserManager({
    authority,
    client_id: clientId,
    scope,
    ui_locales: document.documentElement.lang, // the log-in page's language (OpenID Connect Core, section 3.1.2.1)
    redirect_uri: here,
    post_logout_redirect_uri: start,
    userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
    stateStore: new WebStorageStateStore({ store: sessionStorage }), // state and PKCE verifier, for the redirect back
    automaticSilentRenew: false, // it renews at a fixed time before the end, a 60 s token every second
    validateSubOnSilentRenew: true,
    requestTimeoutInSeconds: WITHIN_SECONDS,
    silentRequestTimeoutInSeconds: FRAME_WITHIN_SECONDS,
  });
  return new CompanySignIn(manager);
}

/**
 * Redirects to the provider; the page's own query (the invitation, or which interview) is restored afterwards.
 *
 * @param {SignIn} signIn
 */
export async function redirectToSignIn(signIn) {
  keepQuery();
  await signIn.signIn();
}

/** @param {SignIn} signIn */
export async function redirectToSignOut(signIn) {
  keepQuery();
  sessionStorage.removeItem(SIGNED_IN);
  TabStorage.clear();
  await signIn.signOut?.();
  location.reload(); // where the provider has no page for it
}

/**
 * @param {SignIn} signIn
 * @returns {Promise<boolean>} false: this page is only the hidden frame or the window of a renewal, nothing to show
 */
export async function completeSignIn(signIn) {
  if (!(signIn instanceof CompanySignIn)) return true;
  const { href, pathname, search } = new URL(location.href);
  const back = cameBack();
  const ours = sessionStorage.getItem(`oidc.${new URLSearchParams(search).get('state')}`) !== null;
  if (back || !search) history.replaceState(null, '', pathname + (sessionStorage.getItem(QUERY + thisPage()) ?? ''));
  if (back && (await signIn.returned(href, ours)) === 'forwarded') return false;
  const signedIn = back || (sessionStorage.getItem(SIGNED_IN) !== null && (await signIn.resumed()));
  if (signedIn) sessionStorage.setItem(SIGNED_IN, 'yes');
  else sessionStorage.removeItem(SIGNED_IN);
  return true;
}

const keepQuery = () => sessionStorage.setItem(QUERY + thisPage(), location.search);

/** The application's own address is the interview's. */
const thisPage = () => location.pathname.split('/').pop() || START;

/** An authorization response (RFC 6749, sections 4.1.2 and 4.1.2.1). */
function cameBack() {
  const query = new URLSearchParams(location.search);
  return query.has('state') && (query.has('code') || query.has('error'));
}
