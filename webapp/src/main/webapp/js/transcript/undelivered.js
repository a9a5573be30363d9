import { Transcript } from './transcript.js';

/**
 * @typedef {import('./item.js').Item} Item
 * @typedef {import('./transcript.js').TranscriptStore} TranscriptStore
 *
 * @typedef {object} PendingStorage items that the server does not have yet, for the page after a reload or a crash
 * @property {() => {id: string, items: Item[]}[]} all by interview
 * @property {(id: string, items: Item[]) => void} put an empty list removes the interview
 */

const SETTLED_WITHIN_MS = 8_000;

/**
 * What an earlier page could not deliver and the storage has: delivered now, with the token of the signed-in
 * user. The server takes it from the interview's owner alone; what it refuses is removed as well.
 */
export class UndeliveredTranscripts {
  /** @type {Map<string, Transcript>} */
  #transcripts = new Map();
  #storeOf;
  #storage;

  /** @param {(id: string) => TranscriptStore} storeOf an interview's transcript at the server @param {PendingStorage} [storage] */
  constructor(storeOf, storage) {
    this.#storeOf = storeOf;
    this.#storage = storage;
  }

  deliver() {
    for (const { id, items } of this.#storage?.all() ?? []) {
      if (this.#transcripts.has(id)) continue;
      const transcript = new Transcript(this.#storeOf(id), undefined, (left) => this.#storage?.put(id, left));
      this.#transcripts.set(id, transcript);
      for (const item of items) transcript.write(item);
    }
  }

  /** The page that continues that interview delivers the rest of it. @param {string} id @returns {Promise<Item[]>} */
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
