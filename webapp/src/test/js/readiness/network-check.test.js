import assert from 'node:assert/strict';
import test from 'node:test';
import { Ice } from '../../../main/webapp/js/call/entity/ice.js';
import { checkNetwork } from '../../../main/webapp/js/readiness/control/network-check.js';
import { FakeConnection, until } from '../support/fakes.js';

const TURN = { urls: ['turn:relay.example:3478?transport=udp'], username: 'u', credential: 'c' };
const STUN = { urls: ['stun:stun.example:3478'] };
const never = new AbortController().signal;

/** A running check, with a browser whose candidates the test chooses. */
function checking({ iceServers = [STUN, TURN], policy = 'all', withinMs = 2_000, signal = never } = {}) {
  const world = { connections: [] };
  const connect = (configuration) => (world.connections.push(new FakeConnection(configuration)), world.connections.at(-1));
  const found = checkNetwork({ iceServers: async () => new Ice({ iceServers, policy }), connect }, signal, withinMs);
  const fire = (name, init) => world.connections[0].dispatchEvent(Object.assign(new Event(name), init));
  return { ...world, found, begun: () => until(() => world.connections[0]?.localDescription), candidate: (type, more) => fire('icecandidate', { candidate: { candidate: `candidate:1 typ ${type}`, type, ...more } }), done: () => fire('icecandidate', { candidate: null }), refused: () => fire('icecandidateerror', { errorCode: 701 }) };
}

test('ends as soon as a candidate is found, and closes the connection', async () => {
  const check = checking();
  await check.begun();

  check.candidate('host');
  check.candidate('srflx');

  assert.equal(await check.found, 'good');
  assert.equal(check.connections[0].closed, 1);
});

test('a relay over TCP is reachable', async () => {
  const check = checking();
  await check.begun();

  check.refused();
  check.candidate('relay', { relayProtocol: 'tls' });
  check.done();

  assert.equal(await check.found, 'relay');
});

test('a network that lets nothing through is not waited for', async () => {
  const check = checking({ withinMs: 30 });
  await check.begun();

  check.candidate('host');

  assert.equal(await check.found, 'blocked');
  assert.equal(check.connections[0].closed, 1);
});

test('a page that continues does not wait either', async () => {
  const gone = new AbortController();
  const check = checking({ signal: gone.signal, withinMs: 60_000 });
  await check.begun();

  gone.abort();

  assert.equal(await check.found, 'blocked');
  assert.equal(check.connections[0].closed, 1);
});

test('a server that cannot be reached is another matter', async () => {
  const iceServers = async () => Promise.reject(new TypeError('offline'));

  assert.equal(await checkNetwork({ iceServers, connect: () => assert.fail('asked') }, never), 'unreachable');
});

test('the relays are not used where they are the fallback', async () => {
  const check = checking({ policy: 'host-first' });
  await check.begun();

  check.candidate('srflx');
  await check.found;

  assert.deepEqual(check.connections[0].configuration.iceServers, [{ ...STUN }]);
});

test('without a relay where only relays are allowed, the network is blocked', async () => {
  const check = checking({ policy: 'relay', iceServers: [STUN] });

  assert.equal(await check.found, 'blocked');
  assert.equal(check.connections.length, 0);
});
