/**
 * A signal that fires when the caller gives up or the time is over.
 *
 * @param {number} ms
 * @param {AbortSignal} [signal]
 */
export function deadline(ms, signal) {
  const timeout = AbortSignal.timeout(ms);
  return signal ? AbortSignal.any([signal, timeout]) : timeout;
}

/**
 * Waits until the time is over or the signal fires; never rejects.
 *
 * @param {number} ms
 * @param {AbortSignal} [signal]
 * @returns {Promise<void>}
 */
export function pause(ms, signal) {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
}

/**
 * The result of some work, or a failure when it takes too long; the work itself is not stopped by that.
 *
 * @template T
 * @param {number} ms
 * @param {Promise<T>} work
 * @param {() => Error} late
 * @returns {Promise<T>}
 */
export function settledWithin(ms, work, late) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** @type {Promise<never>} */
  const over = new Promise((_, reject) => (timer = setTimeout(() => reject(late()), ms)));
  return Promise.race([work, over]).finally(() => clearTimeout(timer));
}

/** Pauses that end early when the network is back or the page is visible again. */
export class WakeablePause {
  #awake = new AbortController();

  wake() {
    this.#awake.abort();
    this.#awake = new AbortController();
  }

  /** @param {number} ms @param {AbortSignal} signal */
  wait(ms, signal) {
    return pause(ms, AbortSignal.any([signal, this.#awake.signal]));
  }
}
