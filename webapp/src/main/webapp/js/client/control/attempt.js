import { Rest } from '../../net/deadline.js';
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
 * @typedef {import('../../session/ending.js').Sign} Sign
 * @typedef {import('./ports.js').Parts} Parts
 */

/** One try at an interview, over one call or several; a second try is a new one. */
export class Attempt {
  /** The line is interrupted, and may recover by itself. */
  reconnecting = false;
  /** The interview goes on at the server, whatever becomes of this page: no failure of ours ends it. */
  begun = false;
  /** What the candidate should know. @type {import('../../conversation/control/conversation.js').Notice | undefined} */
  notice;
  #stopped = new AbortController();
  #rest = new Rest();
  #call = 1;

  /** @param {Parts} parts @param {import('./ports.js').AttemptListeners} listeners */
  constructor(parts, listeners) {
    this.session = new InterviewSession(parts.api.forAttempt());
    this.steps = new Steps(listeners.changed);
    this.reports = new Reports(this.session, this.steps);
    this.diary = listeners.diary;
    const { talk, line, watching } = wired(this, parts, listeners, this.#stopped.signal);
    this.talk = talk;
    this.line = line;
    this.watching = watching;
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
   * Goes on with an interview that was begun before, on this page or another. Resolves when connected.
   *
   * @param {string} id @param {Item[]} undelivered by an earlier page
   */
  async resume(id, undelivered) {
    this.begun = true;
    this.session.take(id);
    const { session, steps, reports, talk } = this;
    await this.#connected((preparation, signal) => continuing({ session, steps, reports, talk, preparation }, undelivered, signal));
  }

  /** @param {(preparation: import('./preparing.js').Preparation, signal: AbortSignal) => Promise<void>} connect */
  async #connected(connect) {
    const clicked = performance.now();
    const { signal } = this.#stopped;
    const preparation = await this.line.ready();
    await connect(preparation, signal);
    this.begun = true;
    this.line.joined();
    void this.reports.connected(performance.now() - clicked, preparation.peer.stats());
    this.watching.begin(signal);
  }

  /** Resolves when the candidate can hear the interviewer, or another call has taken the place of this one. */
  async greeted() {
    const call = this.#call;
    const heard = async () => void (await Promise.all([this.talk.begun(this.#stopped.signal), this.line.sounding]));
    try {
      await this.steps.run('audio', heard);
      if (call === this.#call) void this.reports.heard();
    } catch (error) {
      if (call === this.#call) throw error;
    }
  }

  /** The call is lost, and another takes its place. @param {Sign} sign @returns {Promise<EndedBy | Failure | undefined>} how it ended, if it has */
  async reconnect(sign) {
    this.#call++;
    this.reconnecting = false;
    const { session, line, talk, reports, diary } = this;
    const reason = await reconnect({ session, line, talk, reports, diary, rest: this.#rest }, sign, this.#stopped.signal);
    return reason ? endingOf(sign, reason) : undefined;
  }

  /** The candidate ends it: nothing more is heard or said, the last words are still kept. */
  async finish() {
    this.line.mute();
    await this.talk.saidOut();
    await this.conclude();
  }

  /** It is over, and not by the candidate: why? @param {Sign} sign */
  ending(sign) {
    this.close();
    return this.watching.ending(sign);
  }

  /** It is over; what is left is kept. A server that could not be told is, once it has all; else it ends it by itself. */
  async conclude() {
    await this.release();
    await this.session.end().catch(() => void this.talk.saved().then(() => this.session.end()).catch(() => undefined));
  }

  /** This page is through with it, and nothing else. */
  async release() {
    this.close();
    await this.talk.save();
  }

  /** @param {Failure} failure */
  async fail(failure) {
    this.close();
    await this.reports.failed(failure, this.begun);
    await (this.begun ? this.release() : this.conclude());
  }

  /** The network is back, or the page is looked at again. */
  wake() {
    this.#rest.wake();
    void this.watching.wake();
    this.talk.wake();
  }

  /** The page is going away, maybe to come back. */
  leave() {
    this.close();
    this.session.leave(this.talk.leave(), { end: !this.begun });
  }

  close() {
    this.#stopped.abort();
    this.line.close();
  }

  statistics = () => this.line.statistics();
}
