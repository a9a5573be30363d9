import { closeMicrophone, openMicrophone } from '../../call/control/microphone.js';
import { Peer } from '../../call/control/peer.js';

/**
 * @typedef {object} Browser
 * @property {Pick<MediaDevices, 'getUserMedia'> | undefined} devices
 * @property {(configuration: RTCConfiguration) => RTCPeerConnection} connect
 *
 * @typedef {import('../../session/control/interview-session.js').InterviewSession} InterviewSession
 */

/** ICE credentials that end within this time are fetched anew before a call. */
const FRESH_FOR_MS = 60_000;

/** Everything a call needs before the click: microphone, ICE servers, peer and offer. */
export class Preparation {
  #expiresAtMs;

  /** @param {MediaStream} microphone @param {Peer} peer @param {number} expiresAtMs */
  constructor(microphone, peer, expiresAtMs) {
    this.microphone = microphone;
    this.peer = peer;
    this.#expiresAtMs = expiresAtMs;
  }

  /** A candidate may read for long, or pull out the headset. */
  get usable() {
    const live = this.microphone.getAudioTracks().some(({ readyState }) => readyState === 'live');
    return live && this.#expiresAtMs - Date.now() > FRESH_FOR_MS;
  }

  mute() {
    for (const track of this.microphone.getAudioTracks()) track.enabled = false;
  }

  close() {
    this.peer.close();
    closeMicrophone(this.microphone);
  }
}

/**
 * @param {Browser & {session: InterviewSession}} parts
 * @param {import('../entity/steps.js').Steps} steps
 * @param {import('../../call/control/peer.js').Listeners} listeners
 * @param {AbortSignal} signal
 * @returns {Promise<Preparation>}
 */
export async function prepare({ session, devices, connect }, steps, listeners, signal) {
  const servers = steps.run('api', () => session.iceServers(signal));
  servers.catch(() => undefined); // looked at below, after the candidate has answered the browser
  const microphone = await steps.run('microphone', () => openMicrophone(devices));
  /** @type {Peer | undefined} */
  let peer;
  try {
    const { iceServers, expiresAtMs } = await servers;
    signal.throwIfAborted();
    peer = new Peer(connect({ iceServers, bundlePolicy: 'max-bundle' }), listeners);
    await peer.offer(microphone);
    return new Preparation(microphone, peer, expiresAtMs);
  } catch (error) {
    peer?.close();
    closeMicrophone(microphone);
    throw error;
  }
}
