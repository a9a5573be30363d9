import { Failure } from '../../failure/entity/failure.js';

/**
 * What a page knows about whoever uses it.
 *
 * @typedef {import('../../session/control/api.js').Tokens & {
 *   account: () => Promise<{name: string} | undefined>,
 *   signIn: () => Promise<void>,
 *   signOut: (() => Promise<void>) | undefined,
 * }} SignIn
 *
 * @typedef {import('oidc-client-ts').UserManager} UserManager
 */

/** Signs in at the company's OpenID provider: code flow with PKCE, tokens for this tab only. @implements {SignIn} */
export class CompanySignIn {
  #manager;
  /** @type {string | undefined} */
  #last;
  /** @type {Promise<string> | undefined} */
  #renewing;

  /**
   * @param {Pick<UserManager, 'getUser' | 'signinRedirect' | 'signinCallback' | 'signinSilent' | 'signoutRedirect' | 'removeUser'>} manager
   */
  constructor(manager) {
    this.#manager = manager;
  }

  /**
   * Completes the way back from the provider.
   *
   * @param {string} url with `code` or `error`, and `state`
   * @returns {Promise<'signed-in' | 'renewed'>} `renewed`: this page is only the hidden frame of a renewal
   */
  async returned(url) {
    try {
      return (await this.#manager.signinCallback(url)) ? 'signed-in' : 'renewed';
    } catch (cause) {
      throw Failure.signInFailed(cause);
    }
  }

  async account() {
    const user = await this.#manager.getUser();
    if (!user || (user.expired && !user.refresh_token)) return undefined;
    const { name, preferred_username: username, email } = user.profile;
    return { name: name ?? username ?? email ?? '' };
  }

  async signIn() {
    try {
      await this.#manager.signinRedirect();
    } catch (cause) {
      throw Failure.signInFailed(cause);
    }
  }

  signOut = async () => {
    this.#last = undefined;
    await this.#manager.signoutRedirect().catch(() => this.#manager.removeUser());
  };

  async token() {
    const user = await this.#manager.getUser();
    if (!user || user.expired) return this.renewed();
    this.#last = user.access_token;
    return this.#last;
  }

  async renewed() {
    this.#renewing ??= this.#renew().finally(() => (this.#renewing = undefined));
    return this.#renewing;
  }

  last() {
    return this.#last;
  }

  async #renew() {
    const user = await this.#manager.signinSilent().catch((cause) => {
      throw Failure.signInExpired(cause);
    });
    if (!user) throw Failure.signInExpired();
    this.#last = user.access_token;
    return user.access_token;
  }
}
