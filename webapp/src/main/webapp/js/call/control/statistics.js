/**
 * Numbers of a running call for tests and support, derived from `getStats`.
 *
 * @typedef {object} CallStatistics
 * @property {{packets: number, lost: number, bytes: number, audioLevel: number, totalAudioEnergy: number, seconds: number, concealedSamples: number, jitterMs: number}} inbound
 * @property {{packets: number, lostFraction: number, bytes: number, audioLevel: number, totalAudioEnergy: number}} outbound `lostFraction`: 0 to 1, as the other side counted it last
 * @property {{local: string, remote: string, protocol: string, roundTripMs: number} | undefined} pair the selected candidate pair: its candidates' types
 */

/**
 * @param {RTCStatsReport} report
 * @returns {CallStatistics}
 */
export function statistics(report) {
  /** @type {any[]} */
  const all = [];
  report.forEach((entry) => all.push(entry));
  /** @param {string} type */
  const audio = (type) => all.find((entry) => entry.type === type && entry.kind === 'audio') ?? {};
  const inbound = audio('inbound-rtp');
  const outbound = audio('outbound-rtp');
  const source = audio('media-source');
  return {
    inbound: {
      packets: inbound.packetsReceived ?? 0,
      lost: inbound.packetsLost ?? 0,
      bytes: inbound.bytesReceived ?? 0,
      audioLevel: inbound.audioLevel ?? 0,
      totalAudioEnergy: inbound.totalAudioEnergy ?? 0,
      seconds: inbound.totalSamplesDuration ?? 0,
      concealedSamples: inbound.concealedSamples ?? 0,
      jitterMs: (inbound.jitter ?? 0) * 1000,
    },
    outbound: {
      packets: outbound.packetsSent ?? 0,
      lostFraction: audio('remote-inbound-rtp').fractionLost ?? 0,
      bytes: outbound.bytesSent ?? 0,
      audioLevel: source.audioLevel ?? 0,
      totalAudioEnergy: source.totalAudioEnergy ?? 0,
    },
    pair: selectedPair(all),
  };
}

/**
 * The network path of a call, in the terms of `getStats` (W3C WebRTC statistics, section 8.17).
 *
 * @typedef {object} Path
 * @property {string} localType host, srflx, prflx or relay
 * @property {string} remoteType
 * @property {string} protocol udp or tcp, of the local candidate; of a relayed one it is the relay's
 * @property {string} [relayProtocol] udp, tcp or tls: from the browser to the relay
 */

/** RFC 8445, section 4. A value that is not in the list is left out, because the server would refuse the whole report. */
const TYPES = ['host', 'srflx', 'prflx', 'relay'];
const PROTOCOLS = ['udp', 'tcp'];
const TO_RELAY = [...PROTOCOLS, 'tls'];

/** @param {RTCStatsReport} report @returns {Path | undefined} */
export function path(report) {
  /** @type {any[]} */
  const all = [];
  report.forEach((entry) => all.push(entry));
  const { local, remote } = selected(all) ?? {};
  const { candidateType: localType, protocol, relayProtocol } = local ?? {};
  const remoteType = remote?.candidateType;
  if (!TYPES.includes(localType) || !TYPES.includes(remoteType) || !PROTOCOLS.includes(protocol)) return undefined;
  return { localType, remoteType, protocol, ...(TO_RELAY.includes(relayProtocol) && { relayProtocol }) };
}

/** @param {any[]} all */
function selectedPair(all) {
  const { pair, local, remote } = selected(all) ?? {};
  return (
    pair && {
      local: local?.candidateType ?? 'unknown',
      remote: remote?.candidateType ?? 'unknown',
      protocol: local?.relayProtocol ?? local?.protocol ?? 'unknown',
      roundTripMs: (pair.currentRoundTripTime ?? 0) * 1000,
    }
  );
}

/** Firefox marks the pair itself, the others name it in the transport. @param {any[]} all */
function selected(all) {
  const { selectedCandidatePairId } = all.find(({ type }) => type === 'transport') ?? {};
  const pair = all.find(({ id, type, selected }) => type === 'candidate-pair' && (selected || id === selectedCandidatePairId));
  const candidate = (/** @type {string} */ wanted) => all.find(({ id }) => id === wanted);
  return pair && { pair, local: candidate(pair.localCandidateId), remote: candidate(pair.remoteCandidateId) };
}
