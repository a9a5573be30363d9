import { spoken } from '../entity/pace.js';

/** @typedef {import('../../transcript/item.js').Item} Item */

const EVERY_MS = 120;
/** A provider that does not say when its voice begins is not waited for longer. */
const BEGUN_WITHIN_MS = 1_500;
const BROKEN_OFF = '\u00a0\u2014';

/** The interviewer's captions at the pace of the voice; they stop where it was interrupted. */
export class Captions {
  /** @type {Set<string>} */
  #past = new Set();
  /** @type {Item | undefined} */
  #item;
  #sinceMs = NaN;
  #shown = '';
  #show;
  #now;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #timer;

  /** @param {(item: Item) => void} show the item with the words up to now @param {() => number} [now] milliseconds */
  constructor(show, now = () => performance.now()) {
    this.#show = show;
    this.#now = now;
  }

  /** @param {Item} item grew or settled */
  itemChanged(item) {
    if (item.role !== 'interviewer' || this.#past.has(item.itemId)) return;
    if (item.itemId !== this.#item?.itemId) this.#begin(item);
    this.#item = item;
    this.#timer ??= setInterval(() => this.#tick(), EVERY_MS);
    this.#tick();
  }

  /** @param {{type: string}} event of the data channel */
  handle({ type }) {
    if (type === 'output_audio_buffer.started') this.#sinceMs = this.#now();
    if (type === 'output_audio_buffer.stopped' || type === 'response.output_text.done') this.#end(this.#item?.text);
    if (type === 'output_audio_buffer.cleared') this.cut();
    this.#tick();
  }

  /** The candidate has interrupted. */
  cut() {
    this.#end(this.#shown && this.#shown + BROKEN_OFF);
  }

  /** The conversation without the words that are still to be spoken. @param {Item[]} items @returns {Item[]} */
  paced(items) {
    const now = this.#item && { ...this.#item, text: this.#shown };
    return now ? items.map((item) => (item.itemId === now.itemId ? now : item)) : items;
  }

  close() {
    this.#end();
  }

  /** @param {Item} item */
  #begin(item) {
    if (this.#item) this.#past.add(this.#item.itemId);
    this.#item = item;
    this.#sinceMs = this.#now() + BEGUN_WITHIN_MS;
    this.#shown = '';
  }

  #tick() {
    if (!this.#item) return;
    this.#update(spoken(this.#item.text, this.#now() - this.#sinceMs));
    if (this.#item.status !== 'growing' && this.#shown === this.#item.text) this.#stopTimer();
  }

  /** The voice has ended: nothing more will be said of this item. @param {string} [text] */
  #end(text) {
    if (text) this.#update(text);
    if (this.#item) this.#past.add(this.#item.itemId);
    this.#item = undefined;
    this.#stopTimer();
  }

  #stopTimer() {
    this.#timer = void clearInterval(this.#timer);
  }

  /** @param {string} text */
  #update(text) {
    if (!this.#item || text === this.#shown) return;
    this.#shown = text;
    this.#show({ ...this.#item, text });
  }
}
