import { byId } from '../../interview/boundary/elements.js';
import { microphones, onDevicesChanged } from '../../readiness/control/devices.js';

/** The microphones to choose from, also while one is plugged in or pulled out. */
export class MicrophoneChoice {
  #select = /** @type {HTMLSelectElement} */ (byId('microphone-choice'));
  #current = () => '';

  /** @param {(deviceId: string) => void} chosen */
  constructor(chosen) {
    this.#select.addEventListener('change', () => chosen(this.#select.value));
    onDevicesChanged(navigator.mediaDevices, () => void this.#list(), new AbortController().signal);
  }

  /** @param {MediaStreamTrack | undefined} track the one in use @param {boolean} usable whether there may be one */
  show(track, usable) {
    this.#select.disabled = !usable;
    this.#current = () => track?.getSettings().deviceId ?? '';
    void this.#list();
  }

  async #list() {
    const all = (await microphones(navigator.mediaDevices)).filter(({ deviceId }) => deviceId);
    const shown = [...this.#select.options].map(({ value, text }) => value + text).join();
    if (shown !== all.map(({ deviceId, label }) => deviceId + label).join()) {
      this.#select.replaceChildren(...all.map(({ deviceId, label }) => new Option(label, deviceId)));
    }
    this.#select.value = this.#current();
  }
}
