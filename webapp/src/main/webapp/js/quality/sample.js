/**
 * @typedef {import('../call/control/statistics.js').CallStatistics} CallStatistics
 * @typedef {import('./verdict.js').Sample} Sample
 */

/** Fewer packets than this (half a second of sound) are too few to compute a loss from. */
const FEWEST = 25;

/**
 * The difference between two statistics of a call.
 *
 * @param {CallStatistics} before @param {CallStatistics} after
 * @returns {Sample}
 */
export function between(before, after) {
  const received = after.inbound.packets - before.inbound.packets;
  const lost = Math.max(0, after.inbound.lost - before.inbound.lost);
  const inbound = received + lost < FEWEST ? undefined : (100 * lost) / (received + lost);
  const outbound = after.outbound.packets - before.outbound.packets < FEWEST ? undefined : 100 * after.outbound.lostFraction;
  const known = [inbound, outbound].filter((loss) => loss !== undefined);
  return {
    lossPercent: known.length ? Math.max(...known) : undefined,
    roundTripMs: after.pair?.roundTripMs,
    jitterMs: received > 0 ? after.inbound.jitterMs : undefined,
  };
}
