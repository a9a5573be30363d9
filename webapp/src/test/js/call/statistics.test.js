import assert from 'node:assert/strict';
import test from 'node:test';
import { path, statistics } from '../../../main/webapp/js/call/control/statistics.js';

test('reads the audio in both directions and the selected pair', () => {
  const report = new Map([
    ['1', { id: '1', type: 'inbound-rtp', kind: 'audio', packetsReceived: 50, packetsLost: 2, totalAudioEnergy: 0.5, audioLevel: 0.1, totalSamplesDuration: 1, jitter: 0.003, concealedSamples: 4 }],
    ['2', { id: '2', type: 'outbound-rtp', kind: 'audio', packetsSent: 40, bytesSent: 4000 }],
    ['3', { id: '3', type: 'media-source', kind: 'audio', totalAudioEnergy: 0.2 }],
    ['4', { id: '4', type: 'transport', selectedCandidatePairId: '6' }],
    ['5', { id: '5', type: 'candidate-pair', localCandidateId: 'x', remoteCandidateId: 'x' }],
    ['6', { id: '6', type: 'candidate-pair', localCandidateId: '7', remoteCandidateId: '8', currentRoundTripTime: 0.01 }],
    ['7', { id: '7', type: 'local-candidate', candidateType: 'relay', protocol: 'udp', relayProtocol: 'tcp' }],
    ['8', { id: '8', type: 'remote-candidate', candidateType: 'host' }],
  ]);

  const { inbound, outbound, pair } = statistics(report);

  assert.equal(inbound.packets, 50);
  assert.equal(inbound.lost, 2);
  assert.equal(inbound.totalAudioEnergy, 0.5);
  assert.equal(outbound.packets, 40);
  assert.equal(outbound.totalAudioEnergy, 0.2);
  assert.deepEqual(pair, { local: 'relay', remote: 'host', protocol: 'tcp', roundTripMs: 10 });
});

test('a call that has not begun has no numbers yet', () => {
  assert.equal(statistics(new Map()).inbound.packets, 0);
  assert.equal(statistics(new Map()).pair, undefined);
});

test('the path is read from the selected pair, in each browser', () => {
  const local = { id: '7', candidateType: 'relay', protocol: 'udp', relayProtocol: 'tls', address: '192.0.2.1' };
  const remote = { id: '8', candidateType: 'host', protocol: 'udp' };
  const pair = { id: '6', type: 'candidate-pair', localCandidateId: '7', remoteCandidateId: '8' };
  const reports = { chromium: [{ id: '4', type: 'transport', selectedCandidatePairId: '6' }, pair], firefox: [{ ...pair, selected: true }] };

  for (const [browser, entries] of Object.entries(reports)) {
    const taken = path(new Map([local, remote, ...entries].map((entry) => [entry.id, entry])));
    assert.deepEqual(taken, { localType: 'relay', remoteType: 'host', protocol: 'udp', relayProtocol: 'tls' }, browser);
  }
});

test('a direct path has no relay protocol, and without a pair there is none', () => {
  const entries = [{ id: 'p', type: 'candidate-pair', selected: true, localCandidateId: 'l', remoteCandidateId: 'r' }, { id: 'l', candidateType: 'srflx', protocol: 'udp' }];

  assert.equal(path(new Map(entries.map((entry) => [entry.id, entry]))), undefined);
  const strange = [...entries, { id: 'r', candidateType: 'serverreflexive' }];
  assert.equal(path(new Map(strange.map((entry) => [entry.id, entry]))), undefined);
  const both = [...entries, { id: 'r', candidateType: 'host' }];
  assert.deepEqual(path(new Map(both.map((entry) => [entry.id, entry]))), { localType: 'srflx', remoteType: 'host', protocol: 'udp' });
  assert.equal(path(new Map()), undefined);
});
