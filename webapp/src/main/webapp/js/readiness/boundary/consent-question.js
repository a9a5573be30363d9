import { byId, setText } from '../../page/elements.js';

/** What the candidate agrees to, before anything asks for the microphone. */
export class ConsentQuestion {
  #box = /** @type {HTMLInputElement} */ (byId('consent'));
  #texts;

  /** @param {import('../../page/elements.js').Texts} texts */
  constructor(texts) {
    this.#texts = texts;
    this.#box.addEventListener('change', () => this.#complain(false));
  }

  /** The version of the text that the page shows; it is sent with the opening. */
  get version() {
    return this.#box.dataset.version;
  }

  /** Whether the candidate has agreed; if not, the page says so and focuses the question. */
  agreed() {
    this.#complain(!this.#box.checked);
    if (!this.#box.checked) this.#box.focus();
    return this.#box.checked;
  }

  /** @param {boolean} missing */
  #complain(missing) {
    this.#box.setAttribute('aria-invalid', String(missing));
    setText(byId('consent-error'), missing ? this.#texts('consent.missing') : '');
  }
}
