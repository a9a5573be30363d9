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
 * Samples a call every two seconds as long as it runs. A sample that fails, as between two connections,
 * is skipped.
 *
 * @param {() => Promise<CallStatistics | undefined>} look
 * @param {(rating: Rating, sample: Sample) => void} changed the verdict; the first one too
 * @param {AbortSignal} signal ends it
 * @param {number} [everyMs]
 */
export async function watchQuality(look, changed, signal, everyMs = EVERY_MS) {
  const verdict = new Verdict();
  let reported = false;
  /** @type {CallStatistics | undefined} */
  let before;
  for (; !signal.aborted; await pause(everyMs, signal)) {
    const after = await look().catch(() => undefined);
    if (signal.aborted) return;
    if (before && after) {
      const sample = between(before, after);
      if (verdict.add(rated(sample)) || !reported) changed(verdict.rating, sample);
      reported = true;
    }
    before = after;
  }
}
