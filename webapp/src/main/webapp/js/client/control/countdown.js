import { pause } from '../../net/deadline.js';
import { OVERTIME_MS, warningsWithin } from '../entity/time-limit.js';

/**
 * Warns before time is over, and says when it is. It does not end the interview: the server does.
 *
 * @param {number} leftMs NaN where it is unknown
 * @param {{warned: (minutes: number) => void, over: () => void}} listeners
 * @param {AbortSignal} signal
 */
export function countDown(leftMs, { warned, over }, signal) {
  /** @param {number} ms @param {() => void} notify */
  const after = (ms, notify) => void pause(ms, signal).then(() => signal.aborted || notify());
  for (const { minutes, inMs } of warningsWithin(leftMs)) after(inMs, () => warned(minutes));
  if (leftMs + OVERTIME_MS > 0) after(leftMs + OVERTIME_MS, over);
}
