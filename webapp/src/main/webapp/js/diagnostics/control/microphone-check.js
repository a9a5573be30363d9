import { closeMicrophone, openMicrophone } from '../../call/control/microphone.js';
import { Failure } from '../../failure/failure.js';

/** @typedef {import('../entity/finding.js').Check} Check */

/** Whether there is a microphone, and leave to use it. @implements {Check} */
export class MicrophoneCheck {
  name = 'microphone';
  withinMs = 60_000; // the browser asks, and the user has to answer
  #devices;

  /** @param {Pick<MediaDevices, 'getUserMedia'> | undefined} devices */
  constructor(devices) {
    this.#devices = devices;
  }

  /** @returns {Promise<import('../entity/finding.js').Finding>} */
  async find() {
    try {
      const microphone = await openMicrophone(this.#devices);
      const [track] = microphone.getAudioTracks();
      const muted = track.muted;
      closeMicrophone(microphone);
      return muted ? { status: 'warned', advice: { key: 'muted' } } : { status: 'passed' };
    } catch (error) {
      return { status: 'failed', advice: { key: Failure.from(error).kind } };
    }
  }
}
