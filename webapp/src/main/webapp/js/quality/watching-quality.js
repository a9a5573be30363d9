import { pause } from '../net/deadline.js';
import { between } from './sample.js';
import { Verdict, rated } from './verdict.js';

/**
 * @typedef {import('../call/control/statistics.js').CallStatistics} CallStatistics
 * @typedef {import('./verdict.js').Rating} Rating
 * @typedef {import('./verdict.js').Sample} Sample
 */

const EVERY_MS = 2_000;

/**
 * Looks at a call every two seconds as long as it runs. A look that fails, as between two connections,
 * is passed over.
 *
 * @param {() => Promise<CallStatistics | undefined>} look
 * @param {(rating: Rating, sample: Sample) => void} changed the verdict; the first one too
 * @param {AbortSignal} signal ends it
 * @param {number} [everyMs]
 */
export async function watchQuality(look, changed, signal, everyMs = EVERY_MS) {
  const verdict = new Verdict();
  let told = false;
  /** @type {CallStatistics | undefined} */
  let before;
  for (; !signal.aborted; await pause(everyMs, signal)) {
    const after = await look().catch(() => undefined);
    if (signal.aborted) return;
    if (before && after) {
      const sample = between(before, after);
      if (verdict.add(rated(sample)) || !told) changed(verdict.rating, sample);
      told = true;
    }
    before = after;
  }
}
