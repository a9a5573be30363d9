/**
 * What became of numbered packets that were sent at a steady pace.
 *
 * @typedef {{sent: number, arrivedAtMs: number, sentAtMs: number}} Arrival `sent`: the packet's number
 */

/** Share of packets that never arrived, 0 to 1. @param {number} sent @param {number} arrived */
export const loss = (sent, arrived) => (sent ? Math.max(0, sent - arrived) / sent : 1);

/** Interarrival jitter in milliseconds (RFC 3550, section 6.4.1). @param {Arrival[]} arrivals in the order of their arrival */
export function jitter(arrivals) {
  let estimate = 0;
  for (let i = 1; i < arrivals.length; i++) {
    const transit = (/** @type {Arrival} */ { arrivedAtMs, sentAtMs }) => arrivedAtMs - sentAtMs;
    estimate += (Math.abs(transit(arrivals[i]) - transit(arrivals[i - 1])) - estimate) / 16;
  }
  return estimate;
}

/** @param {number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.length ? sorted[Math.floor(sorted.length / 2)] : NaN;
}
