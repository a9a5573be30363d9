import assert from 'node:assert/strict';
import test from 'node:test';
import { endingOf } from '../../../main/webapp/js/session/ending.js';

test('the server\u2019s reason decides', () => {
  const reported = Object.fromEntries(['time_limit', 'abandoned', 'completed', 'erased', 'expired'].map((reason) => [reason, endingOf('hung-up', reason)]));

  assert.deepEqual(reported, { time_limit: 'time_limit', abandoned: 'abandoned', completed: 'elsewhere', erased: 'erased', expired: 'abandoned' });
});

test('anything else is a failure: a line cut off, a network lost', () => {
  assert.equal(endingOf('hung-up').kind, 'call_cut');
  assert.equal(endingOf('hung-up', 'failed').kind, 'call_cut');
  assert.equal(endingOf('lost').kind, 'connection_lost');
});
