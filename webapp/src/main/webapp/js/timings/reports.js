import { path } from '../call/control/statistics.js';

/**
 * @typedef {object} Reporting the session that is reported on
 * @property {string} id empty before it is opened
 * @property {(report: import('./report.js').Report) => Promise<void>} report
 */

/** The reports of an attempt to the server: how long each step took, and what failed. */
export class Reports {
  /** @type {number | undefined} */
  clickToConnectedMs;
  /** What the call is made with. @type {{ice: import('../call/entity/ice.js').Ice, peer: import('../call/control/peer.js').Peer} | undefined} */
  preparation;
  #session;
  #steps;

  /**
   * @param {Reporting} session
   * @param {import('./steps.js').Steps} steps
   */
  constructor(session, steps) {
    this.#session = session;
    this.#steps = steps;
  }

  /** As the server knows the interview; empty before it is opened. */
  get interviewId() {
    return this.#session.id;
  }

  /** @param {number} clickToConnectedMs @param {Promise<RTCStatsReport>} stats of the peer, for the network path */
  async connected(clickToConnectedMs, stats) {
    this.clickToConnectedMs = Math.round(clickToConnectedMs);
    const timings = this.#timings();
    const taken = await stats.then(path).catch(() => undefined);
    return this.#session.report({ type: 'connected', timings, ...this.#vendor(), ...(taken && { path: taken }) });
  }

  audible() {
    return this.#session.report({ type: 'connected', phase: 'audio', timings: this.#timings() });
  }

  /** @param {string} reason what the page noticed */
  reconnecting(reason) {
    return this.#session.report({ type: 'reconnecting', phase: 'ice', reason });
  }

  /** What the network is like now, whole milliseconds. @param {{roundTripMs?: number, jitterMs?: number}} timings */
  quality({ roundTripMs = 0, jitterMs = 0 }) {
    return this.#session.report({ type: 'connected', phase: 'quality', timings: { roundTripMs: Math.round(roundTripMs), jitterMs: Math.round(jitterMs) } });
  }

  /** In another call. @param {number} reconnectMs @param {Promise<RTCStatsReport>} stats */
  async reconnected(reconnectMs, stats) {
    const taken = await stats.then(path).catch(() => undefined);
    return this.#session.report({ type: 'connected', timings: { reconnectMs: Math.round(reconnectMs) }, ...(taken && { path: taken }) });
  }

  /** @param {import('../failure/failure.js').Failure} failure @param {boolean} [continues] the interview itself is live: only this page has failed */
  failed({ kind, code, phase }, continues = false) {
    const failed = this.#steps.list().find(({ status }) => status === 'failed');
    const type = continues ? 'reconnecting' : 'failed';
    return this.#session.report({ type, phase: phase ?? failed?.name, reason: code ?? kind, timings: this.#timings(), ...this.#vendor() });
  }

  #vendor() {
    const vendor = this.preparation?.ice.source;
    return vendor ? { vendor } : {};
  }

  #timings() {
    const { clickToConnectedMs } = this;
    return { ...this.#steps.timings(), ...this.preparation?.peer.timings, ...(clickToConnectedMs !== undefined && { clickToConnectedMs }) };
  }
}
