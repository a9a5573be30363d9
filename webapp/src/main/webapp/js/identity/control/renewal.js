import { backoffMs } from '../../net/backoff.js';
import { renewInMs } from '../entity/token-lifetime.js';

const FIRST_PAUSE_MS = 1_000;

/** Renews a token before it expires, and tries again after a temporary failure. */
export class Renewal {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #tries = 0;
  #renew;

  /** @param {() => Promise<unknown>} renew */
  constructor(renew) {
    this.#renew = renew;
  }

  /** There is a new token. @param {number | undefined} lifeMs undefined: unknown, so it is renewed when it is refused */
  begin(lifeMs) {
    this.#tries = 0;
    if (lifeMs === undefined) this.stop();
    else this.#in(renewInMs(lifeMs));
  }

  /** The last try failed. */
  again() {
    this.#in(backoffMs(++this.#tries, { firstMs: FIRST_PAUSE_MS }));
  }

  stop() {
    clearTimeout(this.#timer);
  }

  /** @param {number} ms */
  #in(ms) {
    this.stop();
    this.#timer = setTimeout(() => void this.#renew().catch(() => undefined), ms);
  }
}
