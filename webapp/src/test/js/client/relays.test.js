import assert from 'node:assert/strict';
import test, { mock } from 'node:test';
import { json, noContent, quiet, until } from '../support/fakes.js';
import { interviewing, invitation } from '../support/interviews.js';

const relay = { urls: ['turn:relay?transport=udp'], username: 'u', credential: 'c' };
const stun = { urls: ['stun:localhost'] };
const serving = (policy) => ({ 'GET ice-servers': () => json({ iceServers: [stun, relay], policy }) });
const asksRelay = ({ configuration }) => JSON.stringify(configuration.iceServers).includes('turn:');

async function prepared(wishes) {
  const world = interviewing(wishes);
  world.interview.open(true);
  await world.interview.prepare();
  return world;
}

test('where only the relay may be used the browser is configured so', async () => {
  const { connections } = await prepared({ answers: serving('relay') });

  assert.equal(connections[0].configuration.iceTransportPolicy, 'relay');
  assert.equal(connections[0].configuration.bundlePolicy, 'max-bundle');
  assert.ok(asksRelay(connections[0]));
});

test('a relay that must be used and is missing is reported before the click, and nothing is opened', async () => {
  const answers = { 'GET ice-servers': () => json({ iceServers: [stun], policy: 'relay' }) };
  const { asked, connections, interview, microphones } = await prepared({ answers });

  assert.equal(interview.failure.kind, 'relay_missing');
  assert.deepEqual([connections.length, microphones[0].track.readyState], [0, 'ended']);
  assert.ok(!asked().includes('POST webrtc-exchange'));
});

test('a candidate who connects directly never uses the relay', async () => {
  const { asked, connections, interview } = await prepared({ answers: serving('host-first') });

  void interview.start(invitation);
  await until(() => interview.state === 'active');

  assert.deepEqual(connections.map(asksRelay), [false]);
  assert.equal(asked().filter((line) => line === 'POST webrtc-exchange').length, 1);
  await interview.end();
});

test('a candidate who does not connect directly is opened again through the relay, with the same microphone', async () => {
  const { asked, connections, interview, microphones, reports, steps } = await prepared({ answers: serving('host-first'), up: asksRelay });
  mock.timers.enable({ apis: ['setTimeout'] });
  void interview.start(invitation);
  await until(() => connections[0].remoteDescription);
  await quiet();

  mock.timers.tick(5_000);
  mock.timers.reset();
  await until(() => interview.state === 'active');

  assert.deepEqual(connections.map(asksRelay), [false, true]);
  assert.deepEqual(connections.map(({ closed }) => closed > 0), [true, false]);
  assert.deepEqual([microphones.length, microphones[0].track.readyState, steps().webrtc], [1, 'live', 'done']);
  assert.deepEqual(asked().filter((line) => !line.startsWith('GET')).slice(0, 4), [
    'POST webrtc-exchange',
    'POST realtime-session/s-1/events',
    'DELETE realtime-session/s-1',
    'POST webrtc-exchange',
  ]);
  assert.deepEqual(reports().slice(0, 2).map(({ type, phase }) => [type, phase]), [['failed', 'ice'], ['connected', undefined]]);
  await interview.end();
  assert.equal(asked().at(-1), 'DELETE realtime-session/s-1', 'the second one is ended as well');
});

test('an answer that is too late for the direct connection starts no call: the fallback does', async () => {
  const answers = { ...serving('host-first'), 'POST realtime-session': () => (connections[0].channel.become('open'), noContent()) };
  const { connections, interview } = await prepared({ answers, up: asksRelay });
  void interview.start(invitation);
  await until(() => connections[0].remoteDescription);
  connections[0].become('failed');
  await until(() => interview.state === 'active');

  assert.deepEqual(connections.map(({ channel }) => channel.sent), [[], [{ type: 'response.create' }]]);
  await interview.end();
});

test('there is no second fallback', async () => {
  const { asked, connections, interview } = await prepared({ answers: serving('host-first'), up: false });
  void interview.start(invitation);
  await until(() => connections[0].remoteDescription);
  connections[0].become('failed');
  await until(() => connections[1]?.remoteDescription);

  connections[1].become('failed');
  await until(() => interview.state === 'error');

  assert.equal(interview.failure.kind, 'connection_failed');
  assert.equal(asked().filter((line) => line === 'POST webrtc-exchange').length, 2);
});

test('the network path is reported with the connection', async () => {
  const { connections, interview, reports } = await prepared({ answers: serving('relay') });
  connections[0].stats = new Map([
    ['t', { id: 't', type: 'transport', selectedCandidatePairId: 'p' }],
    ['p', { id: 'p', type: 'candidate-pair', localCandidateId: 'l', remoteCandidateId: 'r' }],
    ['l', { id: 'l', type: 'local-candidate', candidateType: 'relay', protocol: 'udp', relayProtocol: 'tcp', address: '10.0.0.1' }],
    ['r', { id: 'r', type: 'remote-candidate', candidateType: 'host', protocol: 'udp' }],
  ]);

  void interview.start(invitation);
  await until(() => reports().length);

  assert.deepEqual(reports()[0].path, { localType: 'relay', remoteType: 'host', protocol: 'udp', relayProtocol: 'tcp' });
  await interview.end();
});

test('a browser that reports no path is connected all the same', async () => {
  const { connections, interview, reports } = await prepared({});
  connections[0].getStats = () => Promise.reject(new TypeError('no'));

  void interview.start(invitation);
  await until(() => reports().length);

  assert.deepEqual([reports()[0].type, 'path' in reports()[0]], ['connected', false]);
  await interview.end();
});
