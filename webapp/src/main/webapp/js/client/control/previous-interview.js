import { liveInterview } from '../../session/continuing.js';
import { InterviewSession } from '../../session/interview-session.js';
import { endOthers } from '../../session/other-interviews.js';
import { Leftovers } from '../../transcript/undelivered.js';

/** @typedef {import('../../session/continuing.js').Found} Found */

/** What earlier pages left: an interview that goes on, and words that did not get through. */
export class Earlier {
  /** To be continued, or ended, as the candidate says. @type {Found | undefined} */
  found;
  #api;
  #leftovers;

  /** @param {Pick<import('./ports.js').Parts, 'api' | 'shelf'>} parts */
  constructor({ api, shelf }) {
    this.#api = api;
    this.#leftovers = new Leftovers((id) => new InterviewSession(api, id), shelf);
  }

  /** A server that cannot be asked is found out by what the candidate does next. */
  async look() {
    this.#leftovers.deliver();
    this.found = await liveInterview(this.#api).catch(() => undefined);
  }

  /** Whatever is open elsewhere. */
  async end() {
    await endOthers(this.#api);
    this.found = undefined;
  }

  /** What this page is to deliver itself from now on. @param {string} id */
  undelivered(id) {
    return this.#leftovers.take(id);
  }

  wake() {
    this.#leftovers.wake();
  }
}
