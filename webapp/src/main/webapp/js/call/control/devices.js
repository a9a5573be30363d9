import { wanted } from './microphone.js';

/**
 * @typedef {object} Microphone
 * @property {string} deviceId good for this browser and this site only; '' until the microphone was allowed
 * @property {string} label as the system names it; '' until the microphone was allowed
 *
 * @typedef {Pick<MediaDevices, 'enumerateDevices'>} Enumerating
 * @typedef {Pick<MediaDevices, 'addEventListener'>} DeviceEvents
 * @typedef {Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>} Memory a page's `localStorage`, or nothing where it has none
 */

const KEY = 'vocahire.microphone';
/** What Chromium lists a second time under a name of its own: the system's choice, not a device. */
const NAMES_OF_OTHERS = ['default', 'communications'];

/**
 * The microphones there are, each once. Browsers name them only after one was allowed; Firefox may
 * name only those that were.
 *
 * @param {Enumerating | undefined} devices
 * @returns {Promise<Microphone[]>} empty where they cannot be enumerated
 */
export async function microphones(devices) {
  const all = (await devices?.enumerateDevices().catch(() => [])) ?? [];
  return all
    .filter(({ kind, deviceId }) => kind === 'audioinput' && !NAMES_OF_OTHERS.includes(deviceId))
    .map(({ deviceId, label }) => ({ deviceId, label }));
}

/**
 * Reports when a device was plugged in or unplugged (Media Capture and Streams, section 9.2).
 *
 * @param {DeviceEvents | undefined} devices
 * @param {() => void} changed
 * @param {AbortSignal} [signal] ends it
 */
export function onDevicesChanged(devices, changed, signal) {
  devices?.addEventListener('devicechange', changed, { signal });
}

/** Which microphone the candidate chose, also the last time: its id and nothing else. */
export class ChosenMicrophone {
  #memory;
  #id;

  /** @param {Memory | undefined} memory */
  constructor(memory) {
    this.#memory = memory;
    this.#id = attempt(() => memory?.getItem(KEY)) ?? undefined;
  }

  get deviceId() {
    return this.#id;
  }

  /** @param {string} deviceId */
  choose(deviceId) {
    this.#id = deviceId;
    attempt(() => this.#memory?.setItem(KEY, deviceId));
  }

  /** It could not be opened: the next try is for any microphone. */
  clear() {
    this.#id = undefined;
    attempt(() => this.#memory?.removeItem(KEY));
  }
}

/**
 * The browser's devices, which open the chosen microphone. One that is gone
 * is no failure: the browser opens another.
 *
 * @param {MediaDevices | undefined} devices
 * @param {ChosenMicrophone} chosen
 * @returns {Pick<MediaDevices, 'getUserMedia'> | undefined}
 */
export function preferring(devices, chosen) {
  return devices && { getUserMedia: (constraints) => open(devices, chosen, constraints) };
}

/** @param {Pick<MediaDevices, 'getUserMedia'>} devices @param {ChosenMicrophone} chosen @param {MediaStreamConstraints} [constraints] */
async function open(devices, chosen, constraints) {
  try {
    return await wanted(devices, constraints, chosen.deviceId);
  } catch (error) {
    chosen.clear();
    throw error;
  }
}

/** A browser may refuse its storage, as in private windows. @template T @param {() => T} work */
function attempt(work) {
  try {
    return work();
  } catch {
    return undefined;
  }
}
