import { pause } from '../../session/control/deadline.js';
import { OVERTIME_MS, warningsWithin } from '../entity/time-limit.js';

/**
 * Warns before time is over, and tells when it is although nobody hung up.
 *
 * @param {number} endsAtMs NaN where nobody said when: then nothing is told
 * @param {{warned: (minutes: number) => void, overtime: () => void}} listeners
 * @param {AbortSignal} signal
 */
export function countDown(endsAtMs, { warned, overtime }, signal) {
  const leftMs = endsAtMs - Date.now();
  /** @param {number} ms @param {() => void} tell */
  const after = (ms, tell) => void pause(ms, signal).then(() => signal.aborted || tell());
  for (const { minutes, inMs } of warningsWithin(leftMs)) after(inMs, () => warned(minutes));
  if (leftMs + OVERTIME_MS > 0) after(leftMs + OVERTIME_MS, overtime);
}
