/**
 * The status of an interview for users of the client: the connecting steps by their names.
 *
 * @typedef {'idle' | 'ready' | 'requesting_microphone' | 'connecting_api' | 'connecting_session' | 'connecting_webrtc'
 *   | 'connecting_audio' | 'active' | 'reconnecting' | 'ending' | 'ended' | 'error'} Status
 *
 * @param {import('./interview-state.js').InterviewState} state
 * @param {import('../../timings/steps.js').Step[]} steps
 * @returns {Status}
 */
export function statusOf(state, steps) {
  const running = steps.find(({ status }) => status === 'running')?.name;
  if (state === 'signed_out') return 'idle'; // a state of our page; with tokens of one's own nothing has begun
  if (state === 'active') return running === 'audio' ? 'connecting_audio' : 'active';
  if (state !== 'connecting') return state;
  return running === 'session' || running === 'webrtc' ? `connecting_${running}` : 'connecting_api';
}
