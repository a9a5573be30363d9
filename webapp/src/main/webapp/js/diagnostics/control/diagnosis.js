import { Failure } from '../../failure/failure.js';
import { address } from '../entity/address.js';
import { ApiCheck } from './api-check.js';
import { LoopCheck } from './loop-check.js';
import { MicrophoneCheck } from './microphone-check.js';
import { ServerCheck } from './server-check.js';

/**
 * @typedef {import('../entity/finding.js').Check} Check
 * @typedef {import('../entity/finding.js').Finding} Finding
 * @typedef {{lossGoodPercent: number, lossBadPercent: number, roundTripGoodMs: number, roundTripBadMs: number}} Thresholds
 * @typedef {{name: string, description: string, status: 'passed' | 'warned' | 'failed', measurements: import('../entity/finding.js').Measured[], advice: string}} ServerFinding
 * @typedef {{iceServers: RTCIceServer[], policy: string, thresholds: Thresholds, server?: {checks: ServerFinding[]}}} DiagnosisInput the answer of our server
 *
 * @typedef {import('./loop-check.js').Parts & {devices: Pick<MediaDevices, 'getUserMedia'> | undefined, ask: (signal: AbortSignal) => Promise<DiagnosisInput>}} Parts
 *
 * @typedef {object} Listeners
 * @property {(check: Check) => void} began
 * @property {(check: Check, finding: Finding) => void} found
 * @property {(server: ServerFinding[]) => void} server the checks of our server
 */

/** All checks, one after the other: they would disturb each other's measures. None hides another. */
export class Diagnosis {
  #parts;
  #listeners;

  /** @param {Parts} parts @param {Listeners} listeners */
  constructor(parts, listeners) {
    this.#parts = parts;
    this.#listeners = listeners;
  }

  /** @param {AbortSignal} signal the page is being left */
  async run(signal) {
    const api = new ApiCheck(this.#parts.ask);
    await this.#find(api, signal);
    if (api.answer?.server) this.#listeners.server(api.answer.server.checks);
    const rest = [new MicrophoneCheck(this.#parts.devices), ...(api.answer ? this.#network(api.answer) : [])];
    for (const check of rest) if (!signal.aborted) await this.#find(check, signal);
  }

  /** @param {DiagnosisInput} answer @returns {Check[]} */
  #network({ iceServers, thresholds }) {
    const { connect } = this.#parts;
    const addresses = iceServers.flatMap((server) => [server.urls].flat().map((url) => ({ server, address: address(url) })));
    const servers = addresses.flatMap(({ server, address }) => (address ? [new ServerCheck(connect, server, address)] : []));
    const relays = addresses.some(({ address }) => address && address.transport !== 'stun');
    const loop = new LoopCheck(this.#parts, { iceServers, iceTransportPolicy: relays ? 'relay' : 'all' }, thresholds);
    return [...servers, ...(relays ? [] : [NO_RELAY]), loop];
  }

  /** @param {Check} check @param {AbortSignal} signal */
  async #find(check, signal) {
    this.#listeners.began(check);
    this.#listeners.found(check, await finding(check, signal));
  }
}

/** Networks without UDP will not get through. @type {Check} */
const NO_RELAY = { name: 'relay', withinMs: 0, find: async () => ({ status: 'skipped', advice: { key: 'no_relay' } }) };

/** @param {Check} check @param {AbortSignal} signal @returns {Promise<Finding>} */
async function finding(check, signal) {
  try {
    return await check.find(AbortSignal.any([signal, AbortSignal.timeout(check.withinMs || 1)]));
  } catch (error) {
    const { kind, code } = Failure.from(error);
    return { status: 'failed', measurements: [{ name: 'error', value: code ?? kind }], advice: { key: 'unexpected' } };
  }
}
