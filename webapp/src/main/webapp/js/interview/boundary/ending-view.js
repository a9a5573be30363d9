import { byId, setText } from './elements.js';

/** How it ended, and whether everything that was said has arrived. */
export class EndingView {
  #texts;

  /** @param {import('./elements.js').Texts} texts */
  constructor(texts) {
    this.#texts = texts;
  }

  /** @param {import('../control/interview.js').Interview} interview */
  show({ attempt, endedBy, state }) {
    const { conversation, delivery } = attempt.talk;
    const erased = endedBy === 'erased';
    if (state === 'ended') {
      setText(byId('ended-heading'), this.#texts(`ended.heading.${endedBy}`));
      setText(byId('ended-text'), this.#texts(`ended.${endedBy}`));
      setText(byId('ended-delivery'), erased ? '' : this.#texts(`delivery.${delivery}`));
      byId('ended-next').hidden = delivery === 'pending' || endedBy === 'moved';
    }
    const worthATelling = state === 'error' && conversation.inOrder().length && delivery !== 'saved';
    setText(byId('failure-delivery'), worthATelling ? this.#texts(`delivery.${delivery}`) : '');
  }
}
