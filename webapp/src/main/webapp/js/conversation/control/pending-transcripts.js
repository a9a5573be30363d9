/** @typedef {import('../entity/conversation-items.js').Conversation} Conversation */

/** The words that are still on their way when an interview ends. */
export class LastWords {
  #conversation;
  #look = () => {};

  /** @param {Conversation} conversation */
  constructor(conversation) {
    this.#conversation = conversation;
  }

  /** The conversation did. */
  changed() {
    this.#look();
  }

  /**
   * Resolves when none is outstanding, or when it took too long.
   *
   * @param {number} withinMs
   * @returns {Promise<void>}
   */
  awaited(withinMs) {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, withinMs);
      this.#look = () => {
        if (this.#conversation.growing().length) return;
        clearTimeout(timer);
        resolve();
      };
      this.#look();
    });
  }
}
