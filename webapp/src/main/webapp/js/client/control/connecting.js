import { Failure } from '../../failure/failure.js';

/**
 * @typedef {object} Parts
 * @property {import('../../session/interview-session.js').InterviewSession} session
 * @property {import('../../timings/steps.js').Steps} steps
 * @property {import('../../timings/reports.js').Reports} reports
 * @property {import('./preparing.js').Preparation} preparation
 *
 * @typedef {import('../../session/invitation.js').Invitation} Invitation
 */

/** What a candidate waits at most before the relays are tried; a direct pair is found within a second. */
const DIRECT_WITHIN_MS = 5_000;

/**
 * Opens the interview and connects. Where the direct connection is tried first and fails, the interview is
 * opened again through the relay: the provider takes one offer for each call, and an offer cannot be
 * given relays later.
 *
 * @param {Parts} parts @param {Invitation} invitation @param {AbortSignal} signal
 */
export async function connecting(parts, invitation, signal) {
  const { session, steps, reports, preparation } = parts;
  reports.preparation = preparation;
  preparation.begin();
  const sdp = await steps.run('session', () => session.exchange(invitation, preparation.peer.sdp, signal));
  return steps.run('webrtc', async () => {
    try {
      await preparation.peer.connect(sdp, signal, preparation.ice.directFirst ? DIRECT_WITHIN_MS : undefined);
    } catch (error) {
      if (!preparation.ice.directFirst || Failure.from(error).phase !== 'ice') throw error;
      preparation.peer.close(); // an answer that comes now would start a call that is not used
      await relayFallback(parts, invitation, signal, Failure.from(error));
    }
  });
}

/** @param {Parts} parts @param {Invitation} invitation @param {AbortSignal} signal @param {Failure} failure of the direct connection */
async function relayFallback({ session, reports, preparation }, invitation, signal, failure) {
  await reports.failed(failure);
  await session.end();
  await preparation.relayed();
  const sdp = await session.exchange(invitation, preparation.peer.sdp, signal);
  await preparation.peer.connect(sdp, signal);
}

/**
 * Connects to an interview that was begun before, with its transcript.
 *
 * @param {Parts & {conversation: import('../../conversation/control/conversation.js').Conversation}} parts
 * @param {import('../../transcript/item.js').Item[]} undelivered by an earlier page
 * @param {AbortSignal} signal
 */
export async function continuing({ session, steps, reports, conversation, preparation }, undelivered, signal) {
  reports.preparation = preparation;
  preparation.begin();
  const sdp = await steps.run('session', async () => {
    conversation.restore(await session.savedItems(signal), undelivered);
    return session.openCall(preparation.peer.sdp, signal);
  });
  conversation.newCall();
  await steps.run('webrtc', () => preparation.peer.connect(sdp, signal));
  conversation.resumed();
}
