import assert from 'node:assert/strict';
import test from 'node:test';
import { reach } from '../../../main/webapp/js/readiness/entity/reach.js';

const host = { type: 'host' };
const srflx = { type: 'srflx' };
const relay = (relayProtocol) => ({ type: 'relay', relayProtocol });
const found = (candidates, { complete = false, refused = false, relayOnly = false } = {}) => reach({ candidates, complete, refused, relayOnly });

test('an address outside, or a relay over UDP, is a good way, and known at once', () => {
  assert.equal(found([host, srflx]), 'good');
  assert.equal(found([host, relay('udp')]), 'good');
});

test('a relay over TCP alone is a detour, once everything was tried', () => {
  assert.equal(found([host, relay('tls')]), undefined);
  assert.equal(found([host, relay('tls')], { complete: true, refused: true }), 'relay');
});

test('no server has answered: blocked', () => {
  assert.equal(found([host], { complete: true, refused: true }), 'blocked');
  assert.equal(found([], { complete: true }), 'blocked');
});

test('an address that is the same outside is told once only', () => {
  assert.equal(found([host], { complete: true }), 'good');
  assert.equal(found([{ type: 'host', protocol: 'udp' }], { complete: true }), 'good');
});

test('without UDP nobody was asked, so silence proves nothing', () => {
  assert.equal(found([{ type: 'host', protocol: 'tcp' }], { complete: true }), 'blocked');
});

test('where the relay is the only way, it is the good one, and nothing else is', () => {
  assert.equal(found([relay('tls')], { relayOnly: true }), 'good');
  assert.equal(found([], { relayOnly: true, complete: true }), 'blocked');
});
