import { Failure } from '../../failure/failure.js';
import { backoffMs } from '../../net/backoff.js';
import { pause } from '../../net/deadline.js';

/**
 * @typedef {object} Parts
 * @property {import('../../session/interview-session.js').InterviewSession} session
 * @property {import('./line.js').Line} line
 * @property {import('../../conversation/control/conversation.js').Conversation} conversation
 * @property {import('../../timings/reports.js').Reports} reports
 * @property {import('../entity/event-log.js').EventLog} log
 * @property {import('../../net/deadline.js').WakeablePause} pauses cut short when the network is back
 */

/**
 * In all, from the loss to the last try. The server ends an interview after two minutes
 * without a heartbeat (`vocahire.session.heartbeat-timeout`), so a later try would find nothing to continue.
 */
export const RECONNECTED_WITHIN_MS = 120_000;
const FIRST_PAUSE_MS = 500;
/** Of one call, from the answer until it is connected. */
const CONNECTED_WITHIN_MS = 10_000;

/** The server knows the interview or will soon; these may pass. Any other refusal is final. */
const MAY_PASS = [401, 404, 408, 410, 425, 429];

/**
 * Continues an interview in a new call: asks the server whether it is live, then makes a new offer, with
 * exponential backoff and jitter, for a limited time in all.
 *
 * @param {Parts} parts
 * @param {import('../../session/ending.js').EndSignal} sign
 * @param {AbortSignal} signal
 * @returns {Promise<string | undefined>} the server's reason where it has ended; undefined: the call is connected
 * @throws {Failure} `reconnecting_failed`, or the server's final refusal
 */
export async function reconnect(parts, sign, signal) {
  const { line, conversation, reports } = parts;
  const began = performance.now();
  conversation.interrupted();
  line.hangUp();
  void reports.reconnecting(sign);
  const over = new AbortController();
  const timer = setTimeout(() => over.abort(), RECONNECTED_WITHIN_MS);
  try {
    const reason = await retried(parts, signal, over.signal);
    if (reason) return reason;
  } finally {
    clearTimeout(timer);
  }
  line.joined();
  conversation.resumed();
  void reports.reconnected(performance.now() - began, line.stats());
  return undefined;
}

/** @param {Parts} parts @param {AbortSignal} signal @param {AbortSignal} over */
async function retried({ pauses, log, ...parts }, signal, over) {
  const either = AbortSignal.any([signal, over]);
  await pause(FIRST_PAUSE_MS * Math.random(), either);
  for (let tries = 1, last = Failure.connectionLost(); ; tries++) {
    signal.throwIfAborted();
    if (over.aborted) throw Failure.reconnectingFailed(last);
    try {
      return await once(parts, either);
    } catch (error) {
      if (!either.aborted) last = Failure.from(error);
      if (isFinal(last)) throw last;
    }
    log.add(`reconnecting, try ${tries}: ${last.code ?? last.kind}`);
    await pauses.wait(backoffMs(tries, { firstMs: FIRST_PAUSE_MS, retryAfterMs: last.retryAfterMs }), either);
  }
}

/** @param {Pick<Parts, 'session' | 'line' | 'conversation'>} parts @param {AbortSignal} signal */
async function once({ session, line, conversation }, signal) {
  const reason = await session.endReason(signal);
  if (reason) return reason;
  const peer = await line.again(signal);
  const sdp = await session.openCall(peer.sdp, signal);
  conversation.newCall();
  await peer.connect(sdp, signal, CONNECTED_WITHIN_MS);
  return undefined;
}

/** @param {Failure} failure */
function isFinal({ kind, code, status = 0 }) {
  const passing = MAY_PASS.includes(status) || code === 'session_ended'; // the next try learns the reason
  return kind === 'refused' && status >= 400 && status < 500 && !passing;
}
