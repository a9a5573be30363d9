import { onDevicesChanged } from '../../call/control/devices.js';
import { byId, setText } from '../../page/elements.js';
import { InterviewSession } from '../../session/interview-session.js';
import { DeviceCheck, isTrouble } from '../control/device-check.js';
import { checkNetwork } from '../control/network-check.js';
import { EchoButton } from './echo-button.js';
import { MicrophoneList } from './microphone-list.js';

/**
 * @typedef {object} Parts
 * @property {import('../../page/elements.js').Texts} texts
 * @property {import('../../net/api.js').Api} api
 * @property {MediaDevices | undefined} devices
 * @property {(configuration: RTCConfiguration) => RTCPeerConnection} connect
 * @property {import('../../call/control/devices.js').ChosenMicrophone} chosen
 * @property {() => void} again requests the microphone again
 */

/** The states in which the checks run. */
const BEFORE = ['ready', 'requesting_microphone'];
/** A meter that is full at speech close to the microphone. */
const FULL = 0.18;

/** Whether microphone and network are good enough: a folded part of the page that opens when something is wrong. */
export class Readiness {
  #section = /** @type {HTMLDetailsElement} */ (byId('readiness'));
  #level = byId('readiness-level');
  #checking = /** @type {AbortController | undefined} */ (undefined);
  /** @type {MediaStream | undefined} */
  #stream;
  #parts;
  #check = new DeviceCheck(() => this.#show());
  #list;
  #echo;

  /** @param {Parts} parts */
  constructor(parts) {
    this.#parts = parts;
    this.#list = new MicrophoneList(parts.devices, parts.texts, (deviceId) => this.#choose(deviceId));
    this.#echo = new EchoButton(parts.texts, () => this.#stream);
    onDevicesChanged(parts.devices, () => this.#stream && void this.#list.show(this.#stream));
  }

  /** @param {string} state of the page */
  show(state) {
    if (state === 'ready' && !this.#checking) void this.#checkNetwork();
    if (!BEFORE.includes(state)) this.close();
  }

  /** @param {MediaStream} stream */
  follow(stream) {
    this.#stream = stream;
    this.#check.follow(stream);
    this.#show();
    void this.#list.show(stream);
  }

  /** @param {Float32Array} samples */
  measure(samples) {
    if (!this.#stream) return;
    this.#check.add(samples);
    if (!this.#section.open) return;
    const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
    this.#level.style.setProperty('--level', Math.min(Math.sqrt(power) / FULL, 1).toFixed(2));
  }

  close() {
    this.#stream = undefined;
    this.#check.close();
    this.#echo.close();
    if (this.#section.dataset.network === 'checking') this.#checking?.abort();
  }

  /** @param {string} deviceId */
  #choose(deviceId) {
    this.#echo.close();
    this.#parts.chosen.choose(deviceId);
    this.#parts.again();
  }

  async #checkNetwork() {
    const { signal } = (this.#checking = new AbortController());
    const { api, connect } = this.#parts;
    setText(byId('readiness-network'), this.#parts.texts('network.checking'));
    const network = await checkNetwork({ iceServers: () => new InterviewSession(api).iceServers(signal), connect }, signal);
    if (signal.aborted) return void (this.#checking = undefined); // checked again the next time
    this.#section.dataset.network = network;
    setText(byId('readiness-network'), this.#parts.texts(`network.${network}`));
    this.#show();
  }

  #show() {
    const { finding } = this.#check;
    const { texts } = this.#parts;
    this.#section.dataset.microphone = finding;
    setText(byId('readiness-microphone'), texts(`microphone.${finding}`));
    if (isTrouble(finding)) this.#section.open = true;
    const good = finding === 'good' && ['good', 'relay'].includes(this.#section.dataset.network ?? '');
    setText(byId('readiness-word'), isTrouble(finding) ? texts('readiness.look') : good ? texts('readiness.good') : '');
  }
}
