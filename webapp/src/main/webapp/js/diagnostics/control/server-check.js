import { deadline } from '../../net/deadline.js';
import { rule } from '../entity/address.js';
import { milliseconds } from '../entity/finding.js';
import { gather } from './gathering.js';

/**
 * @typedef {import('../entity/finding.js').Check} Check
 * @typedef {import('../entity/finding.js').Finding} Finding
 */

const GOOD_MS = 3_000;
const UNAUTHORIZED = [401, 403, 441];
const QUOTA = 486;

/** Of the second try; the first one has what is left. */
const SECOND_MS = 3_000;
/** No answer, or no host at that address (W3C WebRTC, section 4.8.3): any other code is an answer. */
const NO_ANSWER = 701;

/** One address of a STUN or TURN server, alone: is there a candidate by it? @implements {Check} */
export class ServerCheck {
  withinMs = 10_000;
  #connect;
  #server;
  #address;

  /** @param {(configuration: RTCConfiguration) => RTCPeerConnection} connect @param {RTCIceServer} server @param {import('../entity/address.js').Address} address */
  constructor(connect, server, address) {
    this.#connect = connect;
    this.#server = { ...server, urls: [address.url] };
    this.#address = address;
    this.name = address.transport === 'stun' ? 'stun' : `relay-${address.transport}`;
    this.about = address.url;
  }

  /** @param {AbortSignal} signal @returns {Promise<Finding>} */
  async find(signal) {
    if (this.#address.transport === 'stun') return this.#outside(signal);
    const { afterMs, error } = await gather(this.#connect, this.#server, 'relay', signal);
    return afterMs === undefined ? this.#missing(error) : timed(afterMs);
  }

  /**
   * A candidate that repeats an address of this machine is left out by the browser (RFC 8445, section 5.1.3): where
   * gathering ends without one and without an error, the address is the same outside.
   *
   * @param {AbortSignal} signal @returns {Promise<Finding>}
   */
  async #outside(signal) {
    const { afterMs, endedMs, error } = await gather(this.#connect, this.#server, 'srflx', deadline(this.withinMs - SECOND_MS, signal));
    if (afterMs !== undefined) return timed(afterMs);
    if (error) return this.#missing(error);
    return endedMs !== undefined ? timed(endedMs, 'no_nat') : this.#secondTry(signal);
  }

  /** One interface without an answer hides the answer to another one. A reachable server refuses an allocation without a credential, with an error that the page can read. @param {AbortSignal} signal @returns {Promise<Finding>} */
  async #secondTry(signal) {
    const began = performance.now();
    const relay = { urls: [this.#address.url.replace(/^stun/i, 'turn')], username: 'none', credential: 'none' };
    const { error = NO_ANSWER } = await gather(this.#connect, relay, 'relay', signal);
    return error === NO_ANSWER ? this.#missing(undefined) : timed(performance.now() - began);
  }

  /** @param {number | undefined} error @returns {Finding} */
  #missing(error) {
    const measurements = error ? [{ name: 'error', value: String(error) }] : [];
    // Without STUN a call may still succeed, by a relay or directly.
    const status = this.#address.transport === 'stun' ? 'warned' : 'failed';
    if (error && UNAUTHORIZED.includes(error)) return { status, measurements, advice: { key: 'credential' } };
    if (error === QUOTA) return { status, measurements, advice: { key: 'quota' } };
    return { status, measurements, advice: { key: 'open', values: [rule(this.#address)] } };
  }
}

/** An answer. @param {number} ms @param {string} [key] what else is to be said @returns {Finding} */
function timed(ms, key) {
  const slow = ms > GOOD_MS;
  const advice = slow ? 'slow' : key;
  return { status: slow ? 'warned' : 'passed', measurements: [milliseconds('time', ms, GOOD_MS)], ...(advice && { advice: { key: advice } }) };
}
