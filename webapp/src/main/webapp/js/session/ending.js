import { Failure } from '../failure/failure.js';

/**
 * How an interview ended, as shown to the candidate. `elsewhere`: another page of the same
 * candidate ended it. `moved`: it continues there, and only this page has left it.
 *
 * @typedef {'candidate' | 'time_limit' | 'abandoned' | 'elsewhere' | 'erased' | 'moved'} EndedBy
 *
 * @typedef {'hung-up' | 'lost' | 'reported'} EndSignal what the page noticed: the channel closed, the network is
 *   gone for good, the server said so
 */

/** The server's end reasons. @type {Record<string, EndedBy>} */
const BY_REASON = {
  completed: 'elsewhere',
  abandoned: 'abandoned',
  expired: 'abandoned',
  time_limit: 'time_limit',
  erased: 'erased',
  moved: 'moved',
};

/**
 * @param {EndSignal} sign
 * @param {string} [reason] the server's, if it has ended the interview and could be asked
 * @returns {EndedBy | Failure}
 */
export function endingOf(sign, reason) {
  if (reason && reason in BY_REASON) return BY_REASON[reason];
  return sign === 'lost' ? Failure.connectionLost() : Failure.callCut();
}
