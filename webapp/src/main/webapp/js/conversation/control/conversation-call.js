import { FirstWords } from './first-reply.js';
import { Replay } from './replay.js';
import { Replies } from './replies.js';
import { windingUp } from './time-left-note.js';

/**
 * @typedef {import('../../call/control/peer.js').ServerEvent} ServerEvent
 * @typedef {import('../entity/conversation-items.js').Conversation} Conversation
 *
 * @typedef {object} Listeners
 * @property {(event: {type: string}) => void} say to the interviewer's side
 * @property {(trouble: import('./replies.js').Trouble) => void} noticed
 * @property {() => void} gaveUp the interviewer's replies fail one after the other
 */

/** What the interviewer is told over one call, beginning with what was said in the calls before. */
export class OneCall {
  #firstWords = new FirstWords();
  #replay;
  #replies;
  #say;

  /** @param {Conversation} conversation @param {Listeners} listeners */
  constructor(conversation, { say, noticed, gaveUp }) {
    this.#say = say;
    this.#replay = new Replay(conversation.inOrder());
    this.#replies = new Replies({ say, gaveUp, troubled: noticed });
  }

  /** @param {ServerEvent} event @param {Conversation} conversation @returns {boolean} false: it tells nothing new */
  hear(event, conversation) {
    if (this.#replay.echoes(event, conversation)) return false;
    this.#replies.hear(event);
    return true;
  }

  /** Once, however often it is called. @param {number} minutesLeft of which the interviewer was told before, or 0 */
  begin(minutesLeft) {
    this.#firstWords.ask((event) => {
      for (const told of this.#replay.events()) this.#say(told);
      if (minutesLeft) this.#say(windingUp(minutesLeft));
      this.#say(event);
    });
  }

  heardWords() {
    this.#firstWords.heard();
  }

  /** @param {number} withinMs @param {AbortSignal} signal */
  firstWords(withinMs, signal) {
    return this.#firstWords.awaited(withinMs, signal);
  }

  /** Whoever waits for first words does so no longer. */
  close() {
    this.#replies.close();
    this.#firstWords.heard();
  }
}
