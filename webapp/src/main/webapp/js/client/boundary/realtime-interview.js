import { wayOut } from '../../failure/way-out.js';
import { Interview } from '../control/interview.js';
import { statusOf } from '../entity/status.js';
import { browserParts } from './browser-parts.js';

/**
 * @typedef {import('../entity/status.js').Status} Status
 * @typedef {import('../../transcript/item.js').Item} Message
 * @typedef {import('../../session/invitation.js').Invitation} Invitation
 * @typedef {import('../../session/continuing.js').Found} Found
 */

/**
 * A voice interview in the browser: the connection, the conversation and its record. Every property may be
 * read at any time; an event `change` says that one of them may differ, `message` (its `detail`: the
 * {@link Message}) that an item has grown or changed, `error` (its `detail`: the {@link error}) that it cannot
 * continue, `problem` that an unexpected error was ignored. No method rejects.
 */
export class RealtimeInterview extends EventTarget {
  /** The same in single actions, for a page that shows each. @type {Interview} */
  interview;
  #voice;
  /** @type {import('../../failure/failure.js').Failure | undefined} */
  #reported;

  /** @param {import('./browser-parts.js').Options} options @param {import('../control/ports.js').Parts} [parts] others than the browser's own */
  constructor(options, parts = browserParts(options)) {
    super();
    this.#voice = parts.voice;
    this.interview = new Interview(parts, {
      changed: () => this.#changed(),
      itemChanged: (detail) => this.dispatchEvent(new CustomEvent('message', { detail })),
      problem: (detail) => this.dispatchEvent(new CustomEvent('problem', { detail })),
    });
  }

  /** @returns {Status} */
  get status() {
    return statusOf(this.interview.state, this.steps);
  }

  /** What was said, in its order; the last ones may still grow. @returns {Message[]} */
  get messages() {
    return this.interview.attempt.conversation.items.inOrder();
  }

  get isUserSpeaking() {
    return this.interview.attempt.conversation.speaking.candidate;
  }

  get isInterviewerSpeaking() {
    return this.interview.attempt.conversation.speaking.interviewer;
  }

  /** What the interviewer said last, or is saying. */
  get aiCaptions() {
    return this.messages.findLast(({ role }) => role === 'interviewer')?.text ?? '';
  }

  /** Why it cannot continue, and what would help; undefined while it can. */
  get error() {
    const { failure, found } = this.interview;
    if (!failure) return undefined;
    const { kind, code, requestId, retryAfterMs } = failure;
    return { kind, code, requestId, retryAfterMs, way: wayOut(failure, { resumable: Boolean(found) }).way };
  }

  /** The five steps of connecting, and how long each took. */
  get steps() {
    return this.interview.attempt.steps.list();
  }

  /** What the candidate should know: a call that is restored, a reply that was cut short. */
  get notice() {
    return this.interview.attempt.notice;
  }

  /** How many calls this page continued an interview with. */
  get reconnections() {
    return this.interview.reconnections;
  }

  /** Whether the server has all that was said: `saved`, `pending` or `lost`. */
  get delivery() {
    return this.interview.attempt.conversation.delivery;
  }

  /** An interview of the same person that is live without this page. @returns {Found | undefined} */
  get found() {
    return this.interview.found;
  }

  /** The browser plays no sound before a click: call {@link allowSound} in one. */
  get soundBlocked() {
    return Boolean(this.#voice.blocked);
  }

  /** Begins, or begins again after an end or an error. @param {Invitation} invitation */
  async start(invitation) {
    await this.#prepared();
    await this.interview.start(invitation);
  }

  /** Ends it, whatever it is doing; what was said is delivered. */
  async stop() {
    await this.interview.end();
  }

  /** Looks for an interview to resume. @returns {Promise<Found | undefined>} */
  async find() {
    await this.interview.find();
    return this.found;
  }

  /** Resumes the one that was found, as after a reload or an error whose way is `resume`. */
  async resume() {
    if (this.found) await this.#prepared();
    await this.interview.resume();
  }

  allowSound() {
    this.#voice.allow?.();
  }

  /** For support: states, steps, the call's statistics, the conversation, and what happened when. */
  async debug() {
    const { attempt, log, reconnections, state } = this.interview;
    const steps = this.steps.map(({ name, status, ms }) => ({ name, status, ms }));
    const { status, messages: conversation } = this;
    return { state, status, steps, reconnections, call: await attempt.statistics(), conversation, log: log.entries() };
  }

  async #prepared() {
    const { interview } = this;
    if (interview.state === 'idle' || interview.state === 'signed_out') interview.open(true);
    if (!interview.prepared) await interview.prepare();
  }

  #changed() {
    const { failure } = this.interview;
    this.dispatchEvent(new CustomEvent('change'));
    if (failure && failure !== this.#reported) this.dispatchEvent(new CustomEvent('error', { detail: this.error }));
    this.#reported = failure;
  }
}
