import { byId, setText } from '../../page/elements.js';
import { FailureView } from '../../page/failure-view.js';
import { EndingView } from './ending-view.js';
import { Parts } from './parts.js';
import { ResumeView } from './resume-view.js';
import { StepsView } from './steps-view.js';

/**
 * @typedef {import('../../client/control/interview.js').Interview} Interview
 * @typedef {import('../../page/elements.js').Texts} Texts
 */

/** Shows the state of the interview: which parts of the page are there, and what they say. */
export class PageView {
  #root;
  #texts;
  #steps;
  #failure;
  #ending;
  #resume;
  #parts = new Parts();

  /** @param {HTMLElement} root @param {Texts} texts */
  constructor(root, texts) {
    this.#root = root;
    this.#texts = texts;
    this.#steps = new StepsView(texts);
    this.#failure = new FailureView(texts);
    this.#ending = new EndingView(texts);
    this.#resume = new ResumeView(root, texts);
  }

  /** @param {Interview} interview */
  show(interview) {
    const { attempt, prepared, state } = interview;
    const { dataset } = this.#root;
    dataset.state = state;
    dataset.prepared = String(prepared);
    dataset.speaking = speaker(attempt.conversation.speaking);
    dataset.reconnecting = String(attempt.reconnecting || state === 'reconnecting');
    dataset.reconnections = String(interview.reconnections);
    const { clickToConnectedMs } = attempt.reports;
    if (clickToConnectedMs !== undefined) dataset.clickToConnectedMs = String(clickToConnectedMs);
    this.#warn(attempt.monitor.minutesLeft);
    delete dataset.failure;
    if (interview.failure) this.#explain(interview.failure, Boolean(interview.found));
    this.#ending.show(interview);
    this.#parts.arrange(state, prepared, this.#resume.show(interview));
    this.#steps.show(attempt.steps.list());
    setText(byId('status'), this.#status(interview));
  }

  /** @param {number | undefined} minutes that are left */
  #warn(minutes) {
    this.#root.dataset.minutesLeft = String(minutes ?? '');
    setText(byId('time-warning'), minutes ? this.#texts(`warning.${minutes}`) : '');
  }

  /** One line for eyes and screen readers. @param {Interview} interview */
  #status({ state, prepared, attempt }) {
    if (state === 'active' && attempt.reconnecting) return this.#texts('status.reconnecting');
    if (state === 'active') return this.#texts(`status.${speaker(attempt.conversation.speaking)}`);
    return this.#texts(state === 'ready' && prepared ? 'status.prepared' : `status.${state}`);
  }

  /** @param {import('../../failure/failure.js').Failure} failure @param {boolean} resumable */
  #explain(failure, resumable) {
    this.#failure.show(failure, { resumable });
    this.#root.dataset.failure = failure.code ?? failure.kind;
  }
}

/** @param {{candidate: boolean, interviewer: boolean}} speaking */
function speaker({ candidate, interviewer }) {
  if (candidate) return 'candidate'; // the candidate may interrupt the interviewer
  return interviewer ? 'interviewer' : 'none';
}
