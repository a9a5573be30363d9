import { element } from '../page/create-element.js';

/** Turns at once: as many as a browser lays out between two frames. */
const BATCH = 100;

/** A conversation of thousands of turns: the first are there at once, the others follow without holding the page. */
export class TranscriptView {
  #list;
  #texts;
  #showing = new AbortController();

  /** @param {HTMLElement} list @param {import('../page/elements.js').Texts} texts */
  constructor(list, texts) {
    this.#list = list;
    this.#texts = texts;
  }

  /** @param {import('./archived-interview.js').ArchivedItem[]} items */
  async show(items) {
    this.close();
    const { signal } = (this.#showing = new AbortController());
    this.#list.replaceChildren();
    this.#list.setAttribute('aria-busy', 'true');
    for (let from = 0; from < items.length && !signal.aborted; from += BATCH) {
      if (from) await new Promise((resolve) => setTimeout(resolve));
      if (!signal.aborted) this.#list.append(...items.slice(from, from + BATCH).map((item) => this.#line(item)));
    }
    if (!signal.aborted) this.#list.removeAttribute('aria-busy');
  }

  close() {
    this.#showing.abort();
  }

  /** @param {import('./archived-interview.js').ArchivedItem} item */
  #line({ role, status, text }) {
    const who = element('span', { class: 'who' }, [this.#texts(`conversation.${role}`)]);
    return element('li', { 'data-role': role, 'data-status': status }, [who, element('p', { dir: 'auto' }, [text])]);
  }
}
