import assert from 'node:assert/strict';
import test from 'node:test';
import { address } from '../../../main/webapp/js/diagnostics/entity/address.js';
import { Diagnosis } from '../../../main/webapp/js/diagnostics/control/diagnosis.js';
import { ServerCheck } from '../../../main/webapp/js/diagnostics/control/server-check.js';

const THRESHOLDS = { lossGoodPercent: 5, lossBadPercent: 10, roundTripGoodMs: 300, roundTripBadMs: 600 };

/** Unlike AbortSignal.timeout it keeps Node waiting. @param {number} ms */
function after(ms) {
  const ending = new AbortController();
  setTimeout(() => ending.abort(), ms);
  return ending.signal;
}

/** A peer that finds the candidates of the test. @param {(peer: any) => void} finds @returns {any} */
function peer(finds) {
  const made = {
    closed: false,
    createDataChannel: () => ({ addEventListener: () => undefined }),
    addIceCandidate: async () => undefined,
    setLocalDescription: async () => queueMicrotask(() => finds(made)),
    close: () => (made.closed = true),
  };
  return made;
}

/** @param {(peer: any) => void} finds @param {string} url @param {AbortSignal} [signal] */
async function found(finds, url, signal = after(1000)) {
  /** @type {any} */
  let asked;
  const made = peer(finds);
  const check = new ServerCheck((configuration) => Object.assign(made, { configuration: (asked = configuration) }), { urls: ['turn:other'], username: 'u', credential: 'c' }, /** @type {any} */ (address(url)));
  return { finding: await check.find(signal), asked, made };
}

test('each address is tried alone, and only its own kind of candidate counts', async () => {
  const { finding, asked, made } = await found((peer) => {
    peer.onicecandidate({ candidate: { type: 'host' } });
    peer.onicecandidate({ candidate: { type: 'relay' } });
  }, 'turn:t.example:3478');

  assert.equal(finding.status, 'passed');
  assert.deepEqual(asked, { iceServers: [{ urls: ['turn:t.example:3478'], username: 'u', credential: 'c' }], iceTransportPolicy: 'relay' });
  assert.ok(made.closed);
});

test('a blocked transport names what to open', async () => {
  const { finding } = await found((peer) => peer.onicecandidate({ candidate: null }), 'turns:t.example:443');

  assert.equal(finding.status, 'failed');
  assert.deepEqual(finding.advice, { key: 'open', values: ['TCP 443, t.example'] });
});

test('a refused credential and a full relay are named', async () => {
  const refused = (/** @type {number} */ errorCode) => (/** @type {any} */ peer) => (peer.onicecandidateerror({ errorCode }), peer.onicecandidate({ candidate: null }));

  assert.equal((await found(refused(401), 'turn:t.example')).finding.advice?.key, 'credential');
  assert.equal((await found(refused(486), 'turn:t.example')).finding.advice?.key, 'quota');
  assert.equal((await found(refused(701), 'turn:t.example')).finding.advice?.key, 'open');
});

test('silence ends with the limit; without STUN a call may still succeed', async () => {
  const { finding, made } = await found(() => undefined, 'stun:s.example', after(20));

  assert.equal(finding.status, 'warned');
  assert.ok(made.closed);
});

/** Candidates of this machine, which every browser finds. */
const HOST = [{ type: 'host', protocol: 'udp' }, { type: 'host', protocol: 'tcp' }];
/** @param {any} peer @param {...any} candidates */
const gathered = (peer, ...candidates) => [...candidates, null].forEach((candidate) => peer.onicecandidate({ candidate }));

test('gathering that ends without an address outside, and without an error, found the same one', async () => {
  const { finding, asked } = await found((peer) => gathered(peer, ...HOST), 'stun:s.example');

  assert.equal(finding.status, 'passed');
  assert.deepEqual(finding.advice, { key: 'no_nat' });
  assert.deepEqual(asked.iceServers[0].urls, ['stun:s.example'], 'one look was enough');
});

test('an error is none, and neither is an end where no server was asked by UDP', async () => {
  const refused = await found((peer) => (peer.onicecandidateerror({ errorCode: 701 }), gathered(peer, ...HOST)), 'stun:s.example');
  const closed = await found((peer) => gathered(peer, HOST[1]), 'stun:s.example');
  const nothing = await found((peer) => gathered(peer), 'stun:s.example');

  for (const { finding } of [refused, closed, nothing]) {
    assert.equal(finding.status, 'warned');
    assert.deepEqual(finding.advice, { key: 'open', values: ['UDP 3478, s.example'] });
  }
});

test('where the browser is silent a server that refuses a relay is there; one that says nothing is not', async () => {
  /** @param {number | undefined} errorCode */
  const second = (errorCode) => (/** @type {any} */ peer) => {
    if (errorCode && peer.configuration.iceTransportPolicy === 'relay') peer.onicecandidateerror({ errorCode });
    gathered(peer);
  };

  const there = await found(second(401), 'stun:s.example');
  assert.equal(there.finding.status, 'passed');
  assert.deepEqual(there.asked.iceServers, [{ urls: ['turn:s.example'], username: 'none', credential: 'none' }]);
  for (const code of [undefined, 701]) assert.equal((await found(second(code), 'stun:s.example')).finding.advice?.key, 'open');
});

test('no check hides another: also where the server does not answer, the microphone is tried', async () => {
  /** @type {[string, string][]} */
  const seen = [];
  const diagnosis = new Diagnosis(
    { ask: () => Promise.reject(new Error('away')), devices: undefined, connect: () => peer(() => undefined), tone: () => undefined },
    { began: () => undefined, found: ({ name }, { status }) => void seen.push([name, status]), server: () => assert.fail() },
  );

  await diagnosis.run(after(1000));

  assert.deepEqual(seen, [['api', 'failed'], ['microphone', 'failed']]);
});

test('the server sends the addresses to try, and its own checks', async () => {
  /** @type {string[]} */
  const seen = [];
  const server = { checks: [/** @type {any} */ ({ name: 'provider-key', status: 'failed' })] };
  const iceServers = [{ urls: ['turn:t.example', 'turns:t.example:443'] }];
  const diagnosis = new Diagnosis(
    { ask: async () => ({ iceServers, policy: 'all', thresholds: THRESHOLDS, server }), devices: undefined, connect: () => peer((made) => made.onicecandidate({ candidate: null })), tone: () => undefined },
    { began: ({ name }) => void seen.push(name), found: () => undefined, server: (checks) => void seen.push(checks[0].name) },
  );

  await diagnosis.run(after(1000));

  assert.deepEqual(seen, ['api', 'provider-key', 'microphone', 'relay-udp', 'relay-tls', 'loop']);
});
