import { byId, setText } from '../../page/elements.js';

/** What is shown of an interrupted interview: that it can be resumed, and what was lost. */
export class ResumeView {
  #root;
  #texts;

  /** @param {HTMLElement} root @param {import('../../page/elements.js').Texts} texts */
  constructor(root, texts) {
    this.#root = root;
    this.#texts = texts;
  }

  /** @param {import('../../client/control/interview.js').Interview} interview @returns {boolean} whether there is something to continue */
  show({ attempt, endedBy, failure, found, state }) {
    const moved = state === 'ended' && endedBy === 'moved';
    const offered = Boolean(found) && (state === 'ready' || moved || failure?.code === 'interview_active');
    this.#root.dataset.found = String(offered);
    byId('end-found').hidden = moved;
    byId('resume-title').hidden = moved;
    setText(byId('resume-text'), moved ? '' : this.#text(found?.jobTitle));
    setText(byId('resume-interview'), this.#texts(moved ? 'resume.here' : 'resume.continue'));
    setText(byId('notice'), this.#notice(state, attempt.notice));
    return offered;
  }

  /** @param {string | undefined} jobTitle */
  #text(jobTitle) {
    return jobTitle ? this.#texts('resume.of', jobTitle) : this.#texts('resume.some');
  }

  /** @param {string} state @param {string | undefined} notice */
  #notice(state, notice) {
    if (state === 'reconnecting') return this.#texts('notice.waiting');
    return state === 'active' && notice ? this.#texts(`notice.${notice}`) : '';
  }
}
