import { WakeablePause } from '../../net/deadline.js';
import { endingOf } from '../../session/ending.js';
import { sendHeartbeats } from '../../session/heartbeats.js';
import { countDown } from './countdown.js';

/**
 * @typedef {import('../../session/ending.js').EndSignal} EndSignal
 *
 * @typedef {object} Listeners
 * @property {(minutes: number) => void} warned time is nearly over
 * @property {(sign: EndSignal) => void} over not by the candidate
 */

/** Monitors a running interview: heartbeats, the time that is left, and why it ended. */
export class Monitor {
  /** That are left, once the candidate has been warned. @type {number | undefined} */
  minutesLeft;
  #pauses = new WakeablePause();
  #recounted = new AbortController();
  /** @type {AbortSignal | undefined} */
  #signal;
  /** The server's. @type {string | undefined} */
  #reason;
  #session;
  #heartbeatEveryMs;
  #listeners;

  /**
   * @param {import('../../session/interview-session.js').InterviewSession} session
   * @param {number} heartbeatEveryMs between two heartbeats
   * @param {Listeners} listeners
   */
  constructor(session, heartbeatEveryMs, listeners) {
    this.#session = session;
    this.#heartbeatEveryMs = heartbeatEveryMs;
    this.#listeners = listeners;
  }

  /** @param {AbortSignal} signal */
  begin(signal) {
    this.#signal = signal;
    this.#count(signal);
    void sendHeartbeats(this.#session, { everyMs: this.#heartbeatEveryMs, pauses: this.#pauses, signal }).then(
      (reason) => reason && ((this.#reason = reason), this.#listeners.over('reported')),
    );
  }

  /** The network is back, or the page is visible again: a heartbeat is sent at once, and the time left is fetched, because timers stop while a computer sleeps. */
  async wake() {
    this.#pauses.wake();
    const signal = this.#signal;
    if (!signal || signal.aborted) return;
    await this.#session.endReason(signal).catch(() => undefined);
    this.#count(signal);
  }

  /** The server is asked why it is over, for it ends an interview for more reasons than the page can see. @param {EndSignal} sign */
  async ending(sign) {
    return endingOf(sign, (await this.#session.endReason().catch(() => undefined)) ?? this.#reason);
  }

  /** @param {AbortSignal} signal */
  #count(signal) {
    this.#recounted.abort();
    this.#recounted = new AbortController();
    const listeners = { warned: (/** @type {number} */ minutes) => this.#warn(minutes), over: () => this.#pauses.wake() };
    countDown(this.#session.endsAtMs - performance.now(), listeners, AbortSignal.any([signal, this.#recounted.signal]));
  }

  /** @param {number} minutes */
  #warn(minutes) {
    this.minutesLeft = minutes;
    this.#listeners.warned(minutes);
  }
}
