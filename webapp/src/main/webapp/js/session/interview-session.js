import { Failure } from '../failure/failure.js';
import { inSeconds, json, refusedIn } from '../net/answer.js';
import { bounded } from '../net/batches.js';
import { lastDeliveries } from '../transcript/last-deliveries.js';
import { openCall, savedItems, sessionStatus } from './continuing.js';
import { iceServers } from './ice-servers.js';

/**
 * @typedef {import('../transcript/item.js').Item} Item
 * @typedef {import('./invitation.js').Invitation} Invitation
 * @typedef {import('../timings/report.js').Report} Report
 */

/** Longer than the server's own budgets for database and provider together (docs/api.md, Time limits). */
const EXCHANGE_WITHIN_MS = 60_000;

/** One interview as our server sees it: a method per route. */
export class InterviewSession {
  /** When the server hangs up, by `performance.now()`. */
  endsAtMs = NaN;
  #api;
  #id;
  #ended = false;
  #reconnections = 0;
  /** Requests without an answer: the server may have counted them or not. */
  #unanswered = 0;

  /** @param {import('../net/api.js').Api} api @param {string} [id] of one that was opened before, by this page or another */
  constructor(api, id = '') {
    this.#api = api;
    this.#id = id;
  }

  /** Empty until it is opened. */
  get id() {
    return this.#id;
  }

  get #path() {
    return `realtime-session/${encodeURIComponent(this.#id)}`;
  }

  /** @param {AbortSignal} [signal] */
  iceServers = (signal) => iceServers(this.#api, signal);

  /**
   * Opens the interview and hands over the offer, in one request.
   *
   * @param {Invitation} invitation @param {string} sdp the offer @param {AbortSignal} [signal] @returns {Promise<string>} the answer
   */
  async exchange(invitation, sdp, signal) {
    const headers = { 'Idempotency-Key': crypto.randomUUID() };
    const call = { body: { ...invitation, sdp }, headers, signal, withinMs: EXCHANGE_WITHIN_MS };
    const opened = await json(await this.#sendTwice('webrtc-exchange', call));
    if (typeof opened.sessionId !== 'string' || typeof opened.sdp !== 'string') throw Failure.answerMalformed({});
    this.#id = opened.sessionId;
    this.#ended = false;
    this.endsAtMs = inSeconds(opened.timeLeft);
    return opened.sdp;
  }

  /** Best effort: the interview does not depend on what the page says about it. @param {Report} report */
  async report(report) {
    if (!this.#id) return;
    await this.#api.send('POST', `${this.#path}/events`, { body: report }).catch(() => undefined);
  }

  /** Keeps the interview alive at the server. @param {AbortSignal} [signal] */
  heartbeat = (signal) => this.#api.send('POST', `${this.#path}/events`, { body: { type: 'alive' }, signal });

  /** One that was opened before, by this page or another. @param {string} id */
  adopt(id) {
    this.#id = id;
  }

  /** @param {string} sdp a new offer @param {AbortSignal} [signal] @returns {Promise<string>} the answer */
  async openCall(sdp, signal) {
    this.#unanswered++;
    const { reconnections, timeLeft, sdp: answer } = await openCall(this.#api, this.#id, sdp, signal);
    this.endsAtMs = inSeconds(timeLeft);
    this.#reconnections = reconnections ?? Infinity; // without a count there is nothing to compare
    this.#unanswered = 0;
    return answer;
  }

  /** @param {AbortSignal} [signal] */
  savedItems = (signal) => savedItems(this.#api, this.#id, signal);

  /** Why the server has ended it; undefined while it is live. `moved`: on another page. @param {AbortSignal} [signal] @returns {Promise<string | undefined>} */
  async endReason(signal) {
    const { state, endReason, timeLeft, reconnections = 0 } = await sessionStatus(this.#api, this.#id, signal);
    if (timeLeft !== undefined) this.endsAtMs = inSeconds(timeLeft);
    if (state === 'ended') return endReason;
    return reconnections > this.#reconnections + this.#unanswered ? 'moved' : undefined;
  }

  /** @param {Item} item @param {AbortSignal} [signal] */
  async save(item, signal) {
    const { itemId, ...body } = bounded(item);
    const path = `${this.#path}/transcript/${encodeURIComponent(itemId)}`;
    await this.#api.send('PUT', path, { body, signal, keepalive: true });
  }

  /** @param {Item[]} items @param {AbortSignal} [signal] @returns {Promise<number[]>} indices of those that were refused */
  async saveAll(items, signal) {
    const body = { items: items.map(bounded) };
    return refusedIn(await this.#api.send('PUT', `${this.#path}/transcript`, { body, signal, keepalive: true }));
  }

  async end() {
    if (!this.#id || this.#ended) return;
    this.#ended = true;
    try {
      await this.#api.send('DELETE', this.#path, { keepalive: true });
    } catch (error) {
      this.#ended = false;
      throw error;
    }
  }

  /**
   * The page is being left: sends what is pending, without waiting. The first items are sent first, so that
   * the transcript has no gap before its end.
   *
   * @param {Item[]} items
   * @param {{end: boolean}} [options] `end` false: the candidate may come back
   */
  leave(items, { end } = { end: true }) {
    if (!this.#id) return;
    for (const batch of lastDeliveries(items)) this.#api.deliver('PUT', `${this.#path}/transcript`, { items: batch });
    if (!end || this.#ended) return;
    this.#api.deliver('DELETE', this.#path);
    this.#ended = true;
  }

  /**
   * After a lost connection it is unknown what the server did; the same key makes a second try safe.
   * @param {string} path @param {import('../net/api.js').Call} call
   */
  async #sendTwice(path, call) {
    try {
      return await this.#api.send('POST', path, call);
    } catch (error) {
      if (Failure.from(error).kind !== 'server_unreachable' || call.signal?.aborted) throw error;
      return this.#api.send('POST', path, call);
    }
  }
}
