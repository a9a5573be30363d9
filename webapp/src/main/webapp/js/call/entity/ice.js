/**
 * How far the relays may be used. `all`: the browser finds the best way by itself. `relay`: nothing but the
 * relays. `host-first`: the relays are asked only when no direct way was found.
 *
 * @typedef {'all' | 'relay' | 'host-first'} Policy
 */

/** A timer takes no longer time than 24 days; a day is enough. */
const LONGEST_MS = 86_400_000;
const SOONEST_MS = 5_000;
const AHEAD_MS = 120_000;

/** The STUN and TURN servers that our server gave us, until when they are good, and what they are for. */
export class Ice {
  #servers;
  #policy;

  /** @param {{iceServers: RTCIceServer[], expiresAtMs?: number, policy?: string, source?: string}} answer `expiresAtMs` on this browser's clock, which is compared with itself only, and goes on while the computer sleeps */
  constructor({ iceServers, expiresAtMs = Infinity, policy = 'all', source }) {
    this.#servers = iceServers;
    this.#policy = policy;
    this.expiresAtMs = expiresAtMs;
    this.source = source; // whose they are
  }

  /** Only the relays may be used, and there are none. */
  get impossible() {
    return this.#policy === 'relay' && !this.#hasRelay();
  }

  /** The direct way is tried alone, and the relays are a second way. */
  get directFirst() {
    return this.#policy === 'host-first' && this.#hasRelay();
  }

  /** Everything that is allowed. @returns {RTCConfiguration} */
  get configuration() {
    return { iceServers: this.#servers, iceTransportPolicy: this.#policy === 'relay' ? 'relay' : 'all', bundlePolicy: 'max-bundle' };
  }

  /** Without the relays: no relay hears of a candidate who does not need one. @returns {RTCConfiguration} */
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
