import assert from 'node:assert/strict';
import test from 'node:test';
import { connected, watch } from '../../../main/webapp/js/call/control/connection.js';
import { FakeConnection, until } from '../support/fakes.js';

function begin({ withinMs = 1000, signal = new AbortController().signal } = {}) {
  const connection = new FakeConnection();
  const channel = connection.createDataChannel('oai-events');
  return { connection, channel, waiting: connected(connection, channel, { signal, withinMs }) };
}

test('connected means the connection and the channel, in either order', async () => {
  for (const [first, second] of [['become', 'open'], ['open', 'become']]) {
    const { connection, channel, waiting } = begin();
    let done = false;
    void waiting.then(() => (done = true));
    const act = { become: () => connection.become('connected'), open: () => channel.become('open') };

    act[first]();
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(done, false);
    act[second]();
    await waiting;
  }
});

test('time-outs name what was still to come', async () => {
  const stages = { ice: ['connecting', 'checking'], dtls: ['connecting', 'connected'], channel: ['connected', 'connected'] };
  for (const [phase, [state, ice]] of Object.entries(stages)) {
    const { connection, waiting } = begin({ withinMs: 15 });
    connection.become(state, ice);
    await assert.rejects(waiting, { kind: 'connection_timed_out', phase });
  }
});

test('a connection that fails does not wait for the deadline', async () => {
  const { connection, waiting } = begin();

  connection.become('failed');

  await assert.rejects(waiting, { kind: 'connection_failed', phase: 'ice' });
});

test('giving up ends the wait', async () => {
  const stop = new AbortController();
  const { waiting } = begin({ signal: stop.signal });

  stop.abort();

  await assert.rejects(waiting, { name: 'AbortError' });
});

function watching(recoveredWithinMs = 1000) {
  const connection = new FakeConnection();
  const channel = connection.createDataChannel('oai-events');
  const changes = [];
  const stop = new AbortController();
  watch(connection, channel, { changed: (change) => changes.push(change), recoveredWithinMs, signal: stop.signal });
  return { connection, channel, changes, stop };
}

test('a short loss recovers', async () => {
  const { connection, changes } = watching(30);

  connection.become('disconnected');
  connection.become('connected');
  await new Promise((resolve) => setTimeout(resolve, 50));

  assert.deepEqual(changes, ['reconnecting', 'recovered']);
});

test('a long loss is final, although the browser never says failed', async () => {
  const { connection, changes } = watching(15);

  connection.become('disconnected');
  await until(() => changes.length === 2);

  assert.deepEqual(changes, ['reconnecting', 'lost']);
});

test('the other side hanging up closes the channel', () => {
  const { channel, changes } = watching();

  channel.become('closed');

  assert.deepEqual(changes, ['hung-up']);
});

test('nothing is reported after the end', async () => {
  const { connection, channel, changes, stop } = watching(5);
  connection.become('disconnected');

  stop.abort();
  channel.become('closed');
  connection.become('failed');
  await new Promise((resolve) => setTimeout(resolve, 20));

  assert.deepEqual(changes, ['reconnecting']);
});
