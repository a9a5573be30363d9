import { milliseconds } from '../entity/finding.js';

/** @typedef {import('../entity/finding.js').Check} Check */

const GOOD_MS = 1_000;

/** Our server from here; its answer has what the other checks need. @implements {Check} */
export class ApiCheck {
  name = 'api';
  withinMs = 60_000; // for operators it looks at the provider and the relays meanwhile
  #ask;

  /** @param {(signal: AbortSignal) => Promise<import('./diagnosis.js').DiagnosisInput>} ask */
  constructor(ask) {
    this.#ask = ask;
  }

  /** @type {import('./diagnosis.js').DiagnosisInput | undefined} */
  answer;

  /** @param {AbortSignal} signal @returns {Promise<import('../entity/finding.js').Finding>} */
  async find(signal) {
    const began = performance.now();
    this.answer = await this.#ask(signal);
    const ms = performance.now() - began;
    const slow = ms > GOOD_MS && !this.answer.server;
    return { status: slow ? 'warned' : 'passed', measurements: [milliseconds('time', ms, GOOD_MS)], ...(slow && { advice: { key: 'slow' } }) };
  }
}
