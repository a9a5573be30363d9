import { json } from '../net/answer.js';

/**
 * @typedef {import('./archived-interview.js').ArchivedInterview} ArchivedInterview
 * @typedef {import('../feedback/feedback.js').Feedback} Feedback
 */

const PAGE = 20;
const ACCEPT = { json: 'application/json', txt: 'text/plain' };

/** The archive of the server: a method per route. */
export class ArchiveApi {
  #api;

  /** @param {import('../net/api.js').Api} api */
  constructor(api) {
    this.#api = api;
  }

  /**
   * One page of the caller's own, newest first.
   *
   * @param {string | undefined} before what the page before gave as `next`
   * @param {AbortSignal} signal
   * @returns {Promise<{interviews: ArchivedInterview[], next?: string}>}
   */
  async page(before, signal) {
    const query = new URLSearchParams({ limit: String(PAGE), ...(before ? { before } : {}) });
    return json(await this.#api.send('GET', `interviews?${query}`, { signal }));
  }

  /** @param {string} id @param {AbortSignal} signal @returns {Promise<ArchivedInterview>} */
  async one(id, signal) {
    return json(await this.#api.send('GET', `interviews/${id}`, { signal }));
  }

  /** @param {string} id @param {'json' | 'txt'} form @param {AbortSignal} signal */
  async file(id, form, signal) {
    const response = await this.#api.send('GET', `interviews/${id}/export`, { headers: { Accept: ACCEPT[form] }, signal });
    return { name: `interview-${id}.${form}`, content: await response.blob() };
  }

  /** @param {string} id @param {AbortSignal} signal */
  async erase(id, signal) {
    await this.#api.send('DELETE', `interviews/${id}`, { signal });
  }

  /** @param {string} id @param {AbortSignal} signal @returns {Promise<Feedback>} */
  async feedback(id, signal) {
    return json(await this.#api.send('GET', `interviews/${id}/feedback`, { signal }));
  }

  /** @param {string} id @param {AbortSignal} signal @returns {Promise<Feedback>} */
  async askForFeedback(id, signal) {
    return json(await this.#api.send('POST', `interviews/${id}/feedback`, { signal }));
  }
}
