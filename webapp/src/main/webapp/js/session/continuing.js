import { Failure } from '../failure/failure.js';
import { json } from '../net/answer.js';

/**
 * @typedef {import('../net/api.js').Api} Api
 * @typedef {import('../transcript/item.js').Item} Item
 *
 * @typedef {object} SessionStatus the state of an interview at the server
 * @property {string} state
 * @property {string} [endReason]
 * @property {number} [timeLeft] seconds until the server hangs up
 * @property {number} [reconnections] calls after the first, requested by any page
 *
 * @typedef {object} Found an interview of the caller that is still live
 * @property {string} id
 * @property {string} jobTitle
 */

/** Longer than the server's budgets for database and provider (docs/api.md, Time limits). */
const CALL_WITHIN_MS = 30_000;
const STATUS_WITHIN_MS = 5_000;

/** @param {string} id */
const session = (id) => `realtime-session/${encodeURIComponent(id)}`;

/** @param {Api} api @param {string} id @param {AbortSignal} [signal] @returns {Promise<SessionStatus>} */
export async function sessionStatus(api, id, signal) {
  try {
    return await json(await api.send('GET', session(id), { signal, withinMs: STATUS_WITHIN_MS }));
  } catch (error) {
    if (Failure.from(error).code === 'session_not_found') return { state: 'ended', endReason: 'erased' };
    throw error;
  }
}

/**
 * Another call for the same interview. Never repeated: the offer may have reached the provider.
 *
 * @param {Api} api @param {string} id @param {string} sdp a new offer @param {AbortSignal} [signal]
 * @returns {Promise<{sdp: string, timeLeft?: number, reconnections?: number}>}
 */
export async function openCall(api, id, sdp, signal) {
  const response = await api.send('POST', `${session(id)}/reconnections`, { body: { sdp }, signal, withinMs: CALL_WITHIN_MS });
  const answer = await json(response);
  if (typeof answer.sdp !== 'string') throw Failure.answerMalformed({});
  return answer;
}

/** The transcript that the server has, in order. @param {Api} api @param {string} id @param {AbortSignal} [signal] @returns {Promise<Item[]>} */
export async function savedItems(api, id, signal) {
  const { transcript } = await json(await api.send('GET', `interviews/${encodeURIComponent(id)}`, { signal }));
  const items = Array.isArray(transcript) ? transcript : [];
  return items.map(({ itemId, previousItemId = null, role, text, status }) => ({ itemId, previousItemId, role, text, status }));
}

/**
 * The interview that the candidate is in the middle of, whichever page it was begun on. The newest page
 * of the list holds it: an interview lasts an hour at most, and a candidate opens only a few in that time.
 *
 * @param {Api} api
 * @param {AbortSignal} [signal]
 * @returns {Promise<Found | undefined>}
 */
export async function liveInterview(api, signal) {
  const { interviews } = await json(await api.send('GET', 'interviews', { signal }));
  const live = (interviews ?? []).find((/** @type {{state: string}} */ { state }) => state === 'live');
  return live && { id: String(live.id), jobTitle: String(live.jobTitle ?? '') };
}
