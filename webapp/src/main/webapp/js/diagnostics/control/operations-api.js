import { json } from '../../net/answer.js';

/**
 * @typedef {import('../entity/series.js').Figures} Figures
 * @typedef {import('../entity/report.js').Line} Line
 */

/** A month of many interviews takes the database a while. */
const WITHIN_MS = 30_000;

/** The operators' part of the API: a method per route. */
export class OperationsApi {
  #api;

  /** @param {import('../../net/api.js').Api} api */
  constructor(api) {
    this.#api = api;
  }

  /** @param {import('../entity/range.js').Range} range @param {AbortSignal} signal @returns {Promise<Figures>} */
  async figures({ from, to, bucket }, signal) {
    const query = new URLSearchParams({ from: from.toISOString(), to: to.toISOString(), bucket });
    return json(await this.#api.send('GET', `diagnostic/timings?${query}`, { signal, withinMs: WITHIN_MS }));
  }

  /** A browser's report, by the code that the candidate reads out. @param {string} code @param {AbortSignal} signal @returns {Promise<{madeAt: string, report: {browser: string, checks: Line[]}}>} */
  async report(code, signal) {
    return json(await this.#api.send('GET', `diagnostic/reports/${encodeURIComponent(code)}`, { signal }));
  }
}
