import { Transcript } from '../../conversation/control/transcript.js';
import { InterviewSession } from './interview-session.js';

/**
 * @typedef {import('../../conversation/entity/conversation.js').Item} Item
 * @typedef {import('../../interview/control/ports.js').Shelf} Shelf
 */

const SETTLED_WITHIN_MS = 8_000;

/**
 * What an earlier page could not deliver, and a shelf has kept: delivered now, as the one who is signed
 * in. The server takes it from the interview's owner alone; what it refuses leaves the shelf as well.
 */
export class Leftovers {
  /** @type {Map<string, Transcript>} */
  #transcripts = new Map();
  #api;
  #shelf;

  /** @param {import('./api.js').Api} api @param {Shelf} [shelf] */
  constructor(api, shelf) {
    this.#api = api;
    this.#shelf = shelf;
  }

  deliver() {
    for (const { id, items } of this.#shelf?.all() ?? []) {
      if (this.#transcripts.has(id)) continue;
      const session = new InterviewSession(this.#api);
      session.take(id);
      const transcript = new Transcript(session, undefined, (left) => this.#shelf?.put(id, left));
      this.#transcripts.set(id, transcript);
      for (const item of items) transcript.write(item);
    }
  }

  /** Whoever goes on with that interview delivers the rest of it. @param {string} id @returns {Promise<Item[]>} */
  async take(id) {
    const transcript = this.#transcripts.get(id);
    await transcript?.settledWithin(SETTLED_WITHIN_MS);
    this.#transcripts.delete(id);
    return transcript?.leave() ?? [];
  }

  /** The network is back. */
  wake() {
    for (const transcript of this.#transcripts.values()) transcript.wake();
  }
}
