import { openMicrophone } from '../../call/control/microphone.js';
import { statistics } from '../../call/control/statistics.js';
import { prepare } from './preparing.js';

/**
 * @typedef {import('./preparing.js').Preparation} Preparation
 * @typedef {import('./ports.js').Parts} Parts
 *
 * @typedef {object} LineContext
 * @property {import('../../session/interview-session.js').InterviewSession} session
 * @property {import('../../timings/steps.js').Steps} steps
 * @property {AbortSignal} signal until the end of the attempt
 * @property {Omit<import('../../call/control/peer.js').Listeners, 'audioStarted'>} listeners
 */

/** The line to the interviewer: the microphone, one call after another, and the voice that comes over it. */
export class Line {
  #sounding = Promise.resolve();
  /** @type {Preparation | undefined} */
  #preparation;
  #parts;
  #context;

  /** @param {Parts} parts @param {LineContext} context */
  constructor(parts, context) {
    this.#parts = parts;
    this.#context = context;
  }

  get microphone() {
    return this.#preparation?.microphone;
  }

  /** Resolves when the interviewer is audible. */
  get sounding() {
    return this.#sounding;
  }

  /** Everything a call needs before the click. */
  async prepare() {
    this.#preparation?.close();
    const { session, steps, signal, listeners } = this.#context;
    const peers = { ...listeners, audioStarted: (/** @type {MediaStream} */ stream) => this.#play(stream) };
    this.#preparation = await prepare({ ...this.#parts, session }, steps, peers, signal);
  }

  /** Prepares again if the preparation is too old. @returns {Promise<Preparation>} */
  async ready() {
    if (!this.#preparation?.usable) await this.prepare();
    return /** @type {Preparation} */ (this.#preparation);
  }

  /** The peer of another call, with its offer; the one before is closed. @param {AbortSignal} signal */
  async again(signal) {
    const preparation = /** @type {Preparation} */ (this.#preparation);
    const { session } = this.#context;
    await preparation.again(() => session.iceServers(signal), () => openMicrophone(this.#parts.devices));
    signal.throwIfAborted();
    return preparation.peer;
  }

  /** The call is connected. */
  joined() {
    if (this.#preparation) this.#parts.controls?.join(this.#preparation);
  }

  /** @param {{type: string}} event */
  send(event) {
    this.#preparation?.peer.send(event);
  }

  /** This call is over, the microphone stays. */
  hangUp() {
    this.#preparation?.peer.close();
    this.#parts.voice.close();
  }

  /** Both directions are silent. */
  mute() {
    this.#preparation?.mute();
    this.#parts.voice.close();
  }

  close() {
    this.#preparation?.close();
    this.#parts.voice.close();
  }

  /** Of the call as it is. @returns {Promise<RTCStatsReport>} */
  async stats() {
    return /** @type {Preparation} */ (this.#preparation).peer.stats();
  }

  async statistics() {
    return this.#preparation && statistics(await this.#preparation.peer.stats());
  }

  /** @param {MediaStream} stream */
  #play(stream) {
    this.#sounding = this.#parts.voice.play(stream);
    this.#sounding.catch(() => undefined); // `greeted` reports it
  }
}
