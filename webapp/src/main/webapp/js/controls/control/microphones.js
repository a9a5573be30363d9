import { closeMicrophone, openMicrophone } from '../../call/control/microphone.js';
import { Failure } from '../../failure/failure.js';

/**
 * @typedef {Pick<MediaDevices, 'getUserMedia'>} Devices
 *
 * @typedef {object} Line the call that the controls act on; another one after a reconnection
 * @property {(event: {type: string}) => boolean} send false: there is no open channel
 * @property {MediaStream} microphone without a track where there is none
 * @property {(microphone: MediaStream) => Promise<void>} replaceMicrophone without a new offer; closes the old one
 *
 * @typedef {object} Source
 * @property {Devices | undefined} devices give the chosen microphone, or another if that is gone
 * @property {() => MediaStream} silence a stream without a track
 */

/** The microphone during a call: switching it, doing without one, and its unplugging. */
export class Microphones {
  /** No microphone is wanted. */
  none = false;
  #enabled = true;
  /** @type {Line | undefined} */
  #line;
  #source;
  #lost;
  #turn = Promise.resolve(true);
  /** @type {WeakSet<MediaStreamTrack>} */
  #watched = new WeakSet();

  /** @param {Source} source @param {() => void} lost the microphone was unplugged */
  constructor(source, lost) {
    this.#source = source;
    this.#lost = lost;
  }

  /** What a call is prepared with. @returns {Devices} */
  get devices() {
    return { getUserMedia: async (constraints) => (this.none ? this.#source.silence() : this.#open(constraints)) };
  }

  /** @returns {MediaStreamTrack | undefined} the one in use */
  get track() {
    return this.#line?.microphone.getAudioTracks()[0];
  }

  /** @param {Line | undefined} line */
  join(line) {
    this.#line = line;
    this.#watch();
  }

  /** @param {boolean} enabled whether its sound is sent */
  enable(enabled) {
    if (enabled === this.#enabled) return;
    this.#enabled = enabled;
    for (const track of this.#line?.microphone.getAudioTracks() ?? []) track.enabled = enabled;
  }

  /** As the system names it. */
  get label() {
    return this.track?.label ?? '';
  }

  /** Opens the chosen microphone, then closes the one in use. @returns {Promise<boolean>} false: nothing has changed */
  replace() {
    this.#turn = this.#turn.then(() => this.#replace()).then(
      () => true,
      () => false,
    );
    return this.#turn;
  }

  async #replace() {
    const line = this.#line;
    if (!line) return;
    const microphone = await openMicrophone(this.devices);
    try {
      if (!this.#enabled) for (const track of microphone.getAudioTracks()) track.enabled = false;
      if (line !== this.#line) throw Failure.callCut();
      await line.replaceMicrophone(microphone);
    } catch (error) {
      closeMicrophone(microphone);
      throw error;
    }
    this.#watch();
  }

  /** Muting applies to a new track, too. A track that we stop ourselves fires no `ended`. */
  #watch() {
    for (const track of this.#line?.microphone.getAudioTracks() ?? []) {
      if (!this.#enabled) track.enabled = false;
      if (this.#watched.has(track)) continue;
      this.#watched.add(track);
      track.addEventListener('ended', () => track === this.track && this.#lost(), { once: true });
    }
  }

  /** @param {MediaStreamConstraints} [constraints] */
  #open(constraints) {
    if (!this.#source.devices) throw Failure.browserUnsupported();
    return this.#source.devices.getUserMedia(constraints);
  }
}
