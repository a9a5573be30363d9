import { Failure } from '../failure/failure.js';

/**
 * The five steps of connecting, with their measured times.
 *
 * @typedef {'microphone' | 'api' | 'session' | 'webrtc' | 'audio'} StepName
 * @typedef {object} Step
 * @property {StepName} name
 * @property {'pending' | 'running' | 'done' | 'failed'} status
 * @property {number} [ms] how long it took, whole milliseconds
 * @property {Failure} [failure]
 */

/** @type {StepName[]} */
export const STEP_NAMES = ['microphone', 'api', 'session', 'webrtc', 'audio'];

export class Steps {
  /** @type {Map<StepName, Step>} */
  #steps = new Map();
  #changed;
  #now;

  /** @param {() => void} changed @param {() => number} [now] a monotonic clock, milliseconds */
  constructor(changed, now = () => performance.now()) {
    this.#changed = changed;
    this.#now = now;
    for (const name of STEP_NAMES) this.#steps.set(name, { name, status: 'pending' });
  }

  list() {
    return STEP_NAMES.map((name) => /** @type {Step} */ (this.#steps.get(name)));
  }

  /** What each step took, as the server's reports name it. @returns {Record<string, number>} */
  timings() {
    return Object.fromEntries(this.list().flatMap(({ name, ms }) => (ms === undefined ? [] : [[`${name}Ms`, ms]])));
  }

  /**
   * Runs one step; a failure is recorded for the step and thrown to the caller.
   *
   * @template T
   * @param {StepName} name
   * @param {() => Promise<T>} work
   * @param {AbortSignal} [signal] cancels it, which is no failure
   * @returns {Promise<T>}
   */
  async run(name, work, signal) {
    const begin = this.#now();
    this.#set({ name, status: 'running' });
    try {
      const result = await work();
      this.#set({ name, status: 'done', ms: Math.round(this.#now() - begin) });
      return result;
    } catch (error) {
      const failure = Failure.from(error);
      this.#set(signal?.aborted ? { name, status: 'pending' } : { name, status: 'failed', ms: Math.round(this.#now() - begin), failure });
      throw failure;
    }
  }

  /** @param {Step} step */
  #set(step) {
    this.#steps.set(step.name, step);
    this.#changed();
  }
}
