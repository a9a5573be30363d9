import { WakeablePause } from '../../net/deadline.js';
import { endingOf } from '../../session/ending.js';
import { InterviewSession } from '../../session/interview-session.js';
import { Reports } from '../../timings/reports.js';
import { Steps } from '../../timings/steps.js';
import { connecting, continuing } from './connecting.js';
import { reconnect } from './reconnecting.js';
import { wired } from './wiring.js';

/**
 * @typedef {import('../../transcript/item.js').Item} Item
 * @typedef {import('../../failure/failure.js').Failure} Failure
 * @typedef {import('../../session/ending.js').EndedBy} EndedBy
 * @typedef {import('../../session/ending.js').EndSignal} EndSignal
 * @typedef {import('./ports.js').Parts} Parts
 */

/** One try at an interview, over one call or several; a second try is a new one. */
export class Attempt {
  /** The connection is interrupted, and may recover by itself. */
  reconnecting = false;
  /** The interview is live at the server: a failure of this page does not end it. */
  established = false;
  /** What the candidate should know. @type {import('../../conversation/control/conversation.js').Notice | undefined} */
  notice;
  #stopped = new AbortController();
  #pauses = new WakeablePause();
  #call = 1;

  /** @param {Parts} parts @param {import('./ports.js').AttemptListeners} listeners */
  constructor(parts, listeners) {
    this.session = new InterviewSession(parts.api.forAttempt());
    this.steps = new Steps(listeners.changed);
    this.reports = new Reports(this.session, this.steps);
    this.log = listeners.log;
    const { conversation, line, monitor } = wired(this, parts, listeners, this.#stopped.signal);
    this.conversation = conversation;
    this.line = line;
    this.monitor = monitor;
  }

  get microphone() {
    return this.line.microphone;
  }

  prepare = () => this.line.prepare();

  /** Resolves when connected. @param {import('../../session/invitation.js').Invitation} invitation */
  async start(invitation) {
    const { session, steps, reports } = this;
    await this.#connected((preparation, signal) => connecting({ session, steps, reports, preparation }, invitation, signal));
  }

  /**
   * Resumes an interview that was begun before, on this page or another. Resolves when connected.
   *
   * @param {string} id @param {Item[]} undelivered by an earlier page
   */
  async resume(id, undelivered) {
    this.established = true;
    this.session.adopt(id);
    const { session, steps, reports, conversation } = this;
    await this.#connected((preparation, signal) => continuing({ session, steps, reports, conversation, preparation }, undelivered, signal));
  }

  /** @param {(preparation: import('./preparing.js').Preparation, signal: AbortSignal) => Promise<void>} connect */
  async #connected(connect) {
    const clicked = performance.now();
    const { signal } = this.#stopped;
    const preparation = await this.line.ready();
    await connect(preparation, signal);
    this.established = true;
    this.line.joined();
    void this.reports.connected(performance.now() - clicked, preparation.peer.stats());
    this.monitor.begin(signal);
  }

  /** Resolves when the interviewer is audible, or another call has replaced this one. */
  async greeted() {
    const call = this.#call;
    const audible = async () => void (await Promise.all([this.conversation.firstWords(this.#stopped.signal), this.line.sounding]));
    try {
      await this.steps.run('audio', audible);
      if (call === this.#call) void this.reports.audible();
    } catch (error) {
      if (call === this.#call) throw error;
    }
  }

  /** The call is lost, and another takes its place. @param {EndSignal} sign @returns {Promise<EndedBy | Failure | undefined>} how it ended, if it has */
  async reconnect(sign) {
    this.#call++;
    this.reconnecting = false;
    const { session, line, conversation, reports, log } = this;
    const reason = await reconnect({ session, line, conversation, reports, log, pauses: this.#pauses }, sign, this.#stopped.signal);
    return reason ? endingOf(sign, reason) : undefined;
  }

  /** The candidate ends it: both directions are silent, outstanding transcripts are still saved. */
  async finish() {
    this.line.mute();
    await this.conversation.transcribed();
    await this.conclude();
  }

  /** It is over, and not by the candidate: why? @param {EndSignal} sign */
  ending(sign) {
    this.close();
    return this.monitor.ending(sign);
  }

  /** It is over; what is pending is saved. If the server could not be reached, it is asked to end the interview once it has all items; else it ends it by itself. */
  async conclude() {
    await this.release();
    await this.session.end().catch(() => void this.conversation.saved().then(() => this.session.end()).catch(() => undefined));
  }

  /** Only this page leaves it. */
  async release() {
    this.close();
    await this.conversation.save();
  }

  /** @param {Failure} failure */
  async fail(failure) {
    this.close();
    await this.reports.failed(failure, this.established);
    await (this.established ? this.release() : this.conclude());
  }

  /** The network is back, or the page is visible again. */
  wake() {
    this.#pauses.wake();
    void this.monitor.wake();
    this.conversation.wake();
  }

  /** The page is going away, maybe to come back. */
  leave() {
    this.close();
    this.session.leave(this.conversation.leave(), { end: !this.established });
  }

  close() {
    this.#stopped.abort();
    this.line.close();
  }

  statistics = () => this.line.statistics();
}
