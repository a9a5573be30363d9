import { Failure } from '../../failure/entity/failure.js';
import { canBecome } from '../entity/page-state.js';
import { Attempt } from './attempt.js';

/**
 * @typedef {import('../entity/page-state.js').PageState} PageState
 * @typedef {import('./attempt.js').Parts} Parts
 *
 * @typedef {object} Listeners
 * @property {() => void} changed
 * @property {(item: import('../../conversation/entity/conversation.js').Item) => void} said
 */

/** The server hangs up when time is over; the page follows by itself when it missed that. */
const OVERTIME_MS = 5_000;

/** What a candidate can do on the page, one method per action. A failed one leads to the state `error`. */
export class Interview {
  /** @type {PageState} */
  state = 'idle';
  /** @type {Failure | undefined} */
  failure;
  /** Who ended it. @type {'candidate' | 'interviewer'} */
  endedBy = 'candidate';
  /** Once it has ended: whether the server has the whole conversation. */
  saved = true;
  prepared = false;
  /** @type {Attempt} */
  attempt;
  #parts;
  #listeners;
  /** Of the attempt before. */
  #cleared = Promise.resolve();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {Parts} parts @param {Listeners} listeners */
  constructor(parts, listeners) {
    this.#parts = parts;
    this.#listeners = listeners;
    this.attempt = this.#next();
  }

  /** @param {boolean} signedIn */
  open(signedIn) {
    this.#become(signedIn ? 'ready' : 'signed_out');
  }

  /** Asks for the microphone and makes all ready; also the second try after a failure. */
  async prepare() {
    if (!this.#become('requesting_microphone')) return;
    await this.#action(async (attempt) => {
      await this.#cleared;
      await attempt.prepare();
      this.prepared = true;
      this.#become('ready');
    });
  }

  /** @param {import('../entity/invitation.js').Invitation} invitation */
  async start(invitation) {
    if (!this.prepared || !this.#become('connecting')) return;
    await this.#action(async (attempt) => {
      await attempt.start(invitation);
      const untilOver = (attempt.endsAtMs ?? NaN) - Date.now() + OVERTIME_MS;
      if (untilOver > 0) this.#timer = setTimeout(() => void this.#over('hung-up'), untilOver);
      this.#become('active');
      await attempt.greeted();
    });
  }

  /** Also while it is still connecting. */
  async end() {
    if (!this.#become('ending')) return;
    await this.#end('candidate', () => this.attempt.finish());
  }

  /** The page is going away. */
  leave() {
    clearTimeout(this.#timer);
    this.attempt.leave();
    this.#become('ended');
  }

  /** @param {unknown} error of an action outside the interview itself, as signing in */
  fail(error) {
    this.failure = Failure.from(error);
    this.prepared = false;
    clearTimeout(this.#timer);
    this.#cleared = this.attempt.fail(this.failure).catch(() => undefined);
    this.#become('error');
  }

  /** @param {(attempt: Attempt) => Promise<void>} work */
  async #action(work) {
    const { attempt } = this;
    try {
      await work(attempt);
    } catch (error) {
      if (attempt === this.attempt && !this.#isOver()) this.fail(error);
    }
  }

  /** @param {'hung-up' | Failure} ending */
  async #over(ending) {
    if (ending instanceof Failure) return void (this.#isOver() || this.fail(ending));
    if (this.#become('ending')) await this.#end('interviewer', () => this.attempt.conclude());
  }

  /** @param {'candidate' | 'interviewer'} by @param {() => Promise<void>} work */
  async #end(by, work) {
    clearTimeout(this.#timer);
    this.endedBy = by;
    await work();
    this.saved = this.attempt.talk.saved;
    this.#become('ended');
  }

  #isOver() {
    return ['ending', 'ended', 'error'].includes(this.state);
  }

  #next() {
    return new Attempt(this.#parts, {
      changed: () => this.#listeners.changed(),
      said: (item) => this.#listeners.said(item),
      over: (ending) => void this.#over(ending),
    });
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
