import { Failure } from '../failure/failure.js';
import { refusal } from '../failure/problem.js';
import { size } from './batches.js';
import { deadline, settledWithin } from './deadline.js';
import { clean } from './text.js';
import { trace } from './trace.js';

/**
 * Where bearer tokens come from: the company's OpenID provider or a hosting page.
 *
 * @typedef {object} Tokens
 * @property {() => Promise<string>} token a valid token
 * @property {() => Promise<string>} renewed a new token, after the server refused the last one
 * @property {() => string | undefined} last the token handed out last, for requests of a page that is being left
 *
 * @typedef {object} Call
 * @property {unknown} [body] sent as JSON
 * @property {Record<string, string>} [headers]
 * @property {AbortSignal} [signal]
 * @property {number} [withinMs] the deadline
 * @property {boolean} [keepalive] delivered even after the page was left, unless it is too large for that
 */

const WITHIN_MS = 15_000;
/** Longer than every limit of our own sign-ins; a hosting page that never gives a token does not block a request for ever. */
const TOKEN_WITHIN_MS = 40_000;
/** A browser refuses more than 64 KiB for all such requests together (Fetch standard, section 4.6). */
const KEEPALIVE_MAX_BYTES = 60_000;

/** VocaHire's HTTP API: bearer token, deadline, `ok` checked, failures named. */
export class Api {
  #base;
  #tokens;
  #fetch;
  #parts;

  /** @param {{base: string | URL, tokens: Tokens, fetch?: typeof globalThis.fetch, traced?: boolean, header?: () => Record<string, string>}} parts `traced`: the server continues traces */
  constructor(parts) {
    const { base, tokens, fetch = globalThis.fetch.bind(globalThis) } = (this.#parts = parts);
    this.#base = base;
    this.#tokens = tokens;
    this.#fetch = fetch;
  }

  /** The same for one attempt, whose requests are one trace if the server traces. */
  forAttempt() {
    return this.#parts.traced ? new Api({ ...this.#parts, header: trace() }) : this;
  }

  /**
   * @param {string} method
   * @param {string} path below the base
   * @param {Call} [call]
   * @returns {Promise<Response>} an answer that is `ok`
   */
  async send(method, path, call = {}) {
    let response = await this.#fetchWithin(method, path, call, await inTime(this.#tokens.token()));
    if (response.status === 401) {
      response = await this.#fetchWithin(method, path, call, await inTime(this.#tokens.renewed()));
    }
    if (!response.ok) throw await refusal(response);
    return response;
  }

  /**
   * For `pagehide`: sent without waiting for a token; the response is not read.
   *
   * @param {string} method
   * @param {string} path
   * @param {unknown} [body]
   */
  deliver(method, path, body) {
    const token = this.#tokens.last();
    if (!token) return;
    this.#request(method, path, { body, keepalive: true }, token).catch(() => undefined);
  }

  /** @param {string} method @param {string} path @param {Call} call @param {string} token */
  async #fetchWithin(method, path, call, token) {
    try {
      return await this.#request(method, path, call, token);
    } catch (error) {
      const timedOut = error instanceof DOMException && error.name === 'TimeoutError';
      throw timedOut ? Failure.serverTimedOut(error) : Failure.serverUnreachable(error);
    }
  }

  /** @param {string} method @param {string} path @param {Call} call @param {string} token */
  #request(method, path, { body, headers, signal, keepalive, withinMs = WITHIN_MS }, token) {
    return this.#fetch(new URL(path, this.#base), {
      method,
      keepalive: keepalive && size(body ?? null) <= KEEPALIVE_MAX_BYTES,
      cache: 'no-store',
      credentials: 'same-origin',
      signal: deadline(withinMs, signal),
      headers: {
        Accept: 'application/json',
        Authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...this.#parts.header?.(),
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body, cleaned),
    });
  }
}

/** A server can store no other text, wherever it comes from. @param {string} _ @param {unknown} value */
const cleaned = (_, value) => (typeof value === 'string' ? clean(value) : value);

/** @param {Promise<string>} token */
const inTime = (token) => settledWithin(TOKEN_WITHIN_MS, token, () => Failure.signInFailed(new Error('no token in time')));
