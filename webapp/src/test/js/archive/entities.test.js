import assert from 'node:assert/strict';
import test from 'node:test';
import { offer, sentence } from '../../../main/webapp/js/feedback/feedback.js';
import { asked, connectionKey, isOwn, lengthMs, provenanceKeys, stateKey } from '../../../main/webapp/js/archive/archived-interview.js';
import { dateInWords, lengthInWords } from '../../../main/webapp/js/page/formats.js';

const id = '0b8f1c2e-5d3a-4f6b-9c7d-1e2f3a4b5c6d';

test('an address asks for an interview by its id, and for nothing else', () => {
  assert.equal(asked(`?id=${id}`), id);
  for (const query of ['', '?id=', '?id=5', `?id=../${id}`, `?id=${id}/export`]) assert.equal(asked(query), undefined);
});

test('a length counts from the connection, and there is none without one', () => {
  assert.equal(lengthMs({ connectedAt: '2026-11-22T09:00:00Z', endedAt: '2026-11-22T09:31:40Z' }), 1_900_000);
  assert.equal(lengthMs({ endedAt: '2026-11-22T09:31:40Z' }), undefined);
  assert.equal(lengthMs({ connectedAt: '2026-11-22T09:00:00Z' }), undefined);
});

test('a duration has two units at most, in the page’s language', () => {
  assert.equal(lengthInWords(1_900_000, 'en'), '31 min 40 sec');
  assert.equal(lengthInWords(3_720_000, 'en'), '1 hr 2 min');
  assert.equal(lengthInWords(3_600_000, 'en'), '1 hr');
  assert.equal(lengthInWords(60_000, 'en'), '1 min');
  assert.equal(lengthInWords(0, 'en'), '0 sec');
  assert.match(lengthInWords(1_900_000, 'de'), /31 Min\./);
  assert.match(dateInWords('2026-11-22T09:00:00Z', 'de'), /22\.11\.2026/);
});

test('an end has a text for its reason', () => {
  assert.equal(stateKey({ state: 'ended', endReason: 'time_limit' }), 'record.end.time_limit');
  assert.equal(stateKey({ state: 'live' }), 'record.state.live');
});

test('a connection is direct, relayed, or not known', () => {
  const path = { localType: 'host', remoteType: 'host', protocol: 'udp' };

  assert.deepEqual(connectionKey({ connectedAt: 'then', connection: { path } }), { key: 'record.connection.direct', by: 'UDP' });
  assert.deepEqual(connectionKey({ connectedAt: 'then', connection: { path: { ...path, localType: 'relay', relayProtocol: 'tls' } } }), { key: 'record.connection.relay', by: 'TLS' });
  assert.equal(connectionKey({ connectedAt: 'then', connection: {} }).key, 'record.connection.unknown');
  assert.equal(connectionKey({}).key, 'record.connection.none');
});

test('only another’s interview names its owner', () => {
  assert.ok(isOwn({}));
  assert.ok(!isOwn({ owner: 'ada' }));
});

const own = { own: true, waited: false };
const feedback = (state, again = false) => ({ state, again });
const report = { questions: [{}] };

test('the owner may ask, ask again while that helps, and look again when it takes long', () => {
  assert.equal(offer(feedback('none', true), own), 'ask');
  assert.equal(offer(feedback('failed', true), own), 'again');
  assert.equal(offer(feedback('failed'), own), undefined);
  assert.equal(offer(feedback('pending'), own), undefined);
  assert.equal(offer(feedback('pending'), { ...own, waited: true }), 'look');
  assert.equal(offer(feedback('ready'), own), undefined);
  assert.equal(offer(feedback('none', true), { own: false, waited: false }), undefined);
});

test('every state has a text, and a report needs none', () => {
  assert.equal(sentence(feedback('none', true), own), 'record.feedback.none');
  assert.equal(sentence(feedback('none', true), { own: false, waited: false }), 'record.feedback.unasked');
  assert.equal(sentence(feedback('pending'), own), 'record.feedback.pending');
  assert.equal(sentence(feedback('pending'), { ...own, waited: true }), 'record.feedback.slow');
  assert.equal(sentence(feedback('failed', true), own), 'record.feedback.failed');
  assert.equal(sentence(feedback('failed'), own), 'record.feedback.failed_for_good');
  assert.equal(sentence({ ...feedback('ready'), report: { questions: [] } }, own), 'record.feedback.nothing');
  assert.equal(sentence({ ...feedback('ready'), report }, own), undefined);
});

test('the provenance names who delivered the transcript, its revisions and gaps', () => {
  const kept = { id: '', state: 'ended', createdAt: '' };
  const keys = (/** @type {object} */ more) => provenanceKeys({ ...kept, ...more }).map(({ key, by }) => `${key} ${by}`.trim());

  assert.deepEqual(keys({ revisions: 0, gaps: 0 }), ['record.provenance.own']);
  assert.deepEqual(keys({ owner: 'ada', revisions: 2, gaps: 1 }), ['record.provenance.another', 'record.provenance.revisions 2', 'record.provenance.gaps 1']);
});
