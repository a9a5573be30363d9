import { backoffMs } from '../../net/backoff.js';
import { pause } from '../../net/deadline.js';

const FIRST_MS = 5_000;

/**
 * Keeps the ICE servers of a preparation good until it is closed: while the candidate reads, and during
 * the call. What cannot be renewed is tried again until it has expired; then the click itself asks.
 *
 * @param {import('./preparing.js').Preparation} preparation
 * @param {() => Promise<import('../../call/entity/ice.js').Ice>} ask
 */
export async function renewing(preparation, ask) {
  const { signal } = preparation;
  for (let failed = 0; Number.isFinite(preparation.ice.expiresAtMs); ) {
    await pause(failed ? backoffMs(failed, { firstMs: FIRST_MS }) : preparation.ice.renewInMs(), signal);
    if (signal.aborted) return;
    try {
      await preparation.renew(await ask());
      failed = 0;
    } catch {
      if (!preparation.ice.goodFor(0)) return;
      failed++;
    }
  }
}
