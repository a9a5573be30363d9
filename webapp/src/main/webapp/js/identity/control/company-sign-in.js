import { Failure } from '../../failure/failure.js';
import { errorCode, isSignedOut } from '../entity/token-lifetime.js';
import { Renewal } from './renewal.js';

/**
 * The user of a page and their tokens.
 *
 * @typedef {import('../../net/api.js').Tokens & {
 *   account: () => Promise<{name: string} | undefined>,
 *   signIn: () => Promise<void>,
 *   signInAgain: () => Promise<void>,
 *   signOut: (() => Promise<void>) | undefined,
 *   changed: (signedIn: boolean) => void,
 *   invitation?: {position?: import('./link-sign-in.js').InvitedTo},
 * }} SignIn `signInAgain`: without leaving the page; `changed`: set by the page, called for each new token and each loss of the sign-in; `invitation`: where its link is the sign-in
 *
 * @typedef {import('oidc-client-ts').UserManager} UserManager
 * @typedef {import('oidc-client-ts').User} User
 */

const WINDOW_WITHIN_MS = 300_000;

/** Signs in at the company's OpenID provider: code flow with PKCE, tokens in this page's memory only. @implements {SignIn} */
export class CompanySignIn {
  /** @type {SignIn['changed']} */
  changed = () => undefined;
  #manager;
  #user = /** @type {User | undefined} */ (undefined); // kept after its expiry, to compare the next user with
  #sessionEnded = false;
  #otherUser = false;
  #asking = new AbortController();
  /** @type {Promise<string> | undefined} */
  #renewing;
  #renewal = new Renewal(() => this.renewed());

  /**
   * @param {Pick<UserManager, 'signinRedirect' | 'signinCallback' | 'signinPopup' | 'signinPopupCallback' | 'signinSilent' | 'signoutRedirect' | 'storeUser' | 'removeUser'>} manager
   */
  constructor(manager) {
    this.#manager = manager;
  }

  /**
   * Completes the redirect back from the provider.
   *
   * @param {string} url with `code` or `error`, and `state`
   * @param {boolean} ours this tab sent the request; else this is the window that another one opened
   * @returns {Promise<'signed-in' | 'forwarded'>} `forwarded`: this page is only the frame or the window of another one, which has the response now
   */
  async returned(url, ours) {
    try {
      if (!ours) return (await this.#manager.signinPopupCallback(url), 'forwarded');
      const user = await this.#manager.signinCallback(url);
      return user ? (this.#accept(user), 'signed-in') : 'forwarded';
    } catch (cause) {
      throw Failure.signInFailed(cause);
    }
  }

  /** After a reload: the session at the provider signs in, without showing a page. @returns {Promise<boolean>} */
  async resumed() {
    return this.renewed().then(() => true, () => false);
  }

  async account() {
    if (!this.#user || this.#user.expired) return undefined;
    const { name, preferred_username: username, email } = this.#user.profile;
    return { name: name ?? username ?? email ?? '' };
  }

  async signIn() {
    try {
      await this.#manager.signinRedirect();
    } catch (cause) {
      throw Failure.signInFailed(cause);
    }
  }

  /** In a window of its own; a second click starts over. It opens before anything is awaited, because browsers block it otherwise. */
  async signInAgain() {
    this.#asking.abort();
    const asking = (this.#asking = new AbortController());
    const popupSignal = AbortSignal.any([asking.signal, AbortSignal.timeout(WINDOW_WITHIN_MS)]);
    const prompt = this.#otherUser ? 'login' : undefined;
    const user = await this.#manager.signinPopup({ popupSignal, prompt }).catch((cause) => {
      if (!asking.signal.aborted) throw Failure.signInFailed(cause);
    });
    if (user) await this.#acceptSameUser(user);
  }

  signOut = async () => {
    this.#renewal.stop();
    await this.#manager.signoutRedirect().catch(() => this.#manager.removeUser());
    this.#user = undefined;
  };

  async token() {
    return this.#user && !this.#user.expired ? this.#user.access_token : this.renewed();
  }

  async renewed() {
    if (this.#sessionEnded) throw Failure.signInExpired();
    this.#renewing ??= this.#renew().finally(() => (this.#renewing = undefined));
    return this.#renewing;
  }

  last() {
    return this.#user?.access_token;
  }

  async #renew() {
    try {
      return this.#accept(await this.#silently());
    } catch (cause) {
      this.#sessionEnded = isSignedOut(cause);
      if (this.#sessionEnded || !this.#user) this.#renewal.stop();
      else this.#renewal.again();
      if (this.#sessionEnded || !this.#user || this.#user.expired) this.changed(false);
      throw Failure.signInExpired(cause);
    }
  }

  /** By the refresh token, if there is a valid one; else in a hidden frame. */
  async #silently() {
    const user = await this.#manager.signinSilent().catch((cause) => {
      if (errorCode(cause) !== 'invalid_grant') throw cause;
      return this.#manager.signinSilent({ forceIframeAuth: true });
    });
    if (!user) throw new Error('the provider gave no user');
    return user;
  }

  /** The interview belongs to the user who began it. @param {User} user */
  async #acceptSameUser(user) {
    const before = this.#user;
    this.#otherUser = Boolean(before && before.profile.sub !== user.profile.sub);
    if (!this.#otherUser) return void this.#accept(user);
    await this.#manager.storeUser(/** @type {User} */ (before));
    throw Failure.signInOther();
  }

  /** @param {User} user */
  #accept(user) {
    this.#user = user;
    this.#sessionEnded = false;
    this.#renewal.begin(user.expires_in === undefined ? undefined : user.expires_in * 1000);
    this.changed(true);
    return user.access_token;
  }
}
