import { pause } from '../../net/deadline.js';
import { reach } from '../entity/reach.js';

/**
 * @typedef {import('../entity/reach.js').Reach | 'unreachable'} Network `unreachable`: not even our own server
 *
 * @typedef {object} Parts
 * @property {() => Promise<import('../../call/entity/ice.js').Ice>} iceServers
 * @property {(configuration: RTCConfiguration) => RTCPeerConnection} connect
 */

/** A way that is there is found within a second; a browser alone would look for 40. */
export const FOUND_WITHIN_MS = 8_000;

/**
 * Looks for a way out, as the call will: no call is made, nothing of the candidate is sent. Its
 * finding is a help to people and never stops them.
 *
 * @param {Parts} parts @param {AbortSignal} signal @param {number} [withinMs]
 * @returns {Promise<Network>} never rejects
 */
export async function checkNetwork({ iceServers, connect }, signal, withinMs = FOUND_WITHIN_MS) {
  try {
    const ice = await iceServers();
    if (ice.impossible) return 'blocked';
    return await gather(connect, ice.directFirst ? ice.directConfiguration : ice.configuration, signal, withinMs);
  } catch {
    return 'unreachable'; // the start will say why, if it comes to that
  }
}

/**
 * @param {Parts['connect']} connect @param {RTCConfiguration} configuration @param {AbortSignal} signal @param {number} withinMs
 * @returns {Promise<import('../entity/reach.js').Reach>}
 */
async function gather(connect, configuration, signal, withinMs) {
  const connection = connect(configuration);
  const over = new AbortController();
  try {
    const gathered = { candidates: /** @type {RTCIceCandidate[]} */ ([]), complete: false, refused: false, relayOnly: configuration.iceTransportPolicy === 'relay' };
    const found = new Promise((resolve) => {
      connection.addEventListener('icecandidateerror', () => (gathered.refused = true));
      connection.addEventListener('icecandidate', ({ candidate }) => {
        if (candidate?.candidate) gathered.candidates.push(candidate);
        gathered.complete ||= candidate === null;
        if (reach(gathered)) resolve(undefined);
      });
    });
    connection.createDataChannel('check');
    await connection.setLocalDescription(await connection.createOffer());
    await Promise.race([found, pause(withinMs, AbortSignal.any([signal, over.signal]))]);
    return reach(gathered) ?? reach({ ...gathered, complete: true, refused: true }) ?? 'blocked';
  } finally {
    over.abort();
    connection.close();
  }
}
