import { Conversation } from '../entity/conversation.js';
import { FirstWords } from './first-words.js';
import { Hearing } from './hearing.js';
import { LastWords } from './last-words.js';
import { Transcript } from './transcript.js';

/**
 * @typedef {import('./hearing.js').ServerEvent} ServerEvent
 * @typedef {import('../entity/conversation.js').Item} Item
 *
 * @typedef {object} Listeners
 * @property {(event: {type: string}) => void} say to the interviewer's side
 * @property {(item: Item) => void} said an item grew or settled
 * @property {() => void} spoke somebody began or stopped
 */

const FIRST_WORDS_WITHIN_MS = 15_000;
const LAST_WORDS_WITHIN_MS = 2_500;
const SAVED_WITHIN_MS = 8_000;

/** The talk between candidate and interviewer, heard from the data channel and written to the server. */
export class Talk {
  conversation = new Conversation();
  speaking = { candidate: false, interviewer: false };
  #firstWords = new FirstWords();
  #lastWords = new LastWords(this.conversation);
  #transcript;
  #listeners;
  #hearing = new Hearing(this.conversation, {
    changed: (item) => this.#said(item),
    spoke: (who, speaking) => this.#spoke(who, speaking),
    sessionCreated: () => this.#firstWords.ask((event) => this.#listeners.say(event)),
    complained: (code) => console.warn('the interviewer reported', code),
  });

  /** @param {import('./transcript.js').Keeper} keeper @param {Listeners} listeners */
  constructor(keeper, listeners) {
    this.#transcript = new Transcript(keeper);
    this.#listeners = listeners;
  }

  /** @param {ServerEvent} event */
  hear(event) {
    this.#hearing.hear(event);
  }

  /** @param {AbortSignal} signal */
  begun(signal) {
    return this.#firstWords.awaited(FIRST_WORDS_WITHIN_MS, signal);
  }

  /** What was said just now may still be transcribed. */
  saidOut() {
    return this.#lastWords.awaited(LAST_WORDS_WITHIN_MS);
  }

  /** Whether the server has it all. */
  get saved() {
    return this.#transcript.complete;
  }

  /** Saves what the server does not have yet. */
  async save() {
    this.cutOff();
    await this.#transcript.flush(SAVED_WITHIN_MS);
  }

  /** What is still being said is kept as far as it came. @returns {Item[]} what the server does not have yet */
  cutOff() {
    this.#transcript.stop();
    this.speaking = { candidate: false, interviewer: false };
    for (const { itemId, role } of this.conversation.growing()) {
      this.#said(this.conversation.settle(itemId, role, 'incomplete'));
    }
    return this.#transcript.unsaved();
  }

  /** @param {Item} item */
  #said(item) {
    this.#transcript.write(item);
    this.#lastWords.changed();
    this.#listeners.said(item);
  }

  /** @param {import('../entity/conversation.js').Role} who @param {boolean} speaking */
  #spoke(who, speaking) {
    this.speaking = { ...this.speaking, [who]: speaking };
    if (who === 'interviewer' && speaking) this.#firstWords.heard();
    this.#listeners.spoke();
  }
}
