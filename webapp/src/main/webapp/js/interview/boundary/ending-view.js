import { byId, setText } from '../../page/elements.js';

/** How it ended, and whether everything that was said has arrived. */
export class EndingView {
  #texts;

  /** @param {import('../../page/elements.js').Texts} texts */
  constructor(texts) {
    this.#texts = texts;
  }

  /** @param {import('../../client/control/interview.js').Interview} interview */
  show({ attempt, endedBy, state }) {
    const { items, delivery } = attempt.conversation;
    const erased = endedBy === 'erased';
    if (state === 'ended') {
      setText(byId('ended-heading'), this.#texts(`ended.heading.${endedBy}`));
      setText(byId('ended-text'), this.#texts(`ended.${endedBy}`));
      setText(byId('ended-delivery'), erased ? '' : this.#texts(`delivery.${delivery}`));
      byId('ended-next').hidden = delivery === 'pending' || endedBy === 'moved';
      this.#leadOn(attempt.reports.interviewId, erased || delivery === 'pending');
    }
    const undeliveredAfterFailure = state === 'error' && items.inOrder().length && delivery !== 'saved';
    setText(byId('failure-delivery'), undeliveredAfterFailure ? this.#texts(`delivery.${delivery}`) : '');
  }

  /** Links to the record, once all of it is delivered. @param {string} id @param {boolean} notYet */
  #leadOn(id, notYet) {
    const link = /** @type {HTMLAnchorElement} */ (byId('ended-record'));
    link.hidden = notYet || !id;
    link.href = `record.xhtml?id=${encodeURIComponent(id)}`;
  }
}
