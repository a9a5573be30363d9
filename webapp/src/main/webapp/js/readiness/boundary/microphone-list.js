import { microphones } from '../../call/control/devices.js';
import { byId } from '../../page/elements.js';

/** The microphones there are, as a list to choose from. */
export class MicrophoneList {
  #list = /** @type {HTMLSelectElement} */ (byId('microphones'));
  #devices;
  #texts;

  /** @param {MediaDevices | undefined} devices @param {import('../../page/elements.js').Texts} texts @param {(deviceId: string) => void} chosen */
  constructor(devices, texts, chosen) {
    this.#devices = devices;
    this.#texts = texts;
    this.#list.addEventListener('change', () => chosen(this.#list.value));
  }

  /** @param {MediaStream} stream of the one that is open */
  async show(stream) {
    const [track] = stream.getAudioTracks();
    const list = await microphones(this.#devices);
    const { deviceId, label = '' } = { label: track?.label, ...track?.getSettings?.() };
    const open = list.find((one) => one.deviceId === deviceId) ?? list.find((one) => one.label && label.endsWith(one.label));
    this.#list.replaceChildren(...list.map((one, i) => this.#option(one, i, one === open)));
    if (!open) this.#list.prepend(new Option(label || this.#texts('readiness.this_microphone'), '', true, true));
  }

  /** @param {import('../../call/control/devices.js').Microphone} microphone @param {number} i @param {boolean} open */
  #option({ deviceId, label }, i, open) {
    return new Option(label || this.#texts('readiness.microphone', String(i + 1)), deviceId, open, open);
  }
}
