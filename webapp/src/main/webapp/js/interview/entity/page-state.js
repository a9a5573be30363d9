/**
 * @typedef {'idle' | 'signed_out' | 'ready' | 'requesting_microphone' | 'connecting' | 'active' | 'ending' | 'ended' | 'error'} PageState
 */

/** @type {Record<PageState, PageState[]>} */
const NEXT = {
  idle: ['signed_out', 'ready', 'error'],
  signed_out: ['ready', 'error'],
  ready: ['requesting_microphone', 'connecting', 'signed_out', 'error'],
  requesting_microphone: ['ready', 'error', 'ended'],
  connecting: ['active', 'error', 'ending', 'ended'],
  active: ['ending', 'ended', 'error'],
  ending: ['ended', 'error'],
  ended: [],
  error: ['idle', 'signed_out', 'ready', 'requesting_microphone', 'error'],
};

/** @param {PageState} from @param {PageState} to */
export const canBecome = (from, to) => NEXT[from].includes(to);

/** @param {PageState} state */
export const isOver = (state) => ['ending', 'ended', 'error'].includes(state);
