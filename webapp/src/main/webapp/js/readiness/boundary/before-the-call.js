import { ChosenMicrophone } from '../../call/control/devices.js';
import { ConsentQuestion } from './consent-question.js';
import { Readiness } from './readiness.js';
import { Unblocking } from './unblocking.js';

/** All that comes before an interview: consent, the microphone to use, whether it and the network will do. */
export class BeforeTheCall {
  #texts;
  #again;
  #consent;
  #unblocking;
  /** Which microphone the candidate prefers, also in the call. */
  chosen = new ChosenMicrophone(rememberedHere());
  /** @type {Readiness | undefined} */
  #readiness;

  /** @param {import('../../page/elements.js').Texts} texts @param {() => void} again asks for the microphone anew */
  constructor(texts, again) {
    this.#texts = texts;
    this.#again = again;
    this.#consent = new ConsentQuestion(texts);
    this.#unblocking = new Unblocking(texts, again);
  }

  /** Where the network check asks. @param {import('../../net/api.js').Api} api */
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
   * @returns {(T & {consentVersion?: string}) | undefined} undefined: there is none, or they have not agreed and were told so
   */
  agreed(invitation) {
    return invitation && this.#consent.agreed() ? { ...invitation, consentVersion: this.#consent.version } : undefined;
  }

  /** @param {MediaStream} microphone */
  follow(microphone) {
    this.#readiness?.follow(microphone);
  }

  /** What the microphone gives. @param {Float32Array} samples */
  measure(samples) {
    this.#readiness?.measure(samples);
  }

  /** @param {{state: string, failure?: import('../../failure/failure.js').Failure}} interview */
  show({ state, failure }) {
    this.#readiness?.show(state);
    this.#unblocking.show(failure);
  }
}

/** What this browser remembers of this site; looking at it may be refused already. */
function rememberedHere() {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}
