import { ChosenMicrophone } from '../../call/control/devices.js';
import { ConsentQuestion } from './consent-question.js';
import { Readiness } from './readiness.js';
import { Unblocking } from './unblocking.js';

/** What comes before an interview: consent, choice and check of the microphone, check of the network. */
export class BeforeTheCall {
  #texts;
  #again;
  #consent;
  #unblocking;
  /** Which microphone the candidate prefers, also in the call. */
  chosen = new ChosenMicrophone(rememberedHere());
  /** @type {Readiness | undefined} */
  #readiness;

  /** @param {import('../../page/elements.js').Texts} texts @param {() => void} again requests the microphone again */
  constructor(texts, again) {
    this.#texts = texts;
    this.#again = again;
    this.#consent = new ConsentQuestion(texts);
    this.#unblocking = new Unblocking(texts, again);
  }

  /** The API that the network check uses. @param {import('../../net/api.js').Api} api */
  asks(api) {
    const connect = (/** @type {RTCConfiguration} */ configuration) => new RTCPeerConnection(configuration);
    const parts = { texts: this.#texts, api, devices: navigator.mediaDevices, connect, chosen: this.chosen, again: this.#again };
    this.#readiness = new Readiness(parts);
  }

  /**
   * Adds what the candidate agreed to.
   *
   * @template {object} T
   * @param {T | undefined} invitation
   * @returns {(T & {consentVersion?: string}) | undefined} undefined: there is none, or the candidate has not agreed and the page says so
   */
  agreed(invitation) {
    return invitation && this.#consent.agreed() ? { ...invitation, consentVersion: this.#consent.version } : undefined;
  }

  /** @param {MediaStream} microphone */
  follow(microphone) {
    this.#readiness?.follow(microphone);
  }

  /** @param {Float32Array} samples */
  measure(samples) {
    this.#readiness?.measure(samples);
  }

  /** @param {{state: string, failure?: import('../../failure/failure.js').Failure}} interview */
  show({ state, failure }) {
    this.#readiness?.show(state);
    this.#unblocking.show(failure);
  }
}

/** The site's local storage; reading the property itself may be refused. */
function rememberedHere() {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}
