import { Failure } from '../../failure/failure.js';

/**
 * A hosting page's own sign-in (as Clerk's script does): it only hands out bearer tokens. It is called
 * for each request, so that a token may be short-lived.
 *
 * @typedef {(options: {renew: boolean}) => Promise<string>} HostToken `renew`: the server refused the last one
 */

const WITHIN_MS = 15_000;

/** @implements {SignIn} @typedef {import('./company-sign-in.js').SignIn} SignIn */
export class HostedSignIn {
  /** @type {SignIn['changed']} */
  changed = () => undefined;
  #host;
  #withinMs;
  /** @type {string | undefined} */
  #last;
  signOut = undefined;

  /** @param {HostToken} host @param {number} [withinMs] */
  constructor(host, withinMs = WITHIN_MS) {
    this.#host = host;
    this.#withinMs = withinMs;
  }

  async account() {
    return { name: '' };
  }

  async signIn() {
    await this.renewed();
  }

  async signInAgain() {
    await this.renewed();
  }

  token() {
    return this.#ask(false);
  }

  renewed() {
    return this.#ask(true);
  }

  last() {
    return this.#last;
  }

  /** @param {boolean} renew */
  async #ask(renew) {
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let timer;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error('the hosting page gave no token in time')), this.#withinMs);
    });
    try {
      const token = await Promise.race([this.#host({ renew }), late]);
      if (typeof token !== 'string' || !token) throw new Error('the hosting page gave no token');
      this.#last = token;
      this.changed(true);
      return token;
    } catch (cause) {
      this.changed(false);
      throw Failure.signInExpired(cause);
    } finally {
      clearTimeout(timer);
    }
  }
}
