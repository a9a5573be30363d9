import { byId } from '../../page/elements.js';

/** Where an answer is typed. What could not be sent stays there. */
export class TypedAnswer {
  #form = /** @type {HTMLFormElement} */ (byId('typed'));
  #field = /** @type {HTMLTextAreaElement} */ (byId('typed-text'));
  #answer;

  /** @param {{writing: (yes: boolean) => void, answer: (text: string) => boolean}} actions */
  constructor({ writing, answer }) {
    this.#answer = answer;
    this.#field.addEventListener('input', () => writing(Boolean(this.#text)));
    this.#field.addEventListener('keydown', (event) => this.#key(event));
    this.#form.addEventListener('submit', (event) => (event.preventDefault(), this.#send()));
  }

  /** Opened or closed by the candidate. */
  toggle() {
    this.show(Boolean(this.#form.hidden));
    if (!this.#form.hidden) this.#field.focus();
  }

  /** @param {boolean} yes */
  show(yes) {
    this.#form.hidden = !yes;
    byId('write').setAttribute('aria-expanded', String(yes));
  }

  get #text() {
    return this.#field.value.trim();
  }

  /** Enter that chooses a word of an input method sends nothing. Escape leaves the field, where our keys do not count. @param {KeyboardEvent} event */
  #key(event) {
    if (event.key === 'Escape' && !event.isComposing) {
      this.show(false);
      byId('write').focus();
    }
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.#send();
  }

  #send() {
    if (this.#text && this.#answer(this.#text)) this.#field.value = '';
    this.#field.focus();
  }
}
