import { firstBatch } from '../net/batches.js';

/** @typedef {import('./item.js').Item} Item */

const KEY = 'vocahire.undelivered';
/** Of one interview; an hour's conversation has some 60 kB, a browser gives 5 MB. */
const LIMITS = { most: 1_000, bytes: 300_000 };
const MOST_INTERVIEWS = 3;

/**
 * What the server does not have yet, in the tab's session storage: it outlives a reload and a crash, and
 * goes with the tab, so that nothing stays on a computer that others use. What is delivered leaves it.
 */
export class TabStorage {
  /** @returns {{id: string, items: Item[]}[]} */
  all() {
    try {
      return Object.entries(read()).map(([id, items]) => ({ id, items }));
    } catch {
      return []; // storage is switched off, or holds what nobody can read: then there is nothing
    }
  }

  /** The first ones go first where not all have room, so that the record has no hole before its end. @param {string} id @param {Item[]} items */
  put(id, items) {
    try {
      const { [id]: before, ...others } = read();
      if (!items.length && !before) return;
      const kept = Object.entries(others).slice(1 - MOST_INTERVIEWS);
      const all = items.length ? [...kept, [id, firstBatch(items, LIMITS)]] : kept;
      if (all.length) sessionStorage.setItem(KEY, JSON.stringify(Object.fromEntries(all)));
      else sessionStorage.removeItem(KEY);
    } catch {
      // full or switched off: the page itself still has it all
    }
  }

  /** Somebody signs out: whatever it holds is theirs. */
  static clear() {
    sessionStorage.removeItem(KEY);
  }
}

/** @returns {Record<string, Item[]>} */
const read = () => JSON.parse(sessionStorage.getItem(KEY) ?? '{}');
