import { Failure } from '../../failure/failure.js';
import { refusal } from '../../failure/problem.js';
import { json } from '../../net/answer.js';
import { deadline } from '../../net/deadline.js';
import { Renewal } from './renewal.js';

/**
 * What the position of an invitation is called.
 *
 * @typedef {{title: string, company?: string, language?: string}} InvitedTo
 * @typedef {import('./company-sign-in.js').SignIn} SignIn
 */

const WITHIN_MS = 15_000;

/** The secret of a link in place of a sign-in: nothing is sent before the candidate's click. @implements {SignIn} */
export class LinkSignIn {
  /** @type {SignIn['changed']} */
  changed = () => undefined;
  signOut = undefined;
  /** @type {{position?: InvitedTo}} */
  invitation = {};
  #parts;
  /** @type {string | undefined} */
  #token;
  #untilMs = 0;
  /** @type {Promise<string> | undefined} */
  #accepting;
  #renewal = new Renewal(() => this.renewed());

  /**
   * @param {{base: string | URL, secret: string, clickedBefore: boolean, clicked?: () => void, fetch?: typeof globalThis.fetch, now?: () => number}} parts
   *   `clickedBefore`: the candidate has accepted the link in this tab, so a reload needs no other click
   */
  constructor(parts) {
    this.#parts = parts;
  }

  async account() {
    if (!this.#token && this.#parts.clickedBefore) await this.renewed().catch(() => undefined);
    return this.#token ? { name: '' } : undefined;
  }

  async signIn() {
    await this.renewed();
  }

  async signInAgain() {
    await this.renewed();
  }

  async token() {
    return this.#token && this.#now() < this.#untilMs ? this.#token : this.renewed();
  }

  renewed() {
    this.#accepting ??= this.#accept().finally(() => (this.#accepting = undefined));
    return this.#accepting;
  }

  last() {
    return this.#token;
  }

  async #accept() {
    try {
      const response = await this.#post();
      if (!response.ok) throw await refusal(response);
      return this.#take(await json(response), response.headers.get('Date') ?? '');
    } catch (error) {
      if (isOver(error)) this.#renewal.stop();
      else if (this.#token) this.#renewal.again();
      throw error;
    }
  }

  /** A computer's clock may be wrong: what is left of the token's life is counted from the answer's own date. @param {any} accepted @param {string} date */
  #take({ accessToken, expiresAt, position }, date) {
    if (typeof accessToken !== 'string' || !position) throw Failure.answerMalformed({});
    const lifeMs = Date.parse(expiresAt) - Date.parse(date);
    this.#token = accessToken;
    this.#untilMs = Number.isFinite(lifeMs) ? this.#now() + lifeMs : Infinity;
    this.invitation.position = position;
    this.#renewal.begin(Number.isFinite(lifeMs) ? lifeMs : undefined);
    this.#parts.clicked?.();
    this.changed(true);
    return accessToken;
  }

  async #post() {
    const { base, secret, fetch = globalThis.fetch.bind(globalThis) } = this.#parts;
    try {
      return await fetch(new URL('invitations/accept', base), {
        method: 'POST',
        cache: 'no-store',
        credentials: 'same-origin',
        headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
        body: JSON.stringify({ token: secret.slice(0, 64) }),
        signal: deadline(WITHIN_MS),
      });
    } catch (error) {
      throw error instanceof DOMException && error.name === 'TimeoutError' ? Failure.serverTimedOut(error) : Failure.serverUnreachable(error);
    }
  }

  #now() {
    return (this.#parts.now ?? (() => performance.now()))();
  }
}

/** The link is of no use any more, or never was: which of the two no one is to find out. @param {unknown} error */
export const isOver = (error) => [422, 404].includes(Failure.from(error).status ?? 0) && Failure.from(error).kind === 'refused';
