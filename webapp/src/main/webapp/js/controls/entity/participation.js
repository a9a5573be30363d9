/**
 * How the candidate participates. `open`: the microphone is on unless muted. `push`: only while the talk key is held.
 * `text`: no microphone at all, answers are typed.
 *
 * @typedef {'open' | 'push' | 'text'} Mode
 *
 * @typedef {object} Participation
 * @property {Mode} mode
 * @property {boolean} muted in the mode `open`
 * @property {boolean} held the talk key, in the mode `push`
 * @property {boolean} pausing the candidate has asked for a moment: the microphone is off and no reply is created
 * @property {boolean} writing there is a draft of a typed answer
 * @property {boolean} settling one of those ended just now: the idle timeout is still off
 *
 * @typedef {Record<string, unknown> | null | undefined} TurnDetection the provider's `turn_detection`
 */

/** @type {Participation} */
export const INITIAL = { mode: 'open', muted: false, held: false, pausing: false, writing: false, settling: false };

/** Whether the sound of the microphone is sent. @param {Participation} part */
export const isAudible = ({ mode, muted, held, pausing }) => !pausing && (mode === 'push' ? held : mode === 'open' && !muted);

/** Whether a silence is expected, so that the idle timeout must not fire. @param {Participation} part */
export const isBusy = ({ mode, pausing, writing }) => pausing || writing || mode !== 'open';

/**
 * The provider's turn detection for this participation, derived from the server's configuration. Turns are
 * still detected and transcribed, but in a moment no reply is created, and with the talk key its release decides.
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
