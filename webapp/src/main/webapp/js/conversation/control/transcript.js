import { Failure } from '../../failure/entity/failure.js';
import { deadline, pause } from '../../session/control/deadline.js';

/**
 * @typedef {import('../entity/conversation.js').Item} Item
 *
 * @typedef {object} Keeper where the transcript is kept
 * @property {(item: Item, signal: AbortSignal) => Promise<void>} keep
 * @property {(items: Item[], signal: AbortSignal) => Promise<void>} keepAll
 */

const FIRST_PAUSE_MS = 400;
const LONGEST_PAUSE_MS = 10_000;
const TRIES = 7;
const BATCH = 100;

/**
 * Writes the conversation to the server while it goes on: one item at a time, the latest version of
 * each, again with growing pauses while the server cannot take it. What is left goes out with `flush`.
 */
export class Transcript {
  /** @type {Map<string, Item>} */
  #unsaved = new Map();
  #keeper;
  #firstPauseMs;
  #refused = 0;
  #stopped = new AbortController();
  /** @type {Promise<void> | undefined} */
  #writing;

  /** @param {Keeper} keeper @param {number} [firstPauseMs] */
  constructor(keeper, firstPauseMs = FIRST_PAUSE_MS) {
    this.#keeper = keeper;
    this.#firstPauseMs = firstPauseMs;
  }

  /** @param {Item} item */
  write(item) {
    if (item.status === 'growing') return;
    this.#unsaved.set(item.itemId, item);
    if (!this.#stopped.signal.aborted) this.#writing ??= this.#writeAll().finally(() => (this.#writing = undefined));
  }

  /** Whether the server has all that was written here. */
  get complete() {
    return this.#unsaved.size === 0 && this.#refused === 0;
  }

  /** What the server does not have yet. */
  unsaved() {
    return [...this.#unsaved.values()];
  }

  /** From now on items are only collected, for the batch. */
  stop() {
    this.#stopped.abort();
  }

  /**
   * The end: what is left in one request, tried until time is over.
   *
   * @param {number} withinMs
   */
  async flush(withinMs) {
    this.stop();
    await this.#writing;
    const signal = deadline(withinMs);
    for (let tries = 1; this.#unsaved.size && !signal.aborted; tries++) {
      const items = this.unsaved().slice(0, BATCH);
      await this.#attempt(items, () => this.#keeper.keepAll(items, signal), tries, signal);
    }
  }

  async #writeAll() {
    const { signal } = this.#stopped;
    for (let tries = 1; this.#unsaved.size && tries <= TRIES && !signal.aborted; ) {
      const [item] = this.#unsaved.values();
      const settled = await this.#attempt([item], () => this.#keeper.keep(item, signal), tries, signal);
      tries = settled ? 1 : tries + 1;
    }
  }

  /**
   * @param {Item[]} items
   * @param {() => Promise<void>} put
   * @param {number} tries
   * @param {AbortSignal} signal
   * @returns {Promise<true | void>} nothing: the same must be tried again
   */
  async #attempt(items, put, tries, signal) {
    try {
      await put();
      this.#forget(items);
      return true;
    } catch (error) {
      const failure = Failure.from(error);
      if (!isFinal(failure)) return void (await pause(this.#pauseMs(failure, tries), signal));
      this.#refused += items.length;
      this.#forget(items);
      return true;
    }
  }

  /** @param {Failure} failure @param {number} tries */
  #pauseMs({ retryAfterMs = 0 }, tries) {
    return Math.min(Math.max(this.#firstPauseMs * 2 ** (tries - 1), retryAfterMs), LONGEST_PAUSE_MS);
  }

  /** A newer version that came meanwhile is still to be written. @param {Item[]} items */
  #forget(items) {
    for (const item of items) if (this.#unsaved.get(item.itemId) === item) this.#unsaved.delete(item.itemId);
  }
}

/** The server understood and said no: asking again changes nothing. @param {Failure} failure */
function isFinal({ kind, status = 0 }) {
  return kind === 'refused' && status >= 400 && status < 500 && ![401, 408, 425, 429].includes(status);
}
