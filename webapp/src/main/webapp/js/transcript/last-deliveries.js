import { batches, bounded, size } from '../net/batches.js';

/** What a leaving page can send is 64 KiB for all requests together: with small batches little is left out. */
const LEAVING = { most: 100, bytes: 15_000, together: 60_000 };

/**
 * As many batches as browsers send, from the first item on.
 *
 * @param {import('./item.js').Item[]} items
 */
export function lastDeliveries(items) {
  let together = 0;
  return batches(items.map(bounded), LEAVING).filter((batch) => (together += size(batch)) <= LEAVING.together);
}
