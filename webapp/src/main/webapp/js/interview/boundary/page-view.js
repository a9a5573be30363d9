import { wayOut } from '../../failure/entity/way-out.js';
import { byId, setText } from './elements.js';
import { Parts } from './parts.js';
import { StepsView } from './steps-view.js';

/**
 * @typedef {import('../control/interview.js').Interview} Interview
 * @typedef {import('./elements.js').Texts} Texts
 */

/** Shows the state of the interview: which parts of the page are there, and what they say. */
export class PageView {
  #root;
  #texts;
  #steps;
  #parts = new Parts();

  /** @param {HTMLElement} root @param {Texts} texts */
  constructor(root, texts) {
    this.#root = root;
    this.#texts = texts;
    this.#steps = new StepsView(texts);
  }

  /** @param {Interview} interview */
  show(interview) {
    const { attempt, prepared, state } = interview;
    const { dataset } = this.#root;
    dataset.state = state;
    dataset.prepared = String(prepared);
    dataset.speaking = speaker(attempt.talk.speaking);
    dataset.reconnecting = String(attempt.reconnecting);
    if (attempt.clickToConnectedMs !== undefined) dataset.clickToConnectedMs = String(attempt.clickToConnectedMs);
    delete dataset.failure;
    if (interview.failure) this.#explain(interview.failure);
    if (state === 'ended') setText(byId('ended-text'), this.#texts(interview.saved ? `ended.${interview.endedBy}` : 'ended.unsaved'));
    this.#parts.arrange(state, prepared);
    this.#steps.show(attempt.steps.list());
    setText(byId('status'), this.#status(interview));
  }

  /** One line for eyes and screen readers. @param {Interview} interview */
  #status({ state, prepared, attempt }) {
    if (state === 'active' && attempt.reconnecting) return this.#texts('status.reconnecting');
    if (state === 'active') return this.#texts(`status.${speaker(attempt.talk.speaking)}`);
    return this.#texts(state === 'ready' && prepared ? 'status.prepared' : `status.${state}`);
  }

  /** @param {import('../../failure/entity/failure.js').Failure} failure */
  #explain(failure) {
    const { text, way } = wayOut(failure);
    setText(byId('failure-text'), this.#texts(text));
    setText(byId('failure-reference'), failure.requestId ? this.#texts('failure.reference', failure.requestId) : '');
    const button = byId('way-out');
    button.hidden = way === 'none';
    button.dataset.way = way;
    setText(button, this.#texts(`way.${way}`));
    this.#root.dataset.failure = failure.code ?? failure.kind;
  }
}

/** @param {{candidate: boolean, interviewer: boolean}} speaking */
function speaker({ candidate, interviewer }) {
  if (candidate) return 'candidate'; // whoever interrupts is heard first
  return interviewer ? 'interviewer' : 'nobody';
}
