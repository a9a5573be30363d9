import { Failure } from '../../failure/failure.js';
import { EventLog } from '../entity/event-log.js';
import { beginsAnew, canBecome, isOver } from '../entity/interview-state.js';
import { Attempt } from './attempt.js';
import { safeListeners } from './safe-listeners.js';

/**
 * @typedef {import('../entity/interview-state.js').InterviewState} InterviewState
 * @typedef {import('../../session/ending.js').EndedBy} EndedBy
 * @typedef {import('../../session/ending.js').EndSignal} EndSignal
 * @typedef {import('./ports.js').Parts} Parts
 * @typedef {import('./ports.js').Listeners} Listeners
 */

/** The lifecycle of an interview: its states, and the transitions that need no user. */
export class Lifecycle {
  state = /** @type {InterviewState} */ ('idle');
  failure = /** @type {Failure | undefined} */ (undefined);
  endedBy = /** @type {EndedBy} */ ('candidate');
  prepared = false;
  /** Calls that this page continued an interview with. */
  reconnections = 0;
  log = new EventLog();
  /** @type {Attempt} */
  attempt;
  /** Earlier ones may still have items to deliver. @type {Attempt[]} */
  attempts = [];
  /** Resolves when the attempt before has released everything. */
  cleared = Promise.resolve();
  #parts;
  #listeners;

  /** @param {Parts} parts @param {Listeners} listeners */
  constructor(parts, listeners) {
    this.#parts = parts;
    this.#listeners = safeListeners(listeners, this.log);
    this.attempt = this.#next();
  }

  changed() {
    this.#listeners.changed();
  }

  /** @param {InterviewState} next @returns {boolean} false: the action is not possible in this state */
  become(next) {
    if (!canBecome(this.state, next)) return false;
    if (beginsAnew(this.state, next)) {
      this.failure = undefined;
      this.attempt = this.#next();
    }
    this.state = next;
    this.log.add(next);
    this.changed();
    return true;
  }

  /** What fails in an action is a failure of the interview, unless that is over. @param {(attempt: Attempt) => Promise<void>} work */
  async act(work) {
    const { attempt } = this;
    try {
      await work(attempt);
    } catch (error) {
      if (attempt === this.attempt && !isOver(this.state)) this.fail(error);
    }
  }

  /** @param {unknown} error also of an action outside the interview itself, as signing in */
  fail(error) {
    this.failure = Failure.from(error);
    this.log.add(`failed: ${this.failure.code ?? this.failure.kind}`);
    this.prepared = false;
    this.cleared = this.attempt.fail(this.failure).catch(() => undefined);
    this.become('error');
    this.#notifyWhenSaved();
  }

  /** @param {EndedBy} by @param {() => Promise<void>} work */
  async finish(by, work) {
    this.endedBy = by;
    this.prepared = false;
    await work();
    this.become('ended');
    this.#notifyWhenSaved();
  }

  /** @param {EndSignal | Failure} sign not the candidate's doing */
  async #over(sign) {
    if (sign instanceof Failure) return void (isOver(this.state) || this.fail(sign));
    const lost = sign === 'lost' || sign === 'hung-up';
    if (lost && this.state === 'reconnecting') return;
    if (lost && this.become('reconnecting')) return this.#reconnect(sign);
    if (this.become('ending')) await this.#ended(await this.attempt.ending(sign));
  }

  /** @param {EndSignal} sign */
  async #reconnect(sign) {
    await this.act(async (attempt) => {
      const ending = await attempt.reconnect(sign);
      if (ending) return void (this.become('ending') && (await this.#ended(ending)));
      this.reconnections++;
      if (this.become('active')) await attempt.greeted();
    });
  }

  /** @param {EndedBy | Failure} ending */
  async #ended(ending) {
    if (ending instanceof Failure) return this.fail(ending);
    await this.finish(ending, () => (ending === 'moved' ? this.attempt.release() : this.attempt.conclude()));
  }

  #notifyWhenSaved() {
    void this.attempt.conversation.saved().then(() => this.changed());
  }

  #next() {
    const { problem, changed, itemChanged } = this.#listeners;
    const over = (/** @type {EndSignal | Failure} */ sign) => void this.#over(sign);
    this.attempts.push(new Attempt(this.#parts, { problem, changed, itemChanged, over, log: this.log }));
    return this.attempts[this.attempts.length - 1];
  }
}
