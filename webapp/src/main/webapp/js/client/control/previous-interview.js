import { liveInterview } from '../../session/continuing.js';
import { InterviewSession } from '../../session/interview-session.js';
import { endOthers } from '../../session/other-interviews.js';
import { UndeliveredTranscripts } from '../../transcript/undelivered.js';

/** @typedef {import('../../session/continuing.js').Found} Found */

/** What earlier pages left: an interview that goes on, and words that did not get through. */
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

  /** A server that cannot be asked is found out by what the candidate does next. */
  async find() {
    this.#undelivered.deliver();
    this.found = await liveInterview(this.#api).catch(() => undefined);
  }

  /** Whatever is open elsewhere. */
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
