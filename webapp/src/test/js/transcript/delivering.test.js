import assert from 'node:assert/strict';
import test from 'node:test';
import { backoffMs } from '../../../main/webapp/js/net/backoff.js';
import { batches, firstBatch, size } from '../../../main/webapp/js/net/batches.js';

const item = (itemId, text = '') => ({ itemId, previousItemId: null, role: 'candidate', text, status: 'completed' });
const ids = (items) => items.map(({ itemId }) => itemId).join('');

test('pauses double up to ten seconds', () => {
  const pauses = [1, 2, 3, 4, 5, 6, 7, 60].map((tries) => backoffMs(tries, { firstMs: 400, random: () => 0 }));

  assert.deepEqual(pauses, [400, 800, 1600, 3200, 6400, 10_000, 10_000, 10_000]);
});

test('chance spreads them, never below', () => {
  assert.equal(backoffMs(1, { firstMs: 400, random: () => 1 }), 600);
  const pauses = new Set(Array.from({ length: 20 }, () => backoffMs(3, { firstMs: 400 })));
  assert.ok(pauses.size > 15 && [...pauses].every((ms) => ms >= 1600 && ms <= 2400));
});

test('the server may ask for more, up to a minute', () => {
  assert.equal(backoffMs(1, { firstMs: 400, retryAfterMs: 20_000, random: () => 0 }), 20_000);
  assert.equal(backoffMs(1, { firstMs: 400, retryAfterMs: 3_600_000, random: () => 0 }), 60_000);
  assert.equal(backoffMs(5, { firstMs: 400, retryAfterMs: 1_000, random: () => 0 }), 6400);
});

test('a batch is bounded by items and by bytes, and keeps the order', () => {
  const items = ['a', 'b', 'c', 'd', 'e'].map((id) => item(id));
  const each = size(items[0]);

  assert.equal(ids(firstBatch(items, { most: 3, bytes: 10_000 })), 'abc');
  assert.equal(ids(firstBatch(items, { most: 9, bytes: each * 2 })), 'ab');
  assert.deepEqual(batches(items, { most: 9, bytes: each * 2 }).map(ids), ['ab', 'cd', 'e']);
  assert.deepEqual(batches([], { most: 9, bytes: 100 }), []);
});

test('an item that is too long for any batch goes alone', () => {
  const items = [item('a'), item('b', 'x'.repeat(500)), item('c')];

  assert.deepEqual(batches(items, { most: 9, bytes: 200 }).map(ids), ['a', 'b', 'c']);
});

test('bytes are those of UTF-8, for not everybody speaks ASCII', () => {
  assert.equal(size('\u00e4'), 4);
  assert.equal(size('\u8a9e'), 5);
});
