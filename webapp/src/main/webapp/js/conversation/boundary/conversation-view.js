/**
 * @typedef {import('../../transcript/item.js').Item} Item
 * @typedef {import('../../transcript/item.js').Role} Role
 * @typedef {(key: string, ...values: string[]) => string} Texts
 */

/** The conversation as a list in its order, and the latest words as captions. */
export class ConversationView {
  /** @type {Map<string, HTMLLIElement>} */
  #lines = new Map();
  /** As they are shown. An item that changes is another object. @type {Item[]} */
  #shown = [];
  #list;
  #caption;
  #texts;

  /** @param {HTMLElement} list @param {HTMLElement} caption @param {Texts} texts */
  constructor(list, caption, texts) {
    this.#list = list;
    this.#caption = caption;
    this.#texts = texts;
  }

  /** @param {Item[]} items in order */
  show(items) {
    const follows = this.#list.scrollHeight - this.#list.scrollTop - this.#list.clientHeight < 48;
    items.forEach((item, place) => {
      if (item !== this.#shown[place]) this.#line(item, place);
    });
    this.#shown = items;
    if (follows) this.#list.scrollTop = this.#list.scrollHeight;
  }

  /** Live captions of the interviewer; a candidate needs no subtitles of their own. @param {Item} item */
  caption(item) {
    if (item.role !== 'interviewer') return;
    this.#caption.dataset.item = item.itemId;
    const shown = this.#caption.textContent ?? '';
    if (item.text === shown) return;
    if (shown && item.text.startsWith(shown)) this.#caption.append(item.text.slice(shown.length));
    else this.#caption.textContent = item.text;
  }

  clear() {
    this.#lines.clear();
    this.#shown = [];
    this.#list.replaceChildren();
    this.#caption.replaceChildren();
  }

  /** @param {Item} item @param {number} place */
  #line(item, place) {
    const line = this.#lines.get(item.itemId) ?? this.#newLine(item);
    line.dataset.status = item.status;
    line.hidden = !item.text && item.status !== 'growing';
    const [, words] = line.children;
    const text = item.text || this.#texts('conversation.growing');
    if (words.textContent !== text) words.textContent = text;
    if (this.#list.children[place] !== line) this.#list.insertBefore(line, this.#list.children[place] ?? null);
  }

  /** @param {Item} item */
  #newLine({ itemId, role }) {
    const line = document.createElement('li');
    line.dataset.item = itemId;
    line.dataset.role = role;
    const who = document.createElement('span');
    who.className = 'who';
    who.textContent = this.#texts(`conversation.${role}`);
    const words = document.createElement('p');
    words.dir = 'auto';
    line.append(who, words);
    this.#lines.set(itemId, line);
    return line;
  }
}
