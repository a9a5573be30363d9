import assert from 'node:assert/strict';
import test from 'node:test';
import { reach } from '../../../main/webapp/js/readiness/entity/reach.js';

const host = { type: 'host' };
const srflx = { type: 'srflx' };
const relay = (relayProtocol) => ({ type: 'relay', relayProtocol });
const found = (candidates, { complete = false, refused = false, relayOnly = false } = {}) => reach({ candidates, complete, refused, relayOnly });

test('a reflexive address, or a relay over UDP, is good, and known at once', () => {
  assert.equal(found([host, srflx]), 'good');
  assert.equal(found([host, relay('udp')]), 'good');
});

test('a relay over TCP alone is rated as relay, once gathering is complete', () => {
  assert.equal(found([host, relay('tls')]), undefined);
  assert.equal(found([host, relay('tls')], { complete: true, refused: true }), 'relay');
});

test('no server has answered: blocked', () => {
  assert.equal(found([host], { complete: true, refused: true }), 'blocked');
  assert.equal(found([], { complete: true }), 'blocked');
});

test('a reflexive address equal to a host address is reported only once', () => {
  assert.equal(found([host], { complete: true }), 'good');
  assert.equal(found([{ type: 'host', protocol: 'udp' }], { complete: true }), 'good');
});

test('without UDP no server was asked, so the absence of an answer proves nothing', () => {
  assert.equal(found([{ type: 'host', protocol: 'tcp' }], { complete: true }), 'blocked');
});

test('where only relays are allowed, a relay is good, and nothing else is', () => {
  assert.equal(found([relay('tls')], { relayOnly: true }), 'good');
  assert.equal(found([], { relayOnly: true, complete: true }), 'blocked');
});
