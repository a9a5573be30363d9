import { Failure } from '../../failure/entity/failure.js';
import { connected, watch } from './connection.js';
import { phaseTimes } from './phase-times.js';

/**
 * @typedef {import('../../conversation/control/hearing.js').ServerEvent} ServerEvent
 * @typedef {import('./connection.js').Change} Change
 *
 * @typedef {object} Listeners
 * @property {(event: ServerEvent) => void} heard an event of the data channel
 * @property {(stream: MediaStream) => void} played the interviewer's voice is there
 * @property {(change: Change) => void} changed after it was connected
 */

const CHANNEL = 'oai-events';
const CONNECTED_WITHIN_MS = 15_000;
const RECOVERED_WITHIN_MS = 15_000;

/** The WebRTC connection to the interviewer: sound both ways, events on a data channel. */
export class Peer {
  /** What ICE, DTLS and the channel took, once connected. @type {Record<string, number>} */
  timings = {};
  #connection;
  #channel;
  #listeners;
  #closed = new AbortController();

  /**
   * @param {RTCPeerConnection} connection
   * @param {Listeners} listeners
   */
  constructor(connection, listeners) {
    this.#connection = connection;
    this.#listeners = listeners;
    this.#channel = connection.createDataChannel(CHANNEL);
    const { signal } = this.#closed;
    this.#channel.addEventListener('message', ({ data }) => this.#hear(data), { signal });
    connection.addEventListener('track', ({ streams, track }) => listeners.played(streams[0] ?? new MediaStream([track])), { signal });
  }

  /**
   * Makes the offer. Gathering is not waited for: the answerer's candidates are enough, and an
   * unreachable STUN server would hold it up for 40 s.
   *
   * @param {MediaStream} microphone
   */
  async offer(microphone) {
    const [track] = microphone.getAudioTracks();
    this.#connection.addTransceiver(track, { direction: 'sendrecv', streams: [microphone] });
    await this.#connection.setLocalDescription(await this.#connection.createOffer());
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
    try {
      await this.#connection.setRemoteDescription({ type: 'answer', sdp: answer });
    } catch (cause) {
      throw Failure.answerUnusable(cause);
    }
    const times = phaseTimes(this.#connection, this.#channel, this.#closed.signal);
    await connected(this.#connection, this.#channel, { signal, withinMs });
    this.timings = times();
    watch(this.#connection, this.#channel, {
      changed: this.#listeners.changed,
      recoveredWithinMs: RECOVERED_WITHIN_MS,
      signal: this.#closed.signal,
    });
  }

  /** @param {ServerEvent} event */
  say(event) {
    if (this.#channel.readyState === 'open') this.#channel.send(JSON.stringify(event));
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

  /** @param {unknown} data */
  #hear(data) {
    const event = parse(data);
    if (event) this.#listeners.heard(event);
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
