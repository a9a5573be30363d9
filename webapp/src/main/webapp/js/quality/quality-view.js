import { byId, setText } from '../page/elements.js';
import { watchQuality } from './watching-quality.js';

/**
 * @typedef {object} Look
 * @property {() => Promise<import('./sample.js').CallStatistics | undefined>} at the call
 * @property {(sample: import('./verdict.js').Sample) => void} report
 */

/** The quality of the network as a sentence with advice, as long as a call runs. */
export class QualityView {
  /** @type {AbortController | undefined} */
  #watching;
  #texts;

  /** @param {import('../page/elements.js').Texts} texts */
  constructor(texts) {
    this.#texts = texts;
  }

  /** @param {Look | undefined} look undefined: there is no call */
  follow(look) {
    if (!look) return this.close();
    if (this.#watching) return;
    this.#watching = new AbortController();
    const { signal } = this.#watching;
    void watchQuality(look.at, (rating, sample) => (this.#show(rating), look.report(sample)), signal);
  }

  close() {
    this.#watching = void this.#watching?.abort();
    setText(byId('network'), '');
  }

  /** @param {import('./verdict.js').Rating} rating */
  #show(rating) {
    const network = byId('network');
    network.setAttribute('aria-live', rating === 'poor' ? 'polite' : 'off'); // the others are not announced
    network.dataset.quality = rating;
    setText(network, this.#texts(`quality.${rating}`));
  }
}
