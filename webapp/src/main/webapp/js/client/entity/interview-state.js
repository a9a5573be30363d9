/**
 * `connecting` has steps of its own (steps.js). No state is a dead end: waiting for
 * a machine has a deadline, waiting for a person has a button.
 *
 * @typedef {'idle' | 'signed_out' | 'ready' | 'requesting_microphone' | 'connecting' | 'active' | 'reconnecting' | 'ending' | 'ended' | 'error'} InterviewState
 */

/** @type {Record<InterviewState, InterviewState[]>} */
const NEXT = {
  idle: ['signed_out', 'ready', 'error'],
  signed_out: ['ready', 'error'],
  ready: ['requesting_microphone', 'connecting', 'signed_out', 'ending', 'error'],
  requesting_microphone: ['ready', 'error', 'ending', 'ended'],
  connecting: ['active', 'error', 'ending', 'ended'],
  active: ['reconnecting', 'ending', 'ended', 'error'],
  reconnecting: ['active', 'ending', 'ended', 'error'],
  ending: ['ended', 'error'],
  ended: ['requesting_microphone'],
  error: ['idle', 'signed_out', 'ready', 'requesting_microphone', 'error'],
};

export const INTERVIEW_STATES = /** @type {InterviewState[]} */ (Object.keys(NEXT));

/** @param {InterviewState} from @param {InterviewState} to */
export const canBecome = (from, to) => NEXT[from].includes(to);

/** @param {InterviewState} state */
export const isOver = (state) => ['ending', 'ended', 'error'].includes(state);

/** The next thing belongs to another attempt. @param {InterviewState} from @param {InterviewState} to */
export const beginsAnew = (from, to) => (from === 'error' || from === 'ended') && to !== 'error';
