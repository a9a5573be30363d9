import { byId, setText } from '../../interview/boundary/elements.js';
import { inWords } from '../entity/waiting.js';
import { wayOut } from '../entity/way-out.js';

/** What went wrong in a sentence, when to try again, and the way out as a button. */
export class FailureView {
  #texts;

  /** @param {import('../../interview/boundary/elements.js').Texts} texts */
  constructor(texts) {
    this.#texts = texts;
  }

  /** @param {import('../entity/failure.js').Failure} failure @param {{resumable?: boolean}} [circumstances] */
  show(failure, circumstances) {
    const { text, way, wait } = wayOut(failure, circumstances);
    const { requestId, retryAfterMs = 0 } = failure;
    const language = document.documentElement.lang;
    setText(byId('failure-text'), this.#texts(text));
    setText(byId('failure-wait'), wait ? this.#texts(wait, inWords(retryAfterMs, language)) : '');
    setText(byId('failure-reference'), requestId ? this.#texts('failure.reference', requestId) : '');
    const button = byId('way-out');
    button.hidden = way === 'none';
    button.dataset.way = way;
    setText(button, this.#texts(`way.${way}`));
  }
}
