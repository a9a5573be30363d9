/**
 * Numbers of a running call for tests and support, derived from `getStats`.
 *
 * @typedef {object} CallStatistics
 * @property {{packets: number, lost: number, bytes: number, audioLevel: number, totalAudioEnergy: number, seconds: number, concealedSamples: number, jitterMs: number}} inbound
 * @property {{packets: number, bytes: number, audioLevel: number, totalAudioEnergy: number}} outbound
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
      bytes: outbound.bytesSent ?? 0,
      audioLevel: source.audioLevel ?? 0,
      totalAudioEnergy: source.totalAudioEnergy ?? 0,
    },
    pair: selectedPair(all),
  };
}

/** @param {any[]} all */
function selectedPair(all) {
  const { selectedCandidatePairId } = all.find((entry) => entry.type === 'transport') ?? {};
  const pair = all.find(({ id, type, selected }) => type === 'candidate-pair' && (selected || id === selectedCandidatePairId));
  if (!pair) return undefined;
  const local = all.find(({ id }) => id === pair.localCandidateId);
  const remote = all.find(({ id }) => id === pair.remoteCandidateId);
  return {
    local: local?.candidateType ?? 'unknown',
    remote: remote?.candidateType ?? 'unknown',
    protocol: local?.relayProtocol ?? local?.protocol ?? 'unknown',
    roundTripMs: (pair.currentRoundTripTime ?? 0) * 1000,
  };
}
