import { Failure } from '../../failure/failure.js';
import { settledWithin } from '../../net/deadline.js';
import { connected, watch } from './connection.js';
import { phaseTimes } from './phase-times.js';

/**
 * @typedef {{type: string} & Record<string, any>} ServerEvent as the provider's API sends it on the data channel
 * @typedef {import('./connection.js').Change} Change
 *
 * @typedef {object} Listeners
 * @property {() => void} [opened] the data channel is open
 * @property {(event: ServerEvent) => void} received an event of the data channel
 * @property {(stream: MediaStream) => void} audioStarted the interviewer's audio track is there
 * @property {(change: Change) => void} changed after it was connected
 * @property {(error: unknown, of: 'event' | 'connection') => void} [failed] what one of the others threw: for one
 *   event, or for the connection as such. A browser would only log it
 */

const CHANNEL = 'oai-events';
const CONNECTED_WITHIN_MS = 15_000;
/** A browser makes an offer without the network, in some milliseconds. */
const OFFERED_WITHIN_MS = 10_000;
/**
 * How long a connection in the state `disconnected` may recover by itself. A browser reports that state
 * some five seconds after the last answer (RFC 7675), so a candidate has missed eleven seconds by then.
 */
export const RECOVERY_MS = 6_000;

/** The WebRTC connection to the interviewer: sound both ways, events on a data channel. */
export class Peer {
  /** What ICE, DTLS and the channel took, once connected. @type {Record<string, number>} */
  timings = {};
  #connection;
  #channel;
  #listeners;
  #closed = new AbortController();
  /** @type {RTCRtpSender | undefined} */
  #sender;

  /**
   * @param {RTCPeerConnection} connection
   * @param {Listeners} listeners
   */
  constructor(connection, listeners) {
    this.#connection = connection;
    this.#listeners = listeners;
    this.#channel = connection.createDataChannel(CHANNEL);
    const { signal } = this.#closed;
    this.#channel.addEventListener('open', () => this.#guarded('connection', () => listeners.opened?.()), { signal });
    this.#channel.addEventListener('message', ({ data }) => this.#guarded('event', () => this.#receive(data)), { signal });
    const play = (/** @type {RTCTrackEvent} */ { streams, track }) => listeners.audioStarted(streams[0] ?? new MediaStream([track]));
    connection.addEventListener('track', (event) => this.#guarded('connection', () => play(event)), { signal });
  }

  /**
   * Makes the offer. Gathering is not waited for: the answerer's candidates are enough, and an
   * unreachable STUN server would hold it up for 40 s.
   *
   * Without a microphone there is a transceiver all the same: a track may be added later.
   *
   * @param {MediaStream} microphone
   */
  async offer(microphone) {
    const [track = 'audio'] = microphone.getAudioTracks();
    this.#sender = this.#connection.addTransceiver(track, { direction: 'sendrecv', streams: [microphone] }).sender;
    const offering = this.#connection.createOffer().then((offer) => this.#connection.setLocalDescription(offer));
    await settledWithin(OFFERED_WITHIN_MS, offering, () => Failure.connectionTimedOut('sdp'));
  }

  /** The offer, with the candidates known by now. */
  get sdp() {
    return this.#connection.localDescription?.sdp ?? '';
  }

  /**
   * Resolves when media and events can flow both ways.
   *
   * @param {string} answer SDP
   * @param {AbortSignal} signal
   * @param {number} [withinMs]
   */
  async connect(answer, signal, withinMs = CONNECTED_WITHIN_MS) {
    const taken = this.#connection.setRemoteDescription({ type: 'answer', sdp: answer }).catch((cause) => {
      throw Failure.answerUnusable(cause);
    });
    await settledWithin(withinMs, taken, () => Failure.connectionTimedOut('sdp'));
    const times = phaseTimes(this.#connection, this.#channel, this.#closed.signal);
    await connected(this.#connection, this.#channel, { signal, withinMs });
    this.timings = times();
    watch(this.#connection, this.#channel, {
      changed: (change) => this.#guarded('connection', () => this.#listeners.changed(change)),
      recoveredWithinMs: RECOVERY_MS,
      signal: this.#closed.signal,
    });
  }

  /** Another microphone, or none, without a new offer. @param {MediaStream} microphone */
  async replaceMicrophone(microphone) {
    const [track = null] = microphone.getAudioTracks();
    await this.#sender?.replaceTrack(track);
  }

  /** @param {ServerEvent} event @returns {boolean} false: there is no channel now */
  send(event) {
    const open = this.#channel.readyState === 'open';
    if (open) this.#channel.send(JSON.stringify(event));
    return open;
  }

  /** Servers for the next time the browser gathers. @param {RTCConfiguration} configuration */
  configure(configuration) {
    this.#connection.setConfiguration(configuration);
  }

  async stats() {
    return this.#connection.getStats();
  }

  close() {
    this.#closed.abort();
    this.#channel.close();
    this.#connection.close();
  }

  /** @param {'event' | 'connection'} of @param {() => void} work */
  #guarded(of, work) {
    try {
      work();
    } catch (error) {
      this.#listeners.failed?.(error, of);
    }
  }

  /** @param {unknown} data */
  #receive(data) {
    const event = parse(data);
    if (event) this.#listeners.received(event);
  }
}

/** One unreadable event must not end an interview. @param {unknown} data @returns {ServerEvent | undefined} */
function parse(data) {
  try {
    const event = JSON.parse(String(data));
    return typeof event?.type === 'string' ? event : undefined;
  } catch {
    return undefined;
  }
}
