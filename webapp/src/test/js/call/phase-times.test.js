import assert from 'node:assert/strict';
import test from 'node:test';
import { phaseTimes } from '../../../main/webapp/js/call/control/phase-times.js';
import { FakeConnection } from '../support/fakes.js';

test('each phase counts from the end of the one before', () => {
  const connection = new FakeConnection();
  const channel = connection.createDataChannel('oai-events');
  let now = 100;
  const times = phaseTimes(connection, channel, new AbortController().signal, () => now);

  now = 140.4;
  connection.become('connecting', 'connected');
  now = 160.4;
  connection.become('connected', 'completed');
  now = 165.4;
  channel.become('open');
  now = 900;

  assert.deepEqual(times(), { iceMs: 40, dtlsMs: 20, channelMs: 5 });
});

test('a browser that reports all states at once has spent the time in ICE', () => {
  const connection = new FakeConnection();
  const channel = connection.createDataChannel('oai-events');
  let now = 0;
  const times = phaseTimes(connection, channel, new AbortController().signal, () => now);

  channel.become('open');
  now = 30;
  connection.become('connected', 'connected');

  assert.deepEqual(times(), { iceMs: 30, dtlsMs: 0, channelMs: 0 });
});
