import { cut } from './text.js';

/** @typedef {{most: number, bytes: number}} Limits of one batch: items, and their size as JSON in UTF-8 */

/**
 * The first items, in their order, as many as one batch takes; one at least, however long.
 *
 * @template T
 * @param {T[]} items
 * @param {Limits} limits
 */
export function firstBatch(items, { most, bytes }) {
  let left = bytes;
  const end = items.slice(0, most).findIndex((item) => (left -= size(item)) < 0);
  return items.slice(0, end < 0 ? most : Math.max(end, 1));
}

/** All items in batches, in their order. @template T @param {T[]} items @param {Limits} limits */
export function batches(items, limits) {
  /** @type {T[][]} */
  const all = [];
  for (let rest = items; rest.length; rest = rest.slice(all[all.length - 1].length)) all.push(firstBatch(rest, limits));
  return all;
}

/** In bytes, as it is sent. @param {unknown} content */
export const size = (content) => new TextEncoder().encode(JSON.stringify(content)).length;

const TEXT_MAX = 20_000;

/** The server takes no longer text: a truncated turn is better than none. @template {{text: string}} T @param {T} item @returns {T} */
export const bounded = (item) => ({ ...item, text: cut(item.text, TEXT_MAX) });
