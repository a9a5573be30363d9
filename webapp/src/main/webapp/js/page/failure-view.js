import { inWords } from '../failure/waiting.js';
import { wayOut } from '../failure/way-out.js';
import { byId, setText } from './elements.js';

/** A failure as a sentence, when to try again, and the action offered as a button. */
export class FailureView {
  #texts;

  /** @param {import('./elements.js').Texts} texts */
  constructor(texts) {
    this.#texts = texts;
  }

  /** @param {import('../failure/failure.js').Failure} failure @param {{resumable?: boolean}} [circumstances] */
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
    if (way !== 'none') setText(button, this.#texts(`way.${way}`));
  }
}
