/**
 * What a browser finds with one server alone.
 *
 * @typedef {object} Gathered
 * @property {number} [afterMs] when the wanted candidate was there
 * @property {number} [endedMs] when gathering had ended by itself without it, though UDP had addresses to be asked from
 * @property {number} [error] the last `icecandidateerror`: a STUN error code, or 701 for no answer (W3C WebRTC, section 4.8.3)
 */

/**
 * @param {(configuration: RTCConfiguration) => RTCPeerConnection} connect
 * @param {RTCIceServer} server with one URL
 * @param {'relay' | 'srflx'} wanted
 * @param {AbortSignal} signal ends the waiting
 * @returns {Promise<Gathered>}
 */
export async function gather(connect, server, wanted, signal) {
  if (signal.aborted) return {};
  const peer = connect({ iceServers: [server], iceTransportPolicy: wanted === 'relay' ? 'relay' : 'all' });
  try {
    return await found(peer, wanted, signal);
  } finally {
    peer.close();
  }
}

/** @param {RTCPeerConnection} peer @param {string} wanted @param {AbortSignal} signal @returns {Promise<Gathered>} */
function found(peer, wanted, signal) {
  const began = performance.now();
  let error = /** @type {number | undefined} */ (undefined);
  let asked = false;
  return new Promise((resolve, reject) => {
    const timed = () => performance.now() - began;
    signal.addEventListener('abort', () => resolve({ error }), { once: true });
    peer.onicecandidateerror = ({ errorCode }) => void (error = errorCode);
    peer.onicecandidate = ({ candidate }) => {
      if (candidate?.type === wanted) resolve({ afterMs: timed() });
      asked ||= candidate?.type === 'host' && candidate.protocol !== 'tcp';
      if (!candidate) resolve({ error, ...(asked && { endedMs: timed() }) });
    };
    peer.createDataChannel('gathering');
    peer.setLocalDescription().catch(reject);
  });
}
