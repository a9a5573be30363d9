/**
 * Whether relays are used. `all`: the browser chooses the candidate pair by itself. `relay`: relayed
 * candidates only. `host-first`: relays are used only after the direct connection failed.
 *
 * @typedef {'all' | 'relay' | 'host-first'} Policy
 */

/** A timer cannot wait longer than 24 days; a day is enough. */
const LONGEST_MS = 86_400_000;
const SOONEST_MS = 5_000;
const AHEAD_MS = 120_000;

/** The STUN and TURN servers that our server gave us, until when they are valid, and how they are used. */
export class Ice {
  #servers;
  #policy;

  /** @param {{iceServers: RTCIceServer[], expiresAtMs?: number, policy?: string, source?: string}} answer `expiresAtMs` on this browser's clock, which is compared with itself only and runs while the computer sleeps */
  constructor({ iceServers, expiresAtMs = Infinity, policy = 'all', source }) {
    this.#servers = iceServers;
    this.#policy = policy;
    this.expiresAtMs = expiresAtMs;
    this.source = source; // the vendor
  }

  /** Only the relays may be used, and there are none. */
  get impossible() {
    return this.#policy === 'relay' && !this.#hasRelay();
  }

  /** The direct connection is tried alone; the relays are the fallback. */
  get directFirst() {
    return this.#policy === 'host-first' && this.#hasRelay();
  }

  /** Everything that is allowed. @returns {RTCConfiguration} */
  get configuration() {
    return { iceServers: this.#servers, iceTransportPolicy: this.#policy === 'relay' ? 'relay' : 'all', bundlePolicy: 'max-bundle' };
  }

  /** Without the relays: a candidate who connects directly contacts none. @returns {RTCConfiguration} */
  get directConfiguration() {
    const iceServers = this.#servers
      .map((server) => ({ ...server, urls: urls(server).filter((url) => !isRelay(url)) }))
      .filter((server) => server.urls.length);
    return { ...this.configuration, iceServers };
  }

  /** @param {number} ms @param {number} [now] */
  goodFor(ms, now = Date.now()) {
    return this.expiresAtMs - now > ms;
  }

  /** How long to wait before asking for new ones: until two minutes before the end, or half the time. @param {number} [now] */
  renewInMs(now = Date.now()) {
    const left = this.expiresAtMs - now;
    return Math.min(Math.max(left - AHEAD_MS, left / 2, SOONEST_MS), LONGEST_MS);
  }

  #hasRelay() {
    return this.#servers.some((server) => urls(server).some(isRelay));
  }
}

/** @param {RTCIceServer} server */
const urls = (server) => [server.urls].flat();

/** RFC 7065. @param {string} url */
const isRelay = (url) => /^turns?:/i.test(url);
