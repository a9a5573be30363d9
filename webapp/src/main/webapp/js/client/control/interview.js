import { Failure } from '../../failure/failure.js';
import { saysItIsOver } from '../../failure/way-out.js';
import { Lifecycle } from './lifecycle.js';
import { PreviousInterview } from './previous-interview.js';

/**
 * @typedef {import('../../session/invitation.js').Invitation} Invitation
 * @typedef {import('./attempt.js').Attempt} Attempt
 * @typedef {import('./ports.js').Parts} Parts
 * @typedef {import('./ports.js').Listeners} Listeners
 */

/** What a candidate can do on the page, one method per action. A failed one leads to the state `error`. */
export class Interview extends Lifecycle {
  #tabs;
  #previous;

  /** @param {Parts} parts @param {Listeners} listeners */
  constructor(parts, listeners) {
    super(parts, listeners);
    this.#previous = new PreviousInterview(parts);
    this.#tabs = parts.tabs;
    this.#tabs?.onTaken((id) => void this.#taken(id));
  }

  /** Something that was said, or will be, is only on this page. */
  get undelivered() {
    return this.state === 'active' || this.state === 'reconnecting' || this.attempts.some(({ conversation }) => conversation.delivery === 'pending');
  }

  /** The candidate's interview that is live without this page, to be resumed or ended. */
  get found() {
    return this.#previous.found;
  }

  /** @param {boolean} signedIn */
  open(signedIn) {
    if (this.become(signedIn ? 'ready' : 'signed_out') && signedIn) void this.find();
  }

  /** Looks for an interview that is live without this page; resolves when `found` is set. */
  async find() {
    await this.#previous.find();
    this.changed();
  }

  /** Asks for the microphone and makes all ready; also the second try after a failure. @param {() => Promise<void>} [first] */
  async prepare(first = async () => undefined) {
    if (!this.become('requesting_microphone')) return;
    await this.act(async (attempt) => {
      await this.cleared;
      await first();
      await attempt.prepare();
      this.prepared = true;
      this.become('ready');
    });
  }

  /** @param {Invitation} invitation */
  async start(invitation) {
    await this.#connect((attempt) => attempt.start(invitation));
  }

  /** Resumes the interview that was found, in a new call. */
  async resume() {
    const { found } = this;
    if (!found) return;
    if (!this.prepared) await this.prepare();
    await this.#connect(async (attempt) => {
      await attempt.resume(found.id, await this.#previous.undelivered(found.id));
      this.#tabs?.took(found.id);
      this.#previous.found = undefined;
      this.reconnections++;
    });
  }

  /** Ends the interview that was found. */
  async endFound() {
    try {
      await this.#previous.end();
      this.changed();
    } catch (error) {
      this.fail(error);
    }
  }

  /** Ends the candidate's interview that is open elsewhere, then starts this one. @param {Invitation} invitation */
  async takeOver(invitation) {
    await this.prepare(() => this.#previous.end());
    await this.start(invitation);
  }

  /** Also while it is still connecting. */
  async end() {
    if (this.become('ending')) await this.finish('candidate', () => this.attempt.finish());
  }

  /** The page is going away. */
  leave() {
    for (const attempt of this.attempts) attempt.leave();
    this.become('ended');
  }

  /** The network is back, or the page is visible again. */
  wake() {
    for (const attempt of this.attempts) attempt.wake();
    this.#previous.wake();
  }

  /** The page is hidden; phones discard such a page without an event. */
  hide() {
    this.attempt.conversation.savePartial();
  }

  /** @param {unknown} error */
  fail(error) {
    const { established, session } = this.attempt;
    const failure = Failure.from(error);
    if (established) this.#previous.found = saysItIsOver(failure) ? undefined : { id: session.id, jobTitle: '' };
    super.fail(failure);
    if (failure.code === 'interview_active') void this.find();
  }

  /** @param {import('../../session/ending.js').EndedBy} by @param {() => Promise<void>} work */
  async finish(by, work) {
    if (by === 'moved') this.#previous.found = { id: this.attempt.session.id, jobTitle: '' };
    await super.finish(by, work);
  }

  /** Another window of this browser has resumed it: this page leaves it without a failure. @param {string} id */
  async #taken(id) {
    if (id !== this.attempt.session.id || !['active', 'reconnecting'].includes(this.state)) return;
    if (this.become('ending')) await this.finish('moved', () => this.attempt.release());
  }

  /** @param {(attempt: Attempt) => Promise<void>} work */
  async #connect(work) {
    if (!this.prepared || !this.become('connecting')) return;
    await this.act(async (attempt) => {
      await work(attempt);
      if (this.become('active')) await attempt.greeted();
    });
  }
}
