import { Conversation } from '../entity/conversation.js';
import { FirstWords } from './first-words.js';
import { Hearing } from './hearing.js';
import { LastWords } from './last-words.js';
import { Transcript } from './transcript.js';
import { windingUp } from './winding-up.js';

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
    sessionCreated: () => this.#askFirstWords(),
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

  /** The channel is open. Azure filters `session.created` away, so it is not waited for. @param {AbortSignal} signal */
  begun(signal) {
    this.#askFirstWords();
    return this.#firstWords.awaited(FIRST_WORDS_WITHIN_MS, signal);
  }

  #askFirstWords() {
    this.#firstWords.ask((event) => this.#listeners.say(event));
  }

  /** What was said just now may still be transcribed. */
  saidOut() {
    return this.#lastWords.awaited(LAST_WORDS_WITHIN_MS);
  }

  /** The interviewer is told, so that the talk comes to a close by itself. @param {number} minutes that are left */
  windUp(minutes) {
    this.#listeners.say(windingUp(minutes));
  }

  /** Whether the server has it all. */
  get delivery() {
    return this.#transcript.delivery;
  }

  /** It is over: waits until the server has all of it, for a limited time; what is left goes on being delivered. */
  async save() {
    this.#cutOff();
    await this.#transcript.settledWithin(SAVED_WITHIN_MS);
  }

  /** Resolves when the server has all of it, or refused it. */
  saved() {
    return this.#transcript.settled();
  }

  /** The page may be taken away without another word, as phones do: what grows is kept as far as it came. */
  secure() {
    for (const item of this.conversation.growing()) if (item.text) this.#transcript.write({ ...item, status: 'incomplete' });
    this.#transcript.wake();
  }

  /** The network may be back. */
  wake() {
    this.#transcript.wake();
  }

  /** The page is going away. @returns {Item[]} what the server does not have yet */
  leave() {
    this.#cutOff();
    return this.#transcript.leave();
  }

  /** What is still being said is kept as far as it came. */
  #cutOff() {
    this.speaking = { candidate: false, interviewer: false };
    for (const { itemId, role } of this.conversation.growing()) {
      this.#said(this.conversation.settle(itemId, role, 'incomplete'));
    }
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
