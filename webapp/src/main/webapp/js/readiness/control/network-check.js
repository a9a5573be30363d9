import { pause } from '../../net/deadline.js';
import { reach } from '../entity/reach.js';

/**
 * @typedef {import('../entity/reach.js').Reach | 'unreachable'} Network `unreachable`: our own server was not reached
 *
 * @typedef {object} Parts
 * @property {() => Promise<import('../../call/entity/ice.js').Ice>} iceServers
 * @property {(configuration: RTCConfiguration) => RTCPeerConnection} connect
 */

/** A candidate that exists is found within a second; a browser alone would gather for 40. */
export const FOUND_WITHIN_MS = 8_000;

/**
 * Gathers candidates as the call will: no call is made, no media is sent. Its
 * finding is advice and never prevents a start.
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
    return 'unreachable'; // the start reports why
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
