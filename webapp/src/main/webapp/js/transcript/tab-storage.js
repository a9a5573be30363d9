import { firstBatch } from '../net/batches.js';

/** @typedef {import('./item.js').Item} Item */

const KEY = 'vocahire.undelivered';
/** Of one interview; an hour's conversation has some 60 kB, a browser gives 5 MB. */
const LIMITS = { most: 1_000, bytes: 300_000 };
const MOST_INTERVIEWS = 3;

/**
 * What the server does not have yet, in the tab's session storage: it survives a reload and a crash, and
 * ends with the tab, so that nothing stays on a computer that others use. What is delivered is removed.
 */
export class TabStorage {
  /** @returns {{id: string, items: Item[]}[]} */
  all() {
    try {
      return Object.entries(read()).map(([id, items]) => ({ id, items }));
    } catch {
      return []; // storage is disabled or holds malformed content
    }
  }

  /** If not all items fit, the first ones are stored, so that the transcript has no gap before its end. @param {string} id @param {Item[]} items */
  put(id, items) {
    try {
      const { [id]: before, ...others } = read();
      if (!items.length && !before) return;
      const kept = Object.entries(others).slice(1 - MOST_INTERVIEWS);
      const all = items.length ? [...kept, [id, firstBatch(items, LIMITS)]] : kept;
      if (all.length) sessionStorage.setItem(KEY, JSON.stringify(Object.fromEntries(all)));
      else sessionStorage.removeItem(KEY);
    } catch {
      // full or disabled: the page itself still has all of it
    }
  }

  /** When the user signs out: the items are theirs. */
  static clear() {
    sessionStorage.removeItem(KEY);
  }
}

/** @returns {Record<string, Item[]>} */
const read = () => JSON.parse(sessionStorage.getItem(KEY) ?? '{}');
