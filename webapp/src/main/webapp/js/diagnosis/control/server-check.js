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
    this.name = address.way === 'stun' ? 'stun' : `relay-${address.way}`;
    this.about = address.url;
  }

  /** @param {AbortSignal} signal @returns {Promise<Finding>} */
  async find(signal) {
    const { afterMs, error } = await gather(this.#connect, this.#server, this.#address.way === 'stun' ? 'srflx' : 'relay', signal);
    if (afterMs === undefined) return this.#missing(error);
    const measurements = [milliseconds('time', afterMs, GOOD_MS)];
    return afterMs <= GOOD_MS ? { status: 'passed', measurements } : { status: 'warned', measurements, advice: { key: 'slow' } };
  }

  /** @param {number | undefined} error @returns {Finding} */
  #missing(error) {
    const measurements = error ? [{ name: 'error', value: String(error) }] : [];
    // Without STUN a call may still succeed, by a relay or directly.
    const status = this.#address.way === 'stun' ? 'warned' : 'failed';
    if (error && UNAUTHORIZED.includes(error)) return { status, measurements, advice: { key: 'credential' } };
    if (error === QUOTA) return { status, measurements, advice: { key: 'quota' } };
    return { status, measurements, advice: { key: 'open', values: [rule(this.#address)] } };
  }
}
