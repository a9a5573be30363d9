/** @typedef {import('../entity/conversation-items.js').ConversationItems} ConversationItems */

/** Transcripts that are still outstanding when an interview ends. */
export class PendingTranscripts {
  #items;
  #look = () => {};

  /** @param {ConversationItems} items */
  constructor(items) {
    this.#items = items;
  }

  /** The items have changed. */
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
        if (this.#items.growing().length) return;
        clearTimeout(timer);
        resolve();
      };
      this.#look();
    });
  }
}
