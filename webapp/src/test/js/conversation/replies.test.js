import assert from 'node:assert/strict';
import test, { mock } from 'node:test';
import { Replies } from '../../../main/webapp/js/conversation/control/replies.js';
import { quiet } from '../support/fakes.js';

const done = (status, details) => ({ type: 'response.done', response: { status, status_details: details } });
const failed = (code) => done('failed', { type: 'failed', error: { type: 'server_error', code } });
const incomplete = (reason) => done('incomplete', { type: 'incomplete', reason });

function replies() {
  const heard = { said: [], troubles: [], gaveUp: 0 };
  const watched = new Replies({ say: (event) => heard.said.push(event.type), troubled: (trouble) => heard.troubles.push(trouble), gaveUp: () => heard.gaveUp++ });
  mock.timers.enable({ apis: ['setTimeout'] });
  return { ...heard, heard, replies: watched, passes: async (ms) => (await quiet(), mock.timers.tick(ms), quiet()) };
}

test.afterEach(() => mock.timers.reset());

test('each of the provider\u2019s limits has a name of its own', () => {
  const { replies: watched, heard } = replies();

  for (const event of [incomplete('content_filter'), incomplete('max_output_tokens'), failed('rate_limit_exceeded'), failed(undefined)]) watched.hear(event);
  watched.hear({ type: 'error', error: { code: 'rate_limit_exceeded' } });

  assert.deepEqual(heard.troubles, ['content_filter', 'cut_short', 'rate_limit', 'reply_failed', 'rate_limit']);
  watched.close();
});

test('what is complete, cancelled or harmless is no trouble', async () => {
  const { replies: watched, heard, passes } = replies();

  for (const event of [done('completed'), done('cancelled', { type: 'cancelled', reason: 'turn_detected' }), { type: 'error', error: { code: 'response_cancel_not_active' } }]) watched.hear(event);
  await passes(60_000);

  assert.deepEqual([heard.troubles, heard.said], [[], []]);
});

test('a reply that failed is asked for again, later when the provider is busy', async () => {
  const { replies: watched, heard, passes } = replies();

  watched.hear(failed('server_error'));
  await passes(1_500);
  assert.deepEqual(heard.said, ['response.create']);
  watched.hear(failed('rate_limit_exceeded'));
  await passes(3_900);
  assert.equal(heard.said.length, 1);
  await passes(8_000);
  assert.equal(heard.said.length, 2);
});

test('it is not asked for when another has begun meanwhile, or the call is over', async () => {
  const one = replies();
  one.replies.hear(failed('server_error'));
  one.replies.hear({ type: 'response.created', response: {} });
  await one.passes(10_000);
  mock.timers.reset();
  const other = replies();
  other.replies.hear(failed('server_error'));
  other.replies.close();
  await other.passes(10_000);

  assert.deepEqual([one.heard.said, other.heard.said], [[], []]);
});

test('replies that fail one after the other are given up; one that is whole begins the count anew', async () => {
  const { replies: watched, heard, passes } = replies();
  const fails = async (times) => {
    for (let i = 0; i < times; i++) (watched.hear(failed('server_error')), await passes(20_000));
  };

  await fails(3);
  watched.hear(done('completed'));
  await fails(3);
  assert.equal(heard.gaveUp, 0);
  await fails(1);

  assert.equal(heard.gaveUp, 1);
  assert.equal(heard.said.length, 6);
});
