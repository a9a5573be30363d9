import assert from 'node:assert/strict';
import test, { mock } from 'node:test';
import { Replies } from '../../../main/webapp/js/conversation/control/replies.js';
import { quiet } from '../support/fakes.js';

const done = (status, details) => ({ type: 'response.done', response: { status, status_details: details } });
const failed = (code) => done('failed', { type: 'failed', error: { type: 'server_error', code } });
const incomplete = (reason) => done('incomplete', { type: 'incomplete', reason });

function replies() {
  const seen = { sent: [], problems: [], gaveUp: 0 };
  const watched = new Replies({ send: (event) => seen.sent.push(event.type), noticed: (problem) => seen.problems.push(problem), gaveUp: () => seen.gaveUp++ });
  mock.timers.enable({ apis: ['setTimeout'] });
  return { ...seen, seen, replies: watched, passes: async (ms) => (await quiet(), mock.timers.tick(ms), quiet()) };
}

test.afterEach(() => mock.timers.reset());

test('each of the provider\u2019s limits has a name of its own', () => {
  const { replies: watched, seen } = replies();

  for (const event of [incomplete('content_filter'), incomplete('max_output_tokens'), failed('rate_limit_exceeded'), failed(undefined)]) watched.handle(event);
  watched.handle({ type: 'error', error: { code: 'rate_limit_exceeded' } });

  assert.deepEqual(seen.problems, ['content_filter', 'cut_short', 'rate_limit', 'reply_failed', 'rate_limit']);
  watched.close();
});

test('what is complete, cancelled or harmless is no problem', async () => {
  const { replies: watched, seen, passes } = replies();

  for (const event of [done('completed'), done('cancelled', { type: 'cancelled', reason: 'turn_detected' }), { type: 'error', error: { code: 'response_cancel_not_active' } }]) watched.handle(event);
  await passes(60_000);

  assert.deepEqual([seen.problems, seen.sent], [[], []]);
});

test('a reply that failed is asked for again, later when the provider is busy', async () => {
  const { replies: watched, seen, passes } = replies();

  watched.handle(failed('server_error'));
  await passes(1_500);
  assert.deepEqual(seen.sent, ['response.create']);
  watched.handle(failed('rate_limit_exceeded'));
  await passes(3_900);
  assert.equal(seen.sent.length, 1);
  await passes(8_000);
  assert.equal(seen.sent.length, 2);
});

test('it is not asked for when another has begun meanwhile, or the call is over', async () => {
  const one = replies();
  one.replies.handle(failed('server_error'));
  one.replies.handle({ type: 'response.created', response: {} });
  await one.passes(10_000);
  mock.timers.reset();
  const other = replies();
  other.replies.handle(failed('server_error'));
  other.replies.close();
  await other.passes(10_000);

  assert.deepEqual([one.seen.sent, other.seen.sent], [[], []]);
});

test('replies that fail one after the other are given up; a complete one resets the count', async () => {
  const { replies: watched, seen, passes } = replies();
  const fails = async (times) => {
    for (let i = 0; i < times; i++) (watched.handle(failed('server_error')), await passes(20_000));
  };

  await fails(3);
  watched.handle(done('completed'));
  await fails(3);
  assert.equal(seen.gaveUp, 0);
  await fails(1);

  assert.equal(seen.gaveUp, 1);
  assert.equal(seen.sent.length, 6);
});
