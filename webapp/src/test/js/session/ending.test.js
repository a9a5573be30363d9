import assert from 'node:assert/strict';
import test from 'node:test';
import { endingOf } from '../../../main/webapp/js/session/entity/ending.js';

test('the server\u2019s reason decides', () => {
  const told = Object.fromEntries(['time_limit', 'abandoned', 'completed', 'erased', 'expired'].map((reason) => [reason, endingOf('hung-up', { reason, timeIsOver: false })]));

  assert.deepEqual(told, { time_limit: 'time_limit', abandoned: 'abandoned', completed: 'elsewhere', erased: 'erased', expired: 'abandoned' });
});

test('a server that cannot be asked, or hangs up late, leaves it to the clock', () => {
  for (const sign of ['hung-up', 'lost', 'overtime']) assert.equal(endingOf(sign, { timeIsOver: true }), 'time_limit');
});

test('anything else is a failure: a line cut off, a network lost', () => {
  assert.equal(endingOf('hung-up', { timeIsOver: false }).kind, 'call_cut');
  assert.equal(endingOf('hung-up', { reason: 'failed', timeIsOver: true }).kind, 'call_cut');
  assert.equal(endingOf('lost', { timeIsOver: false }).kind, 'connection_lost');
});
