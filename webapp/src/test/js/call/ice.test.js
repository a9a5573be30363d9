import assert from 'node:assert/strict';
import test from 'node:test';
import { Ice } from '../../../main/webapp/js/call/entity/ice.js';

const stun = { urls: 'stun:a' };
const relay = { urls: ['turn:b?transport=udp', 'stun:b', 'turns:b:443?transport=tcp'], username: 'u', credential: 'c' };
const iceServers = [stun, relay];

test('only the policy relay forbids direct candidates; an unknown policy forbids nothing', () => {
  const transport = (policy) => new Ice({ iceServers, policy }).configuration.iceTransportPolicy;

  assert.deepEqual(['all', 'relay', 'host-first', 'from-the-future', undefined].map(transport), ['all', 'relay', 'all', 'all', 'all']);
  assert.equal(new Ice({ iceServers }).configuration.iceServers, iceServers);
});

test('the direct configuration has no relay, and keeps the rest', () => {
  const { iceServers: direct } = new Ice({ iceServers, policy: 'host-first' }).directConfiguration;

  assert.deepEqual(direct, [{ urls: ['stun:a'] }, { urls: ['stun:b'], username: 'u', credential: 'c' }]);
  assert.deepEqual(new Ice({ iceServers: [{ urls: 'TURN:b' }] }).directConfiguration.iceServers, []);
});

test('there is a fallback only where there is a relay for it', () => {
  assert.equal(new Ice({ iceServers, policy: 'host-first' }).directFirst, true);
  assert.equal(new Ice({ iceServers: [stun], policy: 'host-first' }).directFirst, false);
  assert.equal(new Ice({ iceServers, policy: 'all' }).directFirst, false);
});

test('the policy relay without a relay is impossible', () => {
  assert.equal(new Ice({ iceServers: [stun], policy: 'relay' }).impossible, true);
  assert.equal(new Ice({ iceServers, policy: 'relay' }).impossible, false);
  assert.equal(new Ice({ iceServers: [stun], policy: 'all' }).impossible, false);
});

test('servers are renewed two minutes before they expire, short-lived ones at half their time, never at once', () => {
  const waits = [3_600_000, 200_000, 60_000, 0, -5_000, Infinity].map((left) => new Ice({ iceServers, expiresAtMs: 1_000 + left }).renewInMs(1_000));

  assert.deepEqual(waits, [3_480_000, 100_000, 30_000, 5_000, 5_000, 86_400_000]);
});

test('valid is what expires later than asked for', () => {
  const ice = new Ice({ iceServers, expiresAtMs: 61_000 });

  assert.equal(ice.goodFor(60_000, 0), true);
  assert.equal(ice.goodFor(60_000, 1_000), false);
});
