import assert from 'node:assert/strict';
import test from 'node:test';
import { TabStorage } from '../../../main/webapp/js/transcript/tab-storage.js';

const item = (itemId, text = 'Hi') => ({ itemId, previousItemId: null, role: 'candidate', text, status: 'completed' });

/** Session storage as the HTML standard has it. */
function sessionStorageWith(more = {}) {
  const content = new Map();
  globalThis.sessionStorage = { getItem: (key) => content.get(key) ?? null, setItem: (key, value) => void content.set(key, String(value)), removeItem: (key) => void content.delete(key), ...more };
  return content;
}

test.afterEach(() => delete globalThis.sessionStorage);

test('what is put there is there for the next page, by interview, until it is delivered', () => {
  const content = sessionStorageWith();
  const storage = new TabStorage();

  storage.put('s-1', [item('a'), item('b')]);
  storage.put('s-2', [item('c')]);
  assert.deepEqual(new TabStorage().all().map(({ id, items }) => [id, items.map(({ itemId }) => itemId)]), [['s-1', ['a', 'b']], ['s-2', ['c']]]);
  storage.put('s-1', []);
  storage.put('s-2', []);

  assert.equal(content.size, 0, 'nothing is left');
});

test('it has bounds: the first items of an interview, the last interviews', () => {
  sessionStorageWith();
  const storage = new TabStorage();

  storage.put('s-0', Array.from({ length: 100 }, (_, i) => item(`i${i}`, 'x'.repeat(10_000))));
  const [{ items }] = storage.all();
  assert.ok(items.length < 31 && items.length > 25, `${items.length}`);
  assert.equal(items[0].itemId, 'i0');
  for (const id of ['s-1', 's-2', 's-3']) storage.put(id, [item('a')]);

  assert.deepEqual(storage.all().map(({ id }) => id), ['s-1', 's-2', 's-3']);
});

test('signing out removes everything', () => {
  const content = sessionStorageWith();
  new TabStorage().put('s-1', [item('a')]);

  TabStorage.clear();

  assert.equal(content.size, 0);
});

test('storage that is full, disabled or malformed is ignored', () => {
  const refuse = () => {
    throw new DOMException('no', 'QuotaExceededError');
  };
  sessionStorageWith({ setItem: refuse });
  new TabStorage().put('s-1', [item('a')]);
  sessionStorageWith({ getItem: refuse });
  assert.deepEqual(new TabStorage().all(), []);
  sessionStorageWith({ getItem: () => '{"half' });
  assert.deepEqual(new TabStorage().all(), []);
});
