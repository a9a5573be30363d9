import { Failure } from '../../failure/entity/failure.js';
import { endOthers } from '../../session/control/other-interviews.js';
import { canBecome, isOver } from '../entity/page-state.js';
import { Attempt } from './attempt.js';

/**
 * @typedef {import('../entity/page-state.js').PageState} PageState
 * @typedef {import('../entity/invitation.js').Invitation} Invitation
 * @typedef {import('./attempt.js').Parts} Parts
 *
 * @typedef {object} Listeners
 * @property {() => void} changed
 * @property {(item: import('../../conversation/entity/conversation.js').Item) => void} said
 */

/** What a candidate can do on the page, one method per action. A failed one leads to the state `error`. */
export class Interview {
  state = /** @type {PageState} */ ('idle');
  failure = /** @type {Failure | undefined} */ (undefined);
  endedBy = /** @type {import('../../session/entity/ending.js').EndedBy} */ ('candidate');
  prepared = false;
  /** @type {Attempt} */
  attempt;
  #parts;
  #listeners;
  #cleared = Promise.resolve(); // of the attempt before
  /** Something of the earlier ones may still be on its way. @type {Attempt[]} */
  #attempts = [];

  /** @param {Parts} parts @param {Listeners} listeners */
  constructor(parts, listeners) {
    this.#parts = parts;
    this.#listeners = listeners;
    this.attempt = this.#next();
  }

  /** Something that was said, or will be, is only on this page. */
  get undelivered() {
    return this.state === 'active' || this.#attempts.some(({ talk }) => talk.delivery === 'pending');
  }

  /** @param {boolean} signedIn */
  open(signedIn) {
    this.#become(signedIn ? 'ready' : 'signed_out');
  }

  /** Asks for the microphone and makes all ready; also the second try after a failure. @param {() => Promise<void>} [first] */
  async prepare(first = async () => undefined) {
    if (!this.#become('requesting_microphone')) return;
    await this.#action(async (attempt) => {
      await this.#cleared;
      await first();
      await attempt.prepare();
      this.prepared = true;
      this.#become('ready');
    });
  }

  /** @param {Invitation} invitation */
  async start(invitation) {
    if (!this.prepared || !this.#become('connecting')) return;
    await this.#action(async (attempt) => {
      await attempt.start(invitation);
      this.#become('active');
      await attempt.greeted();
    });
  }

  /** Ends the candidate's interview that is open elsewhere, then starts this one. @param {Invitation} invitation */
  async takeOver(invitation) {
    await this.prepare(() => endOthers(this.#parts.api));
    await this.start(invitation);
  }

  /** Also while it is still connecting. */
  async end() {
    if (this.#become('ending')) await this.#end('candidate', () => this.attempt.finish());
  }

  /** The page is going away. */
  leave() {
    for (const attempt of this.#attempts) attempt.leave();
    this.#become('ended');
  }

  /** The network is back, or the page is looked at again. */
  wake() {
    for (const attempt of this.#attempts) attempt.wake();
  }

  /** The page is out of sight; phones take such a page away without another word. */
  hide() {
    this.attempt.talk.secure();
  }

  /** @param {unknown} error of an action outside the interview itself, as signing in */
  fail(error) {
    this.failure = Failure.from(error);
    this.prepared = false;
    this.#cleared = this.attempt.fail(this.failure).catch(() => undefined);
    this.#become('error');
    this.#tellWhenSaved();
  }

  /** @param {(attempt: Attempt) => Promise<void>} work */
  async #action(work) {
    const { attempt } = this;
    try {
      await work(attempt);
    } catch (error) {
      if (attempt === this.attempt && !isOver(this.state)) this.fail(error);
    }
  }

  /** Not by the candidate. @param {import('../../session/entity/ending.js').Sign} sign */
  async #over(sign) {
    if (!this.#become('ending')) return;
    const ending = await this.attempt.ending(sign);
    return ending instanceof Failure ? this.fail(ending) : this.#end(ending, () => this.attempt.conclude());
  }

  /** @param {Interview['endedBy']} by @param {() => Promise<void>} work */
  async #end(by, work) {
    this.endedBy = by;
    await work();
    this.#become('ended');
    this.#tellWhenSaved();
  }

  #tellWhenSaved() {
    void this.attempt.talk.saved().then(() => this.#listeners.changed());
  }

  #next() {
    this.#attempts.push(new Attempt(this.#parts, { ...this.#listeners, over: (sign) => void this.#over(sign) }));
    return this.#attempts[this.#attempts.length - 1];
  }

  /** @param {PageState} next @returns {boolean} false: this action has no place now */
  #become(next) {
    if (!canBecome(this.state, next)) return false;
    if (this.state === 'error' && next !== 'error') {
      this.failure = undefined;
      this.attempt = this.#next();
    }
    this.state = next;
    this.#listeners.changed();
    return true;
  }
}
