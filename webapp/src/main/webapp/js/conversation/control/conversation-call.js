import { FirstReply } from './first-reply.js';
import { Replay } from './replay.js';
import { Replies } from './replies.js';
import { timeLeftNote } from './time-left-note.js';

/**
 * @typedef {import('../../call/control/peer.js').ServerEvent} ServerEvent
 * @typedef {import('../entity/conversation-items.js').ConversationItems} ConversationItems
 *
 * @typedef {object} Listeners
 * @property {(event: {type: string}) => void} send to the interviewer's side
 * @property {(trouble: import('./replies.js').ReplyProblem) => void} noticed
 * @property {() => void} gaveUp the interviewer's replies fail one after the other
 */

/** The part of a conversation that takes place in one call, beginning with a replay of the calls before. */
export class ConversationCall {
  #firstWords = new FirstReply();
  #replay;
  #replies;
  #send;

  /** @param {ConversationItems} items @param {Listeners} listeners */
  constructor(items, { send, noticed, gaveUp }) {
    this.#send = send;
    this.#replay = new Replay(items.inOrder());
    this.#replies = new Replies({ send, gaveUp, noticed: noticed });
  }

  /** @param {ServerEvent} event @param {ConversationItems} items @returns {boolean} false: it is an echo */
  handle(event, items) {
    if (this.#replay.echoes(event, items)) return false;
    this.#replies.handle(event);
    return true;
  }

  /** Once, however often it is called. @param {number} minutesLeft announced in a call before, or 0 */
  begin(minutesLeft) {
    this.#firstWords.ask((request) => {
      for (const event of this.#replay.events()) this.#send(event);
      if (minutesLeft) this.#send(timeLeftNote(minutesLeft));
      this.#send(request);
    });
  }

  firstWordsArrived() {
    this.#firstWords.arrived();
  }

  /** @param {number} withinMs @param {AbortSignal} signal */
  firstWords(withinMs, signal) {
    return this.#firstWords.awaited(withinMs, signal);
  }

  /** Ends the waiting for first words. */
  close() {
    this.#replies.close();
    this.#firstWords.arrived();
  }
}
