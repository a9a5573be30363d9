import { Failure } from '../../failure/entity/failure.js';
import { CompanySignIn } from '../control/company-sign-in.js';
import { HostedSignIn } from '../control/hosted-sign-in.js';

/**
 * @typedef {import('../control/company-sign-in.js').SignIn} SignIn
 * @typedef {import('../control/hosted-sign-in.js').HostToken} HostToken
 * @typedef {{authority?: string, clientId?: string, scope?: string}} Provider
 */

const INVITATION = 'vocahire.invitation';
const WITHIN_SECONDS = 15;
const HOST_WITHIN_MS = 10_000;
const RENEW_SECONDS_BEFORE_EXPIRY = 60;

/**
 * Finds out who signs candidates in. A hosting page goes first: it sets `window.vocahire = {token}`
 * before this page's modules run. Then the company's OpenID provider, if one is configured. Without
 * one, a hosting page may still come with an event `vocahire-token` whose detail is the function.
 *
 * @param {Provider} provider
 * @returns {Promise<SignIn>}
 */
export async function findSignIn(provider) {
  const { vocahire } = /** @type {{vocahire?: {token?: HostToken}}} */ (/** @type {unknown} */ (window));
  if (typeof vocahire?.token === 'function') return new HostedSignIn(vocahire.token);
  return provider.authority ? companySignIn(provider) : new HostedSignIn(await hostToken());
}

/** @param {Provider} provider */
async function companySignIn({ authority = '', clientId = '', scope }) {
  const { UserManager, WebStorageStateStore } = await import('../../vendor/oidc-client-ts.js');
  const page = new URL('interview.xhtml', document.baseURI).href; // the one address to register, free of queries
  const tab = new WebStorageStateStore({ store: sessionStorage });
  const manager = new UserManager({
    authority,
    client_id: clientId,
    scope,
    redirect_uri: page,
    post_logout_redirect_uri: page,
    userStore: tab,
    stateStore: tab,
    automaticSilentRenew: true,
    accessTokenExpiringNotificationTimeInSeconds: RENEW_SECONDS_BEFORE_EXPIRY,
    requestTimeoutInSeconds: WITHIN_SECONDS,
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

/**
 * @param {SignIn} signIn
 * @returns {Promise<boolean>} false: this page is only the hidden frame of a renewal, nothing to show
 */
export async function backFromSignIn(signIn) {
  const { href, pathname, searchParams } = new URL(location.href);
  if (!(signIn instanceof CompanySignIn) || !cameBack(searchParams)) return true;
  history.replaceState(null, '', pathname + (sessionStorage.getItem(INVITATION) ?? ''));
  return (await signIn.returned(href)) === 'signed-in';
}

/** @param {URLSearchParams} query an authorization response (RFC 6749, sections 4.1.2 and 4.1.2.1) */
const cameBack = (query) => query.has('state') && (query.has('code') || query.has('error'));

/** @returns {Promise<HostToken>} */
function hostToken() {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(Failure.signInNotConfigured()), HOST_WITHIN_MS);
    window.addEventListener(
      'vocahire-token',
      (event) => {
        clearTimeout(timer);
        resolve(/** @type {CustomEvent<HostToken>} */ (event).detail);
      },
      { once: true },
    );
  });
}
