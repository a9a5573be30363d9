import { statistics } from '../../call/control/statistics.js';
import { judged, measured, milliseconds, percent, worst } from '../entity/finding.js';
import { quality, roundTrip, throughput } from './loop-measuring.js';
import { Loop, opened } from './loop.js';

/**
 * @typedef {import('../entity/finding.js').Check} Check
 * @typedef {import('../entity/finding.js').Finding} Finding
 * @typedef {import('./diagnosis.js').Thresholds} Thresholds
 *
 * @typedef {object} Parts
 * @property {(configuration: RTCConfiguration) => RTCPeerConnection} connect
 * @property {() => {stream: MediaStream, close: () => void} | undefined} tone the sound that is sent
 */

/** A call needs 40 kbit/s each way; below this it will stutter. */
const ENOUGH_KBITS = 100;

/** A loopback call through the relay: a data channel and sound. @implements {Check} */
export class LoopCheck {
  name = 'loop';
  withinMs = 25_000;
  #parts;
  #configuration;
  #thresholds;

  /** @param {Parts} parts @param {RTCConfiguration} configuration @param {Thresholds} thresholds */
  constructor(parts, configuration, thresholds) {
    this.#parts = parts;
    this.#configuration = configuration;
    this.#thresholds = thresholds;
  }

  /** @param {AbortSignal} signal @returns {Promise<Finding>} */
  async find(signal) {
    const tone = this.#parts.tone();
    const loop = new Loop(this.#parts.connect, this.#configuration);
    try {
      return await this.#measured(loop, tone?.stream, signal);
    } catch (error) {
      if (signal.aborted) return { status: 'failed', advice: { key: 'loop' } };
      throw error;
    } finally {
      loop.close();
      tone?.close();
    }
  }

  /** @param {Loop} loop @param {MediaStream | undefined} audio @param {AbortSignal} signal @returns {Promise<Finding>} */
  async #measured(loop, audio, signal) {
    /** @param {string} label @param {number} id @param {RTCDataChannelInit} how */
    const pair = (label, id, how) => [loop.near, loop.far].map((end) => Object.assign(end.createDataChannel(label, { ...how, negotiated: true, id }), { binaryType: 'arraybuffer' }));
    const [near, far] = pair('reliable', 0, {});
    const [out, back] = pair('unreliable', 1, { ordered: false, maxRetransmits: 0 });
    const began = performance.now();
    await loop.describe(audio);
    await Promise.all([near, far, out, back].map((channel) => opened(channel, signal)));
    const connectedMs = performance.now() - began;
    const roundTripMs = await roundTrip(near, far, signal);
    const kbits = await throughput(near, far, signal);
    const { loss, jitterMs } = await quality(out, back, signal);
    return this.#judged({ connectedMs, roundTripMs, kbits, loss, jitterMs, audible: audio ? await isAudible(loop) : undefined });
  }

  /** @param {{connectedMs: number, roundTripMs: number, kbits: number, loss: number, jitterMs: number, audible: boolean | undefined}} found @returns {Finding} */
  #judged({ connectedMs, roundTripMs, kbits, loss, jitterMs, audible }) {
    const { lossGoodPercent, lossBadPercent, roundTripGoodMs, roundTripBadMs } = this.#thresholds;
    const ofLoss = judged(loss * 100, lossGoodPercent, lossBadPercent);
    const ofTime = judged(roundTripMs, roundTripGoodMs, roundTripBadMs);
    const status = worst([ofLoss, ofTime, kbits < ENOUGH_KBITS ? 'warned' : 'passed', audible === false ? 'failed' : 'passed']);
    const measurements = [
      milliseconds('connected', connectedMs),
      milliseconds('round trip', roundTripMs, roundTripGoodMs),
      percent('loss', loss, lossGoodPercent),
      milliseconds('jitter', jitterMs),
      measured('throughput', Math.round(kbits), 'kbit/s', ENOUGH_KBITS),
      ...(audible === undefined ? [] : [{ name: 'sound', value: audible ? 'received' : 'not received' }]),
    ];
    return { status, measurements, ...(status !== 'passed' && { advice: { key: audible === false ? 'loop' : 'quality' } }) };
  }
}

/** @param {Loop} loop */
async function isAudible(loop) {
  return statistics(await loop.far.getStats()).inbound.packets > 0;
}
