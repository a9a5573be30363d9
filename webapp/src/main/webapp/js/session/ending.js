import { Failure } from '../failure/failure.js';

/**
 * How an interview came to its end, as the candidate is told. `elsewhere`: another page of the same
 * candidate ended it. `moved`: it goes on there, and only this page is through with it.
 *
 * @typedef {'candidate' | 'time_limit' | 'abandoned' | 'elsewhere' | 'erased' | 'moved'} EndedBy
 *
 * @typedef {'hung-up' | 'lost' | 'told'} EndSignal what the page noticed: the channel closed, the network is
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
