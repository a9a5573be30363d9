import { backoffMs } from '../../net/backoff.js';
import { pause } from '../../net/deadline.js';

/**
 * Why a reply is missing or incomplete: `rate_limit`: too many requests; `content_filter`: blocked
 * by the provider's rules; `cut_short`: longer than allowed; `reply_failed`: for no known reason.
 *
 * @typedef {'rate_limit' | 'content_filter' | 'cut_short' | 'reply_failed'} ReplyProblem
 * @typedef {{type: string} & Record<string, any>} Event
 *
 * @typedef {object} Listeners
 * @property {(event: {type: string}) => void} send
 * @property {(trouble: ReplyProblem) => void} noticed
 * @property {() => void} gaveUp
 */

const RATE = ['rate_limit_exceeded', 'insufficient_quota', 'tokens', 'requests'];
const FIRST_MS = 1_000;
/** A provider's limits are of a minute; a few seconds let one reply through. */
const AFTER_RATE_LIMIT_MS = 4_000;
const MOST_IN_A_ROW = 4;

/** Watches the replies of the interviewer: one that failed is requested again, because the interview would stop otherwise. */
export class Replies {
  #failed = 0;
  #firstWords = 0;
  #closed = new AbortController();
  #listeners;

  /** @param {Listeners} listeners */
  constructor(listeners) {
    this.#listeners = listeners;
  }

  /** @param {Event} event */
  handle({ type, response, error }) {
    if (type === 'response.created') this.#firstWords++;
    if (type === 'error' && RATE.includes(error?.code)) this.#listeners.noticed('rate_limit');
    if (type !== 'response.done') return;
    const { status, status_details: details } = response ?? {};
    if (status === 'completed') this.#failed = 0;
    if (status === 'incomplete') this.#listeners.noticed(details?.reason === 'content_filter' ? 'content_filter' : 'cut_short');
    if (status === 'failed') void this.#again(details?.error ?? {});
  }

  /** The call is over. */
  close() {
    this.#closed.abort();
  }

  /** @param {{code?: string, type?: string}} error */
  async #again({ code = '', type = '' }) {
    const limited = RATE.includes(code) || RATE.includes(type);
    this.#listeners.noticed(limited ? 'rate_limit' : 'reply_failed');
    if (++this.#failed >= MOST_IN_A_ROW) return this.#listeners.gaveUp();
    const before = this.#firstWords;
    const { signal } = this.#closed;
    await pause(backoffMs(this.#failed, { firstMs: limited ? AFTER_RATE_LIMIT_MS : FIRST_MS }), signal);
    if (!signal.aborted && this.#firstWords === before) this.#listeners.send({ type: 'response.create' });
  }
}
