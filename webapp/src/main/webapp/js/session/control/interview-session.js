import { Ice } from '../../call/entity/ice.js';
import { Failure } from '../../failure/entity/failure.js';
import { clockSkewMs, json } from './answer.js';
import { batches, size } from './batches.js';

/**
 * @typedef {import('../../conversation/entity/conversation.js').Item} Item
 * @typedef {import('../../interview/entity/invitation.js').Invitation} Invitation
 *
 * @typedef {object} Report what the page tells the server about the call
 * @property {'connected' | 'reconnecting' | 'failed'} type
 * @property {string} [phase] where: microphone, api, session, sdp, ice, dtls, channel, audio
 * @property {string} [reason] a failure's kind, never a text
 * @property {Record<string, number>} [timings] whole milliseconds
 * @property {string} [vendor] whose STUN and TURN servers the page has
 * @property {import('../../call/control/statistics.js').Path} [path] the way the call got through
 */

/** Longer than the server's own budgets for database and provider together (contract: Budgets). */
const EXCHANGE_WITHIN_MS = 60_000;
const END_REASON_WITHIN_MS = 5_000;
const TEXT_MAX = 20_000;
/** What a leaving page can send is 64 KiB for all requests together: small ones lose little to the last that fits. */
const LEAVING = { most: 100, bytes: 15_000, together: 60_000 };

/** One interview as our server sees it: a method per route. */
export class InterviewSession {
  #api;
  #path = '';
  id = ''; // of the interview, once it is opened
  #ended = false;

  /** @param {import('./api.js').Api} api */
  constructor(api) {
    this.#api = api;
  }

  /** @param {AbortSignal} [signal] */
  async iceServers(signal) {
    const response = await this.#api.send('GET', 'ice-servers', { signal });
    const { iceServers, expiresAt, policy, source } = await json(response);
    if (!Array.isArray(iceServers)) throw Failure.answerMalformed({});
    return new Ice({ iceServers, policy, source, expiresAtMs: (Date.parse(expiresAt) || Infinity) - clockSkewMs(response) });
  }

  /**
   * Opens the interview and hands over the offer, in one request.
   *
   * @param {Invitation} invitation
   * @param {string} sdp the offer
   * @param {AbortSignal} [signal]
   * @returns {Promise<{sdp: string, endsAtMs: number}>} the answer; the end on this browser's clock
   */
  async exchange(invitation, sdp, signal) {
    const headers = { 'Idempotency-Key': crypto.randomUUID() };
    const call = { body: { ...invitation, sdp }, headers, signal, withinMs: EXCHANGE_WITHIN_MS };
    const response = await this.#sendTwice('webrtc-exchange', call);
    const opened = await json(response);
    if (typeof opened.sessionId !== 'string' || typeof opened.sdp !== 'string') throw Failure.answerMalformed({});
    this.#path = `realtime-session/${encodeURIComponent(opened.sessionId)}`;
    this.id = opened.sessionId;
    this.#ended = false;
    return { sdp: opened.sdp, endsAtMs: Date.parse(opened.endsAt) - clockSkewMs(response) };
  }

  /**
   * Best effort: the interview does not depend on what the page says about it.
   *
   * @param {Report} report
   */
  async report(report) {
    if (!this.#path) return;
    await this.#api.send('POST', `${this.#path}/events`, { body: report }).catch(() => undefined);
  }

  /** The page is there. @param {AbortSignal} [signal] */
  async alive(signal) {
    await this.#api.send('POST', `${this.#path}/events`, { body: { type: 'alive' }, signal });
  }

  /** Why the server has ended it; undefined while it goes on. @returns {Promise<string | undefined>} */
  async endReason() {
    try {
      const { state, endReason } = await json(await this.#api.send('GET', this.#path, { withinMs: END_REASON_WITHIN_MS }));
      return state === 'ended' ? endReason : undefined;
    } catch (error) {
      if (Failure.from(error).code === 'session_not_found') return 'erased';
      throw error;
    }
  }

  /** @param {Item} item @param {AbortSignal} [signal] */
  async keep(item, signal) {
    const { itemId, ...body } = bounded(item);
    const path = `${this.#path}/transcript/${encodeURIComponent(itemId)}`;
    await this.#api.send('PUT', path, { body, signal, keepalive: true });
  }

  /** @param {Item[]} items @param {AbortSignal} [signal] */
  async keepAll(items, signal) {
    const body = { items: items.map(bounded) };
    await this.#api.send('PUT', `${this.#path}/transcript`, { body, signal, keepalive: true });
  }

  async end() {
    if (!this.#path || this.#ended) return;
    this.#ended = true;
    try {
      await this.#api.send('DELETE', this.#path, { keepalive: true });
    } catch (error) {
      this.#ended = false;
      throw error;
    }
  }

  /**
   * The page is going away: what is left, without waiting. The first of it goes first, so that the
   * record has no hole before its end.
   *
   * @param {Item[]} items
   */
  leave(items) {
    if (!this.#path) return;
    let together = 0;
    for (const batch of batches(items.map(bounded), LEAVING)) {
      together += size(batch);
      if (together <= LEAVING.together) this.#api.deliver('PUT', `${this.#path}/transcript`, { items: batch });
    }
    if (!this.#ended) this.#api.deliver('DELETE', this.#path);
    this.#ended = true;
  }

  /**
   * A lost connection says nothing about what the server did; the same key makes a second try safe.
   *
   * @param {string} path @param {import('./api.js').Call} call
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

/** The server takes no longer text; better a clipped turn than none. @param {Item} item */
const bounded = (item) => ({ ...item, text: item.text.slice(0, TEXT_MAX) });
