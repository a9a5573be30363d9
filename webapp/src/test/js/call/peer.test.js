import assert from 'node:assert/strict';
import test, { mock } from 'node:test';
import { Peer } from '../../../main/webapp/js/call/control/peer.js';
import { FakeConnection, fakeMicrophone } from '../support/fakes.js';

const signal = new AbortController().signal;

async function offering() {
  const connection = new FakeConnection();
  const received = { events: [], streams: [], changes: [] };
  const peer = new Peer(connection, { received: (e) => received.events.push(e), audioStarted: (s) => received.streams.push(s), changed: (c) => received.changes.push(c) });
  const microphone = fakeMicrophone();
  await peer.offer(microphone);
  return { connection, peer, microphone, ...received };
}

test('the offer has the microphone in both directions and the channel, and waits for no candidate', async () => {
  const { connection, peer, microphone } = await offering();

  assert.equal(connection.channel.label, 'oai-events');
  assert.equal(connection.transceiver.direction, 'sendrecv');
  assert.equal(connection.transceiver.track, microphone.track);
  assert.equal(connection.iceGatheringState, 'gathering');
  assert.equal(peer.sdp, 'v=0 offer');
});

test('connects, then receives and sends on the channel', async () => {
  const { connection, peer, events } = await offering();
  connection.onAnswered = () => connection.up();

  await peer.connect('answer', signal);
  connection.channel.receive({ type: 'session.created' });
  peer.send({ type: 'response.create' });

  assert.deepEqual(events, [{ type: 'session.created' }]);
  assert.deepEqual(connection.channel.sent, [{ type: 'response.create' }]);
});

test('an unreadable event is passed over', async () => {
  const { connection, events } = await offering();

  for (const text of ['{', 'null', '7', '{"no":"type"}', '{"type":"session.created"}']) connection.channel.receive(text);

  assert.deepEqual(events, [{ type: 'session.created' }]);
});

test('an answer the browser cannot use is a named failure', async () => {
  const { peer } = await offering();

  await assert.rejects(peer.connect('nonsense', signal), { kind: 'answer_unusable', phase: 'sdp' });
});

test('closing twice is safe, and silent', async () => {
  const { connection, peer, changes, events } = await offering();
  connection.onAnswered = () => connection.up();
  await peer.connect('answer', signal);

  peer.close();
  peer.close();
  connection.channel.become('closed');
  connection.channel.receive({ type: 'late' });
  peer.send({ type: 'response.create' });

  assert.deepEqual([changes, events, connection.channel.sent], [[], [], []]);
});

test('without a microphone there is a transceiver for one, and a track is added without a new offer', async () => {
  const connection = new FakeConnection();
  const peer = new Peer(connection, { received: () => undefined, audioStarted: () => undefined, changed: () => undefined });
  await peer.offer({ getAudioTracks: () => [] });
  assert.deepEqual([connection.transceiver.track, connection.transceiver.direction], ['audio', 'sendrecv']);

  const microphone = fakeMicrophone();
  await peer.replaceMicrophone(microphone);
  assert.equal(connection.transceiver.sender.track, microphone.track);
  await peer.replaceMicrophone({ getAudioTracks: () => [] });

  assert.equal(connection.transceiver.sender.track, null);
});

test('an event that cannot be sent is reported to the caller', async () => {
  const { connection, peer } = await offering();

  assert.equal(peer.send({ type: 'response.create' }), false);
  connection.channel.become('open');

  assert.equal(peer.send({ type: 'response.create' }), true);
});

test('what a handler throws is reported with its kind, and the rest continues', async () => {
  const broken = [];
  const boom = () => {
    throw new RangeError('boom');
  };
  const connection = new FakeConnection();
  const peer = new Peer(connection, { received: boom, audioStarted: boom, changed: boom, failed: (error, of) => broken.push([error.message, of]) });
  await peer.offer(fakeMicrophone());
  connection.onAnswered = () => connection.up();
  await peer.connect('answer', new AbortController().signal);

  connection.channel.receive({ type: 'session.created' });
  connection.track({});
  connection.become('disconnected');

  assert.deepEqual(broken, [['boom', 'event'], ['boom', 'connection'], ['boom', 'connection']]);
  peer.close();
});

test('a browser that never makes an offer, or never takes the answer, is a named failure', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const never = () => new Promise(() => undefined);
  const connection = new FakeConnection();
  const peer = new Peer(connection, { received: () => undefined, audioStarted: () => undefined, changed: () => undefined });
  connection.createOffer = never;
  const offering = assert.rejects(peer.offer(fakeMicrophone()), { kind: 'connection_timed_out', phase: 'sdp' });
  mock.timers.tick(10_000);
  await offering;

  connection.setRemoteDescription = never;
  const connecting = assert.rejects(peer.connect('answer', new AbortController().signal), { kind: 'connection_timed_out', phase: 'sdp' });
  mock.timers.tick(15_000);
  mock.timers.reset();
  await connecting;
});
