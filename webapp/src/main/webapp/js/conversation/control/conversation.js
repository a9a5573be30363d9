import { Transcript } from '../../transcript/transcript.js';
import { ConversationItems } from '../entity/conversation-items.js';
import { ConversationCall } from './conversation-call.js';
import { PendingTranscripts } from './pending-transcripts.js';
import { RealtimeEvents } from './realtime-events.js';
import { timeLeftNote } from './time-left-note.js';

/**
 * @typedef {import('../../call/control/peer.js').ServerEvent} ServerEvent
 * @typedef {import('../../transcript/item.js').Item} Item
 *
 * @typedef {object} Listeners
 * @property {(event: {type: string}) => void} send to the interviewer's side
 * @property {(item: Item) => void} itemChanged an item grew or settled
 * @property {() => void} speakingChanged one of the two began or stopped to speak
 * @property {(notice: Notice) => void} noticed what the candidate should know
 * @property {() => void} gaveUp the interviewer's replies fail one after the other
 * @property {(code: string) => void} providerError an `error` event of the provider; most are harmless
 * @property {(type: string) => void} [malformed] an event was skipped
 * @property {(items: Item[]) => void} [pendingChanged] what the server does not have yet
 *
 * @typedef {import('./replies.js').ReplyProblem | 'call_limit' | 'back' | 'unheard'} Notice `call_limit`: the provider's
 *   longest call is over, another follows; `resumed`: after an interruption; `unheard`: one while the candidate spoke
 */

const FIRST_WORDS_WITHIN_MS = 15_000;
const LAST_WORDS_WITHIN_MS = 2_500;
const SAVED_WITHIN_MS = 8_000;

/** The conversation between candidate and interviewer, over one call or several, written to the server as it takes place. */
export class Conversation {
  items = new ConversationItems();
  speaking = { candidate: false, interviewer: false };
  #pending = new PendingTranscripts(this.items);
  #cutWhileSpeaking = false;
  #minutesLeft = 0;
  #transcript;
  #listeners;
  #call;
  #events;

  /** @param {import('../../transcript/transcript.js').TranscriptStore} keeper @param {Listeners} listeners */
  constructor(keeper, listeners) {
    this.#transcript = new Transcript(keeper, undefined, listeners.pendingChanged);
    this.#listeners = listeners;
    this.#call = new ConversationCall(this.items, listeners);
    const changed = (/** @type {Item} */ item) => this.#itemChanged(item);
    this.#events = new RealtimeEvents(this.items, { ...listeners, changed, speakingChanged: this.#speakingChanged.bind(this), wroteText: () => this.#call.firstWordsArrived() });
  }

  /** @param {ServerEvent} event */
  handle(event) {
    if (this.#call.handle(event, this.items)) this.#events.handle(event);
  }

  /** The channel is open: the interviewer is asked to begin. Azure filters `session.created` away, so it is not waited for. */
  open = () => this.#call.begin(this.#minutesLeft);

  /** Resolves with the interviewer's first words. */
  firstWords = (/** @type {AbortSignal} */ signal) => this.#call.firstWords(FIRST_WORDS_WITHIN_MS, signal);

  /** The call is lost: growing items are kept as incomplete. */
  interrupted() {
    this.#cutWhileSpeaking ||= this.speaking.candidate || this.items.growing().some(({ role }) => role === 'candidate');
    this.#call.close();
    this.#cutOff();
  }

  /** Another call follows, which has no items yet. */
  newCall() {
    this.items.newCall();
    this.#call = new ConversationCall(this.items, this.#listeners);
  }

  resumed() {
    this.#listeners.noticed(this.#cutWhileSpeaking ? 'unheard' : 'back');
    this.#cutWhileSpeaking = false;
  }

  /** Restores what an earlier page had. @param {Item[]} kept by the server @param {Item[]} undelivered */
  restore(kept, undelivered) {
    for (const item of kept) this.items.restore(item);
    const shown = kept.findLast(({ role }) => role === 'interviewer'); // one is enough to show them all
    if (shown) this.#listeners.itemChanged(shown);
    for (const item of undelivered) this.#itemChanged(this.items.restore(item));
  }

  /** What was said just now may still be transcribed. */
  transcribed = () => this.#pending.awaited(LAST_WORDS_WITHIN_MS);

  /** Informs the interviewer, so that it closes the conversation in time. @param {number} minutes that are left */
  announceTimeLeft(minutes) {
    this.#minutesLeft = minutes;
    this.#listeners.send(timeLeftNote(minutes));
  }

  get delivery() {
    return this.#transcript.delivery;
  }

  /** It is over: waits until the server has all of it, for a limited time; delivery of the rest continues. */
  async save() {
    this.#call.close();
    this.#cutOff();
    await this.#transcript.settledWithin(SAVED_WITHIN_MS);
  }

  /** Resolves when the server has all of it, or refused it. */
  saved = () => this.#transcript.settled();

  /** The page may be discarded without an event, as on phones: growing items are saved as they are. */
  savePartial() {
    for (const item of this.items.growing()) if (item.text) this.#transcript.write({ ...item, status: 'incomplete' });
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

  /** Growing items end as incomplete. */
  #cutOff() {
    this.speaking = { candidate: false, interviewer: false };
    for (const { itemId, role } of this.items.growing()) {
      this.#itemChanged(this.items.settle(itemId, role, 'incomplete'));
    }
  }

  /** @param {Item} item */
  #itemChanged(item) {
    this.#transcript.write(item);
    this.#pending.changed();
    this.#listeners.itemChanged(item);
  }

  /** @param {import('../../transcript/item.js').Role} who @param {boolean} speaking */
  #speakingChanged(who, speaking) {
    this.speaking = { ...this.speaking, [who]: speaking };
    if (who === 'interviewer' && speaking) this.#call.firstWordsArrived();
    this.#listeners.speakingChanged();
  }
}
