import { Failure } from '../failure/failure.js';
import { backoffMs } from '../net/backoff.js';
import { firstBatch } from '../net/batches.js';
import { WakeablePause, pause } from '../net/deadline.js';

/**
 * @typedef {import('./item.js').Item} Item
 * @typedef {'saved' | 'pending' | 'lost'} Delivery `pending`: not delivered yet; `lost`: refused, in whole or in part
 *
 * @typedef {object} TranscriptStore the server's side of a transcript
 * @property {(item: Item, signal: AbortSignal) => Promise<void>} save
 * @property {(items: Item[], signal: AbortSignal) => Promise<number[] | void>} saveAll indices of those it refused; it has the others
 */

const FIRST_PAUSE_MS = 400;
/** Of one request. The server takes 200 items; the bytes are fit for `keepalive`. */
const BATCH = { most: 100, bytes: 48_000 };
/** An hour's interview has a few hundred turns. */
const MOST_UNSAVED = 1_000;
/** With these the server refuses an item; any other refusal applies to the whole interview. */
const OF_AN_ITEM = [400, 413, 422];
const WORTH_ANOTHER_TRY = [401, 408, 425, 429];

/**
 * Writes the conversation to the server while it takes place, in its order and one request at a time:
 * the latest version of each item, several items in one batch. While the server cannot take it, it stays
 * here and is retried with exponential backoff, for as long as the page exists; the listener can store
 * what is pending for the page after that.
 */
export class Transcript {
  /** @type {Map<string, Item>} */
  #unsaved = new Map();
  /** @type {Set<string>} */
  #refused = new Set();
  #most = BATCH.most;
  #pauses = new WakeablePause();
  #closed = new AbortController();
  /** @type {Promise<void> | undefined} */
  #writing;
  #store;
  #pendingChanged;
  #firstPauseMs;

  /** @param {TranscriptStore} store @param {number} [firstPauseMs] @param {(items: Item[]) => void} [pendingChanged] called with what is left, whenever that changes */
  constructor(store, firstPauseMs = FIRST_PAUSE_MS, pendingChanged = () => undefined) {
    this.#store = store;
    this.#pendingChanged = pendingChanged;
    this.#firstPauseMs = firstPauseMs;
  }

  /** @param {Item} item */
  write(item) {
    if (item.status === 'growing') return;
    this.#unsaved.set(item.itemId, item);
    if (this.#unsaved.size > MOST_UNSAVED) this.#refuse([...this.#unsaved.values()].slice(0, 1));
    this.#pendingChanged([...this.#unsaved.values()]);
    if (!this.#closed.signal.aborted) this.#writing ??= this.#writeAll();
  }

  /** @returns {Delivery} */
  get delivery() {
    if (this.#unsaved.size) return 'pending';
    return this.#refused.size ? 'lost' : 'saved';
  }

  /** Retries now. */
  wake() {
    this.#pauses.wake();
  }

  /** Resolves when nothing is left to be written; never, if the server never comes back. */
  async settled() {
    await this.#writing;
  }

  /** The same, for a limited time; writing continues. @param {number} withinMs */
  async settledWithin(withinMs) {
    const done = new AbortController();
    await Promise.race([this.settled(), pause(withinMs, done.signal)]);
    done.abort();
  }

  /** The page is being left: nothing more is written from here. @returns {Item[]} what the server does not have yet */
  leave() {
    this.#closed.abort();
    return [...this.#unsaved.values()];
  }

  async #writeAll() {
    for (let tries = 1; this.#unsaved.size && !this.#closed.signal.aborted; ) {
      const items = firstBatch([...this.#unsaved.values()], { ...BATCH, most: this.#most });
      const failure = await this.#put(items);
      if (failure && !isFinal(failure)) await this.#pause(tries++, failure);
      else tries = 1;
      if (failure && isFinal(failure)) this.#giveUp(items, failure);
      if (!failure) this.#remove(items);
    }
    this.#writing = undefined;
  }

  /** @param {Item[]} items @returns {Promise<Failure | undefined>} */
  async #put(items) {
    const { signal } = this.#closed;
    try {
      const refused = items.length > 1 ? await this.#store.saveAll(items, signal) : void (await this.#store.save(items[0], signal));
      for (const { itemId } of items) this.#refused.delete(itemId);
      this.#refuse(items.filter((_, place) => refused?.includes(place)));
      return undefined;
    } catch (error) {
      return Failure.from(error);
    }
  }

  /** @param {number} tries @param {Failure} failure */
  #pause(tries, { retryAfterMs }) {
    return this.#pauses.wait(backoffMs(tries, { firstMs: this.#firstPauseMs, retryAfterMs }), this.#closed.signal);
  }

  /** One invalid item blocks no other: it is found by halving the batch. @param {Item[]} items @param {Failure} failure */
  #giveUp(items, { status = 0 }) {
    const ofAnItem = OF_AN_ITEM.includes(status);
    if (ofAnItem && items.length > 1) return void (this.#most = items.length >> 1);
    this.#most = BATCH.most;
    this.#refuse(ofAnItem ? items : [...this.#unsaved.values()]);
  }

  /** @param {Item[]} items */
  #refuse(items) {
    for (const { itemId } of items) this.#refused.add(itemId);
    this.#remove(items);
  }

  /** A newer version that came meanwhile is still to be written. @param {Item[]} items */
  #remove(items) {
    for (const item of items) if (this.#unsaved.get(item.itemId) === item) this.#unsaved.delete(item.itemId);
    this.#pendingChanged([...this.#unsaved.values()]);
  }
}

/** The server understood the request and refused it: a retry would not help. @param {Failure} failure */
function isFinal({ kind, status = 0 }) {
  return kind === 'refused' && status >= 400 && status < 500 && !WORTH_ANOTHER_TRY.includes(status);
}
