import { Rest } from '../../session/control/deadline.js';
import { stayPresent } from '../../session/control/presence.js';
import { endingOf } from '../../session/entity/ending.js';
import { countDown } from './countdown.js';

/**
 * @typedef {import('../../session/entity/ending.js').Sign} Sign
 *
 * @typedef {object} Listeners
 * @property {(minutes: number) => void} warned time is nearly over
 * @property {(sign: Sign) => void} over not by the candidate
 */

/** Watches over an interview that runs: the page's presence, the time that is left, and why it ended. */
export class Watching {
  /** On this browser's clock. @type {number | undefined} */
  endsAtMs;
  /** That are left, once the candidate has been warned. @type {number | undefined} */
  minutesLeft;
  #rest = new Rest();
  #session;
  #aliveEveryMs;
  #listeners;

  /**
   * @param {import('../../session/control/interview-session.js').InterviewSession} session
   * @param {number} aliveEveryMs how often the server is told that the page is there
   * @param {Listeners} listeners
   */
  constructor(session, aliveEveryMs, listeners) {
    this.#session = session;
    this.#aliveEveryMs = aliveEveryMs;
    this.#listeners = listeners;
  }

  /** @param {number} endsAtMs @param {AbortSignal} signal */
  begin(endsAtMs, signal) {
    this.endsAtMs = endsAtMs;
    countDown(endsAtMs, { warned: (minutes) => this.#warn(minutes), overtime: () => this.#listeners.over('overtime') }, signal);
    void stayPresent(this.#session, { everyMs: this.#aliveEveryMs, rest: this.#rest, signal }).then(
      (reason) => reason && this.#listeners.over('told'),
    );
  }

  /** The network is back, or the page is looked at again: the server hears of it at once. */
  wake() {
    this.#rest.wake();
  }

  /** The server is asked why it is over, for it ends an interview for more reasons than the page can see. @param {Sign} sign */
  async ending(sign) {
    return this.meaning(sign, await this.#session.endReason().catch(() => undefined));
  }

  /** @param {Sign} sign @param {string} [reason] the server's */
  meaning(sign, reason) {
    return endingOf(sign, { reason, timeIsOver: Date.now() >= (this.endsAtMs ?? NaN) });
  }

  /** @param {number} minutes */
  #warn(minutes) {
    this.minutesLeft = minutes;
    this.#listeners.warned(minutes);
  }
}
