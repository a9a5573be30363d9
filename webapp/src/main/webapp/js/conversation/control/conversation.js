import { Transcript } from '../../transcript/transcript.js';
import { Conversation } from '../entity/conversation-items.js';
import { OneCall } from './conversation-call.js';
import { LastWords } from './pending-transcripts.js';
import { Hearing } from './realtime-events.js';
import { windingUp } from './time-left-note.js';

/**
 * @typedef {import('../../call/control/peer.js').ServerEvent} ServerEvent
 * @typedef {import('../../transcript/item.js').Item} Item
 *
 * @typedef {object} Listeners
 * @property {(event: {type: string}) => void} say to the interviewer's side
 * @property {(item: Item) => void} said an item grew or settled
 * @property {() => void} spoke somebody began or stopped
 * @property {(notice: Notice) => void} noticed what the candidate should know
 * @property {() => void} gaveUp the interviewer's replies fail one after the other
 * @property {(code: string) => void} complained the provider did; most of it is harmless
 * @property {(type: string) => void} [malformed] an event was passed over
 * @property {(items: Item[]) => void} [remains] what the server does not have yet
 *
 * @typedef {import('./replies.js').Trouble | 'call_limit' | 'back' | 'unheard'} Notice `call_limit`: the provider's
 *   longest call is over, another follows; `back`: after an interruption; `unheard`: one while the candidate spoke
 */

const FIRST_WORDS_WITHIN_MS = 15_000;
const LAST_WORDS_WITHIN_MS = 2_500;
const SAVED_WITHIN_MS = 8_000;

/** The talk between candidate and interviewer, over one call or several, written to the server as it goes. */
export class Talk {
  conversation = new Conversation();
  speaking = { candidate: false, interviewer: false };
  #lastWords = new LastWords(this.conversation);
  #unheard = false;
  #minutesLeft = 0;
  #transcript;
  #listeners;
  #call;
  #hearing;

  /** @param {import('../../transcript/transcript.js').Keeper} keeper @param {Listeners} listeners */
  constructor(keeper, listeners) {
    this.#transcript = new Transcript(keeper, undefined, listeners.remains);
    this.#listeners = listeners;
    this.#call = new OneCall(this.conversation, listeners);
    const changed = (/** @type {Item} */ item) => this.#said(item);
    this.#hearing = new Hearing(this.conversation, { ...listeners, changed, spoke: this.#spoke.bind(this), wrote: () => this.#call.heardWords() });
  }

  /** @param {ServerEvent} event */
  hear(event) {
    if (this.#call.hear(event, this.conversation)) this.#hearing.hear(event);
  }

  /** The channel is open: the interviewer is asked to begin. Azure filters `session.created` away, so it is not waited for. */
  open = () => this.#call.begin(this.#minutesLeft);

  /** Resolves with the first words. */
  begun = (/** @type {AbortSignal} */ signal) => this.#call.firstWords(FIRST_WORDS_WITHIN_MS, signal);

  /** The call broke off: what is still being said stays as far as it came. */
  brokeOff() {
    this.#unheard ||= this.speaking.candidate || this.conversation.growing().some(({ role }) => role === 'candidate');
    this.#call.close();
    this.#cutOff();
  }

  /** Another call follows, which knows nothing yet. */
  goOn() {
    this.conversation.goOn();
    this.#call = new OneCall(this.conversation, this.#listeners);
  }

  back() {
    this.#listeners.noticed(this.#unheard ? 'unheard' : 'back');
    this.#unheard = false;
  }

  /** What an earlier page knew. @param {Item[]} kept by the server @param {Item[]} undelivered */
  recall(kept, undelivered) {
    for (const item of kept) this.conversation.recall(item);
    const shown = kept.findLast(({ role }) => role === 'interviewer'); // one is enough to show them all
    if (shown) this.#listeners.said(shown);
    for (const item of undelivered) this.#said(this.conversation.recall(item));
  }

  /** What was said just now may still be transcribed. */
  saidOut = () => this.#lastWords.awaited(LAST_WORDS_WITHIN_MS);

  /** The interviewer is told, so that the talk comes to a close by itself. @param {number} minutes that are left */
  windUp(minutes) {
    this.#minutesLeft = minutes;
    this.#listeners.say(windingUp(minutes));
  }

  get delivery() {
    return this.#transcript.delivery;
  }

  /** It is over: waits until the server has all of it, for a limited time; what is left goes on being delivered. */
  async save() {
    this.#call.close();
    this.#cutOff();
    await this.#transcript.settledWithin(SAVED_WITHIN_MS);
  }

  /** Resolves when the server has all of it, or refused it. */
  saved = () => this.#transcript.settled();

  /** The page may be taken away without another word, as phones do: what grows is kept as far as it came. */
  secure() {
    for (const item of this.conversation.growing()) if (item.text) this.#transcript.write({ ...item, status: 'incomplete' });
    this.#transcript.wake();
  }

  /** The network may be back. */
  wake = () => this.#transcript.wake();

  /** @returns {Item[]} what the server does not have yet, of a page that is going away */
  leave() {
    this.#call.close();
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

  /** @param {import('../../transcript/item.js').Role} who @param {boolean} speaking */
  #spoke(who, speaking) {
    this.speaking = { ...this.speaking, [who]: speaking };
    if (who === 'interviewer' && speaking) this.#call.heardWords();
    this.#listeners.spoke();
  }
}
