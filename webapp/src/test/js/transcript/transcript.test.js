import assert from 'node:assert/strict';
import test from 'node:test';
import { Transcript } from '../../../main/webapp/js/transcript/transcript.js';
import { Failure } from '../../../main/webapp/js/failure/failure.js';
import { quiet, until } from '../support/fakes.js';

const item = (itemId, text = 'x', status = 'completed') => ({ itemId, previousItemId: null, role: 'candidate', text, status });
const down = () => Failure.serverUnreachable(new TypeError('down'));
const refused = (status) => Failure.refused({ status, code: 'any' });

/** A server that fails a given number of times, then saves; it also records the requests. */
function server(...failures) {
  const kept = [];
  const asked = [];
  const take = async (items) => {
    asked.push(items.map(({ itemId }) => itemId).join(' '));
    const failure = failures.shift();
    if (failure) throw failure;
    kept.push(...items.map(({ itemId, text }) => `${itemId}:${text}`));
  };
  return { kept, asked, save: (one) => take([one]), saveAll: take };
}

/** Answers only when the test says so. */
function slowServer() {
  const store = server();
  const waiting = [];
  const save = async (one) => (await new Promise((resolve) => waiting.push(resolve)), store.save(one));
  return { ...store, waiting, save };
}

test('an item is written when it is settled, not before', async () => {
  const store = server();
  const transcript = new Transcript(store, 1);

  transcript.write(item('a', 'He', 'growing'));
  transcript.write(item('a', 'Hello'));
  await transcript.settled();

  assert.deepEqual(store.kept, ['a:Hello']);
  assert.equal(transcript.delivery, 'saved');
});

test('a server that is down for a while loses nothing, and the order stays', async () => {
  const store = server(down(), refused(503), refused(429), refused(401), down());
  const transcript = new Transcript(store, 1);

  transcript.write(item('a'));
  transcript.write(item('b'));
  await transcript.settled();

  assert.deepEqual(store.kept, ['a:x', 'b:x']);
});

test('it is tried for as long as the page lives', async () => {
  const store = server(...Array.from({ length: 18 }, down));
  const transcript = new Transcript(store, 0.0001);

  transcript.write(item('a'));
  await transcript.settled();

  assert.deepEqual(store.kept, ['a:x']);
});

test('pending items are sent in one request, in their order', async () => {
  const store = server(down());
  const transcript = new Transcript(store, 5);

  for (const id of ['a', 'b', 'c']) transcript.write(item(id));
  transcript.write(item('a', 'newer', 'truncated'));
  await transcript.settled();

  assert.deepEqual(store.asked, ['a', 'a b c']);
  assert.deepEqual(store.kept, ['a:newer', 'b:x', 'c:x']);
});

test('pauses grow, and are as long as the server asks', async () => {
  const times = [];
  const slow = Failure.refused({ status: 503, retryAfterMs: 60 });
  const failures = [down(), down(), slow];
  const transcript = new Transcript({ save: async () => (times.push(performance.now()), Promise.reject(failures.shift() ?? refused(422))), saveAll: async () => {} }, 10);

  transcript.write(item('a'));
  await transcript.settled();

  const [first, second, third] = times.slice(1).map((time, i) => time - times[i]);
  assert.ok(first >= 9 && second >= 19 && third >= 59, `${first} ${second} ${third}`);
});

test('the network that is back ends the pause', async () => {
  const store = server(down());
  const transcript = new Transcript(store, 60_000);
  transcript.write(item('a'));
  await quiet();
  assert.deepEqual(store.kept, []);

  transcript.wake();
  await transcript.settled();

  assert.deepEqual(store.kept, ['a:x']);
});

test('a version that comes while the older one is written is written too', async () => {
  const store = slowServer();
  const transcript = new Transcript(store, 1);

  transcript.write(item('a', 'whole'));
  transcript.write(item('a', 'cut', 'truncated'));
  store.waiting[0]();
  await until(() => store.waiting.length === 2);
  assert.equal(transcript.delivery, 'pending');
  store.waiting[1]();
  await transcript.settled();

  assert.deepEqual(store.kept, ['a:whole', 'a:cut']);
});

test('a final refusal is not retried, blocks no other item and is reported', async () => {
  for (const status of [400, 413, 422]) {
    const store = server(refused(status));
    const transcript = new Transcript(store, 1);

    transcript.write(item('bad'));
    transcript.write(item('good'));
    await transcript.settled();

    assert.deepEqual(store.kept, ['good:x']);
    assert.equal(transcript.delivery, 'lost');
  }
});

test('a batch that is refused is halved until the one bad item is found', async () => {
  const kept = [];
  const requests = [];
  const take = async (items) => {
    requests.push(items.length);
    if (requests.length === 1) throw down();
    if (items.some(({ itemId }) => itemId === 'i5')) throw refused(422);
    kept.push(...items.map(({ itemId }) => itemId));
  };
  const transcript = new Transcript({ save: (one) => take([one]), saveAll: take }, 0.1);

  for (let i = 0; i < 9; i++) transcript.write(item(`i${i}`));
  await transcript.settled();

  assert.deepEqual(kept, ['i0', 'i1', 'i2', 'i3', 'i4', 'i6', 'i7', 'i8']);
  assert.deepEqual(requests, [1, 9, 4, 4, 2, 1, 1, 3]);
  assert.equal(transcript.delivery, 'lost');
});

test('of a batch that the server kept in part the refused ones are lost, once, and no other', async () => {
  const requests = [];
  const saveAll = async (items) => {
    requests.push(items.map(({ itemId }) => itemId).join(' '));
    return [1, 3];
  };
  const save = async ({ itemId }) => {
    requests.push(itemId);
    if (requests.length === 1) throw down();
  };
  const left = [];
  const transcript = new Transcript({ save, saveAll }, 0.1, (items) => left.push(items.length));

  for (const id of ['a', 'b', 'c', 'd']) transcript.write(item(id));
  await transcript.settled();
  assert.deepEqual(requests, ['a', 'a b c d']);
  assert.deepEqual([transcript.delivery, left.at(-1)], ['lost', 0]);

  transcript.write(item('b', 'mended'));
  transcript.write(item('d', 'mended'));
  await transcript.settled();
  assert.equal(transcript.delivery, 'saved', 'newer versions make up for them');
});

test('a newer version that is taken makes up for one that was refused', async () => {
  const transcript = new Transcript(server(refused(422)), 1);
  transcript.write(item('a', 'too odd'));
  await transcript.settled();
  assert.equal(transcript.delivery, 'lost');

  transcript.write(item('a', 'fine'));
  await transcript.settled();

  assert.equal(transcript.delivery, 'saved');
});

test('items of an interview that was erased are refused together, in one request', async () => {
  const store = server(down(), refused(404));
  const transcript = new Transcript(store, 1);

  for (const id of ['a', 'b', 'c']) transcript.write(item(id));
  await transcript.settled();

  assert.deepEqual(store.asked, ['a', 'a b c']);
  assert.equal(transcript.delivery, 'lost');
});

test('a server that stays away does not fill the memory: the oldest items are dropped, and that is reported', async () => {
  const transcript = new Transcript(server(...Array.from({ length: 9 }, down)), 60_000);

  for (let i = 0; i < 1_003; i++) transcript.write(item(`i${i}`));
  await quiet();
  const left = transcript.leave();

  assert.equal(left.length, 1_000);
  assert.equal(left[0].itemId, 'i3');
});

test('the end waits for a limited time, and writing continues after it', async () => {
  const store = server(down());
  const transcript = new Transcript(store, 50);
  transcript.write(item('a'));

  await transcript.settledWithin(5);
  assert.equal(transcript.delivery, 'pending');

  await transcript.settled();
  assert.equal(transcript.delivery, 'saved');
});

test('a page that is left returns what is pending, and writes no more', async () => {
  const store = server(down(), down(), down());
  const transcript = new Transcript(store, 1);
  transcript.write(item('a'));
  await quiet();

  const left = transcript.leave();
  transcript.write(item('b'));
  const before = store.asked.length;
  await transcript.settled();

  assert.deepEqual(left.map(({ itemId }) => itemId), ['a']);
  assert.equal(store.asked.length, before);
});
