import { json } from '../../net/answer.js';
import { requestOf } from '../entity/plan.js';

/**
 * @typedef {{id: string, owner: string, state: 'open' | 'archived', title: string, company?: string, language?: string, version: number, createdAt: string, changedAt: string, description?: string, sharedWith?: string[]}} Position
 * @typedef {{title: string, company?: string, description?: string, language?: string, sharedWith: string[]}} Terms
 * @typedef {{version: number, author: string, createdAt: string}} Version of a plan
 * @typedef {{id: string, state: string, name: string, email: string, language?: string, createdAt: string, expiresAt: string, openedAt?: string, link?: string}} Invitation
 * @typedef {{invitations: Invitation[], faultyLines: {line: number, rule: string}[]}} Invited
 * @typedef {{template: string, model: string, voice: string, language?: string, minutes: number, instructions: string}} Preview
 */

const PAGE = 20;

/** The hiring team's side of the server: a method per route. */
export class HiringApi {
  #api;
  #signal;

  /** @param {import('../../net/api.js').Api} api @param {AbortSignal} signal the page is being left */
  constructor(api, signal) {
    this.#api = api;
    this.#signal = signal;
  }

  /** @param {string} state @param {string} [before] @returns {Promise<{positions: Position[], next?: string}>} newest first */
  positions = (state, before) => this.#json('GET', `positions?${query({ limit: String(PAGE), state, before })}`);

  /** @param {Partial<Terms>} terms @returns {Promise<Position>} */
  create = (terms) => this.#json('POST', 'positions', terms);

  /** @param {string} id @returns {Promise<Position>} */
  position = (id) => this.#json('GET', `positions/${id}`);

  /** @param {string} id @param {number} version that was changed @param {Terms} terms @returns {Promise<Position>} */
  change = (id, version, terms) => this.#json('PUT', `positions/${id}`, terms, made(version));

  /** @param {string} id @returns {Promise<Position>} */
  archive = (id) => this.#json('POST', `positions/${id}/archive`);

  /** @param {string} id @returns {Promise<Version & object>} */
  plan = (id) => this.#json('GET', `positions/${id}/plan`);

  /** @param {string} id @param {number} version that was changed; 0: there is none yet @param {import('../entity/plan.js').Plan} plan @returns {Promise<Version & object>} */
  save = (id, version, plan) => this.#json('PUT', `positions/${id}/plan`, requestOf(plan), made(version));

  /** @param {string} id @returns {Promise<Preview>} */
  preview = (id) => this.#json('GET', `positions/${id}/plan/preview`);

  /** @param {string} id @param {string} [before] @returns {Promise<{invitations: Invitation[], next?: string}>} newest first */
  invitations = (id, before) => this.#json('GET', `positions/${id}/invitations?${query({ limit: String(PAGE), before })}`);

  /** @param {string} id @param {{candidates: {name: string, email: string, language?: string}[]} | {csv: string}} request @returns {Promise<Invited>} */
  invite = (id, request) => this.#json('POST', `positions/${id}/invitations`, request);

  /** @param {string} id of the invitation @returns {Promise<Invitation>} with another link */
  renew = (id) => this.#json('POST', `invitations/${id}/resend`);

  /** @param {string} id of the invitation */
  async withdraw(id) {
    await this.#api.send('DELETE', `invitations/${id}`, { signal: this.#signal });
  }

  /** @param {string} method @param {string} path @param {unknown} [body] @param {Record<string, string>} [headers] */
  async #json(method, path, body, headers) {
    return json(await this.#api.send(method, path, { body, headers, signal: this.#signal }));
  }
}

/** The version that a change was made from (RFC 9110, section 13.1). @param {number} version @returns {Record<string, string>} */
const made = (version) => (version ? { 'If-Match': `"${version}"` } : { 'If-None-Match': '*' });

/** @param {Record<string, string | undefined>} fields */
const query = (fields) => new URLSearchParams(Object.entries(fields).flatMap(([name, value]) => (value ? [[name, value]] : [])));
