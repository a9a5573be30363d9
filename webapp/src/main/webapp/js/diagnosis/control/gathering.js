/**
 * What a browser finds with one server alone.
 *
 * @typedef {object} Gathered
 * @property {number} [afterMs] when the wanted candidate was there
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
  return new Promise((resolve, reject) => {
    const over = () => resolve({ error });
    signal.addEventListener('abort', over, { once: true });
    peer.onicecandidateerror = ({ errorCode }) => void (error = errorCode);
    peer.onicecandidate = ({ candidate }) => {
      if (candidate?.type === wanted) resolve({ afterMs: performance.now() - began });
      else if (!candidate) over(); // gathering has ended without it
    };
    peer.createDataChannel('gathering');
    peer.setLocalDescription().catch(reject);
  });
}
