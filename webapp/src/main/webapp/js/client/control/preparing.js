import { closeMicrophone, openMicrophone } from '../../call/control/microphone.js';
import { Peer } from '../../call/control/peer.js';
import { Failure } from '../../failure/failure.js';
import { renewing } from './renewing.js';

/**
 * @typedef {object} Browser
 * @property {Pick<MediaDevices, 'getUserMedia'> | undefined} devices
 * @property {(configuration: RTCConfiguration) => RTCPeerConnection} connect
 *
 * @typedef {import('../../session/interview-session.js').InterviewSession} InterviewSession
 * @typedef {import('../../call/entity/ice.js').Ice} Ice
 */

/** ICE credentials that end within this time are fetched again before a call. */
const FRESH_FOR_MS = 60_000;

/** Everything a call needs before the click: microphone, ICE servers, peer and offer. */
export class Preparation {
  #closed = new AbortController();
  #dial;
  #relaying = false;
  #established = false;
  /** @type {Peer} */
  peer;

  /** @param {MediaStream} microphone @param {Ice} ice @param {(configuration: RTCConfiguration) => Peer} dial */
  constructor(microphone, ice, dial) {
    if (ice.impossible) throw Failure.relayMissing();
    this.microphone = microphone;
    this.ice = ice;
    this.#dial = dial;
    this.peer = dial(this.#configuration);
  }

  get signal() {
    return this.#closed.signal;
  }

  /** A candidate may read for long, or pull out the headset. */
  get usable() {
    return this.#live && this.ice.goodFor(FRESH_FOR_MS);
  }

  get #live() {
    return this.microphone.getAudioTracks().every(({ readyState }) => readyState === 'live');
  }

  /** The offer of this peer is sent: from now on it is not replaced. */
  begin() {
    this.#established = true;
  }

  /**
   * Other servers, before the first expire. A browser asks those it had when it made its offer, so a new
   * offer is made as long as it was not sent; a running call has them for the next time it gathers.
   *
   * @param {Ice} ice
   */
  async renew(ice) {
    if (ice.impossible) return;
    this.ice = ice;
    if (this.#established) this.peer.configure(this.#configuration);
    else await this.#offerAgain(() => this.#established || this.#closed.signal.aborted);
  }

  /** The fallback: another peer, which may use the relays. */
  async relayed() {
    this.#relaying = true;
    await this.#offerAgain(() => this.#closed.signal.aborted);
  }

  /** Another call of the same interview: with relays, and with a microphone that works. @param {() => Promise<Ice>} ask @param {() => Promise<MediaStream>} open */
  async again(ask, open) {
    this.#relaying = true;
    if (!this.#live) this.microphone = await open();
    if (!this.ice.goodFor(FRESH_FOR_MS)) this.ice = await ask();
    await this.#offerAgain(() => this.#closed.signal.aborted);
  }

  /** @param {() => boolean} unwanted by now */
  async #offerAgain(unwanted) {
    const peer = this.#dial(this.#configuration);
    try {
      await peer.offer(this.microphone);
    } catch (error) {
      peer.close();
      throw error;
    }
    const [old] = unwanted() ? [peer] : [this.peer, (this.peer = peer)];
    old.close();
  }

  get #configuration() {
    return this.ice.directFirst && !this.#relaying ? this.ice.directConfiguration : this.ice.configuration;
  }

  /** @param {import('../../call/control/peer.js').ServerEvent} event */
  send(event) {
    return this.peer.send(event);
  }

  /** In the middle of the call; the old one is closed once the new one is in use. @param {MediaStream} microphone */
  async replaceMicrophone(microphone) {
    await this.peer.replaceMicrophone(microphone);
    closeMicrophone(this.microphone);
    this.microphone = microphone;
  }

  mute() {
    for (const track of this.microphone.getAudioTracks()) track.enabled = false;
  }

  close() {
    this.#closed.abort();
    this.peer.close();
    closeMicrophone(this.microphone);
  }
}

/**
 * @param {Browser & {session: InterviewSession}} parts
 * @param {import('../../timings/steps.js').Steps} steps
 * @param {import('../../call/control/peer.js').Listeners} listeners
 * @param {AbortSignal} signal
 * @returns {Promise<Preparation>}
 */
export async function prepare({ session, devices, connect }, steps, listeners, signal) {
  const servers = steps.run('api', () => session.iceServers(signal), signal);
  servers.catch(() => undefined); // looked at below, after the candidate has answered the browser
  const microphone = await steps.run('microphone', () => openMicrophone(devices));
  /** @type {Preparation | undefined} */
  let preparation;
  try {
    const ice = await servers;
    signal.throwIfAborted();
    preparation = new Preparation(microphone, ice, (configuration) => new Peer(connect(configuration), listeners));
    await preparation.peer.offer(microphone);
    void renewing(preparation, () => session.iceServers(preparation?.signal));
    return preparation;
  } catch (error) {
    preparation?.close();
    closeMicrophone(microphone);
    throw error;
  }
}
