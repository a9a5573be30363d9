import assert from 'node:assert/strict';
import test from 'node:test';
import { Transcript } from '../../../main/webapp/js/conversation/control/transcript.js';
import { Failure } from '../../../main/webapp/js/failure/entity/failure.js';
import { until } from '../support/fakes.js';

const item = (itemId, text = 'x', status = 'completed') => ({ itemId, previousItemId: null, role: 'candidate', text, status });
const down = () => Failure.serverUnreachable(new TypeError('down'));
const refused = (status) => Failure.refused({ status, code: 'any' });

/** A server that fails as often as told, then keeps. */
function server(...failures) {
  const kept = [];
  const take = async (items) => {
    const failure = failures.shift();
    if (failure) throw failure;
    kept.push(...items.map(({ itemId, text }) => `${itemId}:${text}`));
  };
  return { kept, keep: (one) => take([one]), keepAll: take };
}

test('an item is written when it is settled, not before', async () => {
  const keeper = server();
  const transcript = new Transcript(keeper, 1);

  transcript.write(item('a', 'He', 'growing'));
  transcript.write(item('a', 'Hello'));
  await until(() => keeper.kept.length);

  assert.deepEqual(keeper.kept, ['a:Hello']);
  assert.ok(transcript.complete);
});

test('a server that is down for a while loses nothing, and the order stays', async () => {
  const keeper = server(down(), refused(503), refused(429), down());
  const transcript = new Transcript(keeper, 1);

  transcript.write(item('a'));
  transcript.write(item('b'));
  await until(() => keeper.kept.length === 2);

  assert.deepEqual(keeper.kept, ['a:x', 'b:x']);
});

test('tries are bounded; the next item or the end takes it up again', async () => {
  let tries = 0;
  const keeper = { keep: async () => (tries++, Promise.reject(down())), keepAll: async (items) => void (keeper.all = items) };
  const transcript = new Transcript(keeper, 0.1);

  transcript.write(item('a'));
  await until(() => tries === 7);
  await new Promise((resolve) => setTimeout(resolve, 60));
  assert.equal(tries, 7);
  assert.ok(!transcript.complete);

  await transcript.flush(1000);
  assert.deepEqual(keeper.all.map(({ itemId }) => itemId), ['a']);
  assert.ok(transcript.complete);
});

test('pauses grow, and are as long as the server asks', async () => {
  const times = [];
  const slow = Failure.refused({ status: 503, retryAfterMs: 60 });
  const failures = [down(), down(), slow];
  const transcript = new Transcript({ keep: async () => (times.push(performance.now()), Promise.reject(failures.shift() ?? refused(422))), keepAll: async () => {} }, 10);

  transcript.write(item('a'));
  await until(() => times.length === 4);

  const [first, second, third] = times.slice(1).map((time, i) => time - times[i]);
  assert.ok(first >= 9 && second >= 19 && third >= 59, `${first} ${second} ${third}`);
});

test('a version that comes while the older one is written is written too', async () => {
  const keeper = server();
  /** @type {(() => void)[]} */
  const waiting = [];
  const transcript = new Transcript({ ...keeper, keep: async (one) => (await new Promise((resolve) => waiting.push(resolve)), keeper.keep(one)) }, 1);

  transcript.write(item('a', 'whole'));
  transcript.write(item('a', 'cut', 'truncated'));
  waiting[0]();
  await until(() => waiting.length === 2);
  waiting[1]();
  await until(() => keeper.kept.length === 2);

  assert.deepEqual(keeper.kept, ['a:whole', 'a:cut']);
});

test('what the server refuses for good is not tried again, blocks nobody and is owned up to', async () => {
  const keeper = server(refused(422));
  const transcript = new Transcript(keeper, 1);

  transcript.write(item('bad'));
  transcript.write(item('good'));
  await until(() => keeper.kept.length);

  assert.deepEqual(keeper.kept, ['good:x']);
  assert.ok(!transcript.complete);
});

test('the end sends what is left in one request, and tries again', async () => {
  const keeper = server(down(), down());
  const transcript = new Transcript(keeper, 1);
  transcript.stop();
  transcript.write(item('a'));
  transcript.write(item('b'));

  await transcript.flush(1000);

  assert.deepEqual(keeper.kept, ['a:x', 'b:x']);
});

test('the end is over when time is, and tells what is left', async () => {
  const transcript = new Transcript({ keep: async () => Promise.reject(down()), keepAll: async () => Promise.reject(down()) }, 5);
  transcript.write(item('a'));

  await transcript.flush(40);

  assert.deepEqual(transcript.unsaved().map(({ itemId }) => itemId), ['a']);
});
