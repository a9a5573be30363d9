/**
 * How the candidate takes part. `open`: heard unless muted. `push`: heard only while the talk key is held.
 * `text`: no microphone at all, answers are typed.
 *
 * @typedef {'open' | 'push' | 'text'} Mode
 *
 * @typedef {object} Participation
 * @property {Mode} mode
 * @property {boolean} muted in the mode `open`
 * @property {boolean} held the talk key, in the mode `push`
 * @property {boolean} pausing the candidate has asked for a moment: nobody is heard, nobody goes on
 * @property {boolean} writing there is a draft of a typed answer
 * @property {boolean} settling one of those was over just now: nobody is asked yet whether they are there
 *
 * @typedef {Record<string, unknown> | null | undefined} TurnDetection the provider's `turn_detection`
 */

/** @type {Participation} */
export const INITIAL = { mode: 'open', muted: false, held: false, pausing: false, writing: false, settling: false };

/** What the microphone hears leaves the room. @param {Participation} part */
export const isAudible = ({ mode, muted, held, pausing }) => !pausing && (mode === 'push' ? held : mode === 'open' && !muted);

/** It is not silence that tells the candidate has nothing to say. @param {Participation} part */
export const isBusy = ({ mode, pausing, writing }) => pausing || writing || mode !== 'open';

/**
 * How patient the interviewer has to be: what the server asked for, made longer. Turns are still found
 * and written down, but in a moment nothing is replied, and with the talk key its release decides.
 *
 * @param {TurnDetection} given as the server configured it; null: there is none
 * @param {Participation} part
 * @returns {TurnDetection}
 */
export function adjustedTurnDetection(given, part) {
  if (!given) return given;
  const waits = part.pausing || part.mode === 'push';
  const idle = 'idle_timeout_ms' in given && (isBusy(part) || part.settling);
  return { ...given, ...(waits && { create_response: false }), ...(idle && { idle_timeout_ms: null }) };
}
