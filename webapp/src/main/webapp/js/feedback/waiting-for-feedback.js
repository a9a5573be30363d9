import { Failure } from '../failure/failure.js';
import { WakeablePause } from '../net/deadline.js';

const TIMES = { firstMs: 1_000, longestMs: 10_000, withinMs: 240_000 };
/** A server that cannot be reached for a moment changes nothing about what it is doing. */
const PASSING = ['server_unreachable', 'server_timed_out'];

/** @typedef {{feedback: (id: string, signal: AbortSignal) => Promise<import('./feedback.js').Feedback>}} FeedbackApi */

/**
 * Looks again, less and less often, until it is written or has failed, or the page has waited long enough.
 *
 * @param {FeedbackApi} records
 * @param {string} id
 * @param {AbortSignal} signal
 * @param {typeof TIMES} [times]
 * @returns {Promise<import('./feedback.js').Feedback>} still `pending`: it takes longer
 */
export async function waitForFeedback(records, id, signal, { firstMs, longestMs, withinMs } = TIMES) {
  const [pauses, end] = [new WakeablePause(), performance.now() + withinMs];
  /** @type {import('./feedback.js').Feedback} */
  let feedback = { state: 'pending', again: false };
  for (let ms = firstMs; feedback.state === 'pending' && performance.now() < end; ms = Math.min(ms * 1.5, longestMs)) {
    await pauses.wait(ms, signal);
    if (signal.aborted) break;
    feedback = (await polled(records, id, signal)) ?? feedback;
  }
  return feedback;
}

/** @param {FeedbackApi} records @param {string} id @param {AbortSignal} signal */
async function polled(records, id, signal) {
  try {
    return await records.feedback(id, signal);
  } catch (error) {
    if (signal.aborted || PASSING.includes(Failure.from(error).kind)) return undefined;
    throw error;
  }
}
