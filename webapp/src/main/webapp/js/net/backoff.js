const LONGEST_MS = 10_000;
const LONGEST_ASKED_MS = 60_000;

/**
 * How long to pause before the next try: doubled each time, with a jitter of up to half of it,
 * so that pages which lost the server together do not come back together. Never shorter than the
 * server asked for, up to a minute.
 *
 * @param {number} tries that failed, from 1
 * @param {{firstMs: number, retryAfterMs?: number, random?: () => number}} options
 */
export function backoffMs(tries, { firstMs, retryAfterMs = 0, random = Math.random }) {
  const grown = Math.min(firstMs * 2 ** (tries - 1), LONGEST_MS);
  return Math.max(grown, Math.min(retryAfterMs, LONGEST_ASKED_MS)) * (1 + random() / 2);
}
