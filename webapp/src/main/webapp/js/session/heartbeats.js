import { Failure } from '../failure/failure.js';

/** Answers after which the interview may be over: not found, ended, expired. */
const MAY_BE_OVER = [404, 409, 410];

/**
 * Sends heartbeats to the server as long as an interview runs; the server ends an interview after two
 * minutes without one. A browser slows the timers of a page in the background to one a minute, which
 * is still in time. A heartbeat that fails is ignored.
 *
 * @param {import('./interview-session.js').InterviewSession} session
 * @param {{everyMs: number, pauses: import('../net/deadline.js').WakeablePause, signal: AbortSignal}} options
 * @returns {Promise<string | undefined>} the server's reason when it has ended the interview; undefined: stopped
 */
export async function sendHeartbeats(session, { everyMs, pauses, signal }) {
  for (;;) {
    await pauses.wait(everyMs, signal);
    if (signal.aborted) return undefined;
    try {
      await session.heartbeat(signal);
    } catch (error) {
      const reason = MAY_BE_OVER.includes(Failure.from(error).status ?? 0) && (await session.endReason().catch(() => undefined));
      if (reason && !signal.aborted) return reason;
    }
  }
}
