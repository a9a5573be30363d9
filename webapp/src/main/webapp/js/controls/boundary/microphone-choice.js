import { microphones, onDevicesChanged } from '../../call/control/devices.js';
import { byId } from '../../page/elements.js';

/** The microphones to choose from, also while one is plugged in or pulled out. */
export class MicrophoneChoice {
  #select = /** @type {HTMLSelectElement} */ (byId('microphone-choice'));
  /** @type {MediaStreamTrack | undefined} */
  #track;

  /** @param {(deviceId: string) => void} chosen */
  constructor(chosen) {
    this.#select.addEventListener('change', () => this.#select.value && chosen(this.#select.value));
    onDevicesChanged(navigator.mediaDevices, () => void this.#list(), new AbortController().signal);
  }

  /** @param {MediaStreamTrack | undefined} track the one in use @param {boolean} usable whether there may be one */
  show(track, usable) {
    this.#select.disabled = !usable;
    this.#track = track;
    void this.#list();
  }

  async #list() {
    const all = (await microphones(navigator.mediaDevices)).filter(({ deviceId }) => deviceId);
    const current = this.#inUse(all);
    if (this.#track && !current) all.unshift({ deviceId: '', label: this.#track.label });
    const shown = [...this.#select.options].map(({ value, text }) => value + text).join();
    if (shown !== all.map(({ deviceId, label }) => deviceId + label).join()) {
      this.#select.replaceChildren(...all.map(({ deviceId, label }) => new Option(label, deviceId)));
    }
    this.#select.value = current?.deviceId ?? '';
  }

  /** Chromium calls the system's choice by another id, and by its own name after another. @param {import('../../call/control/devices.js').Microphone[]} all */
  #inUse(all) {
    const { label = '' } = this.#track ?? {};
    const id = this.#track?.getSettings().deviceId;
    return all.find(({ deviceId }) => deviceId === id) ?? all.find((device) => device.label && label.endsWith(device.label));
  }
}
