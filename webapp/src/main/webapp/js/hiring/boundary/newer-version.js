import { element } from '../../page/create-element.js';
import { byId, setText } from '../../page/elements.js';
import { dateInWords } from '../../page/formats.js';

/**
 * @typedef {object} Sides
 * @property {import('../../page/elements.js').Texts} texts
 * @property {string} language
 * @property {() => Promise<unknown>} mine saves what the form holds over the newer version
 * @property {(content: unknown) => void} theirs shows this in the form
 * @property {() => unknown} read what the form holds
 */

/** @param {HTMLElement} list @param {{key: string, by: string}[]} changes @param {import('../../page/elements.js').Texts} texts */
export function showChanges(list, changes, texts) {
  list.replaceChildren(...changes.map(({ key, by }) => element('li', {}, [texts(key, by)])));
}

/** Another recruiter saved first: the form keeps what it holds, and both versions stay within reach until one is chosen. */
export class Newer {
  #part;
  #sides;
  /** @type {unknown} */
  #other;
  #mineShown = true;

  /** @param {string} id of the part, which has a text, a list and two buttons @param {Sides} sides */
  constructor(id, sides) {
    this.#part = byId(id);
    this.#sides = sides;
    this.#within('mine').addEventListener('click', () => void sides.mine());
    this.#within('swap').addEventListener('click', () => this.#swap());
  }

  /** @param {{version: number, author?: string, createdAt?: string, changedAt?: string}} newer @param {unknown} content of it @param {{key: string, by: string}[]} changes */
  show({ version, createdAt, changedAt }, content, changes) {
    const { texts, language } = this.#sides;
    this.#other = content;
    this.#mineShown = true;
    setText(this.#within('text'), texts('hiring.newer', String(version), dateInWords(changedAt ?? createdAt ?? '', language)));
    showChanges(this.#within('list'), changes, texts);
    this.#label();
    this.#part.hidden = false;
    this.#within('title').focus();
  }

  close() {
    this.#part.hidden = true;
  }

  /** Nothing is lost by looking: what the form held is put aside. */
  #swap() {
    const held = this.#sides.read();
    this.#sides.theirs(this.#other);
    this.#other = held;
    this.#mineShown = !this.#mineShown;
    this.#label();
  }

  #label() {
    setText(this.#within('swap'), this.#sides.texts(this.#mineShown ? 'hiring.newer.theirs' : 'hiring.newer.mine'));
    this.#within('mine').hidden = !this.#mineShown;
  }

  /** @param {string} what @returns {HTMLElement} */
  #within(what) {
    return /** @type {HTMLElement} */ (this.#part.querySelector(`[data-newer=${what}]`));
  }
}
