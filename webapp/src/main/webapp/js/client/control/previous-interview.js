import { liveInterview } from '../../session/continuing.js';
import { InterviewSession } from '../../session/interview-session.js';
import { endOthers } from '../../session/other-interviews.js';
import { UndeliveredTranscripts } from '../../transcript/undelivered.js';

/** @typedef {import('../../session/continuing.js').Found} Found */

/** What earlier pages left: an interview that is still live, and items that were not delivered. */
export class PreviousInterview {
  /** To be continued, or ended, as the candidate says. @type {Found | undefined} */
  found;
  #api;
  #undelivered;

  /** @param {Pick<import('./ports.js').Parts, 'api' | 'storage'>} parts */
  constructor({ api, storage }) {
    this.#api = api;
    this.#undelivered = new UndeliveredTranscripts((id) => new InterviewSession(api, id), storage);
  }

  /** An unreachable server is reported by the candidate's next action. */
  async find() {
    this.#undelivered.deliver();
    this.found = await liveInterview(this.#api).catch(() => undefined);
  }

  /** Ends the interviews that are open elsewhere. */
  async end() {
    await endOthers(this.#api);
    this.found = undefined;
  }

  /** What this page is to deliver itself from now on. @param {string} id */
  undelivered(id) {
    return this.#undelivered.take(id);
  }

  wake() {
    this.#undelivered.wake();
  }
}
