import assert from 'node:assert/strict';
import test from 'node:test';
import { Controls } from '../../../main/webapp/js/controls/control/controls.js';
import { RealtimeEvents } from '../../../main/webapp/js/conversation/control/realtime-events.js';
import { Replay } from '../../../main/webapp/js/conversation/control/replay.js';
import { Conversation } from '../../../main/webapp/js/conversation/control/conversation.js';
import { ConversationItems } from '../../../main/webapp/js/conversation/entity/conversation-items.js';
import { chance } from '../support/chance.js';
import { active } from '../support/interviews.js';
import { answerTranscribedLate, bargeIn, greeting } from '../support/turns.js';

const typed = { id: 'item_T1', type: 'message', role: 'user', status: 'completed', content: [{ type: 'input_text', text: 'Ten years.' }] };
const spokenTo = { type: 'server_vad', idle_timeout_ms: 15_000, create_response: true };
/** One of each type that has a handler, and some more. */
const MANY = [
  ...greeting,
  ...answerTranscribedLate,
  ...bargeIn,
  { type: 'session.created', session: { audio: { input: { turn_detection: spokenTo } } } },
  { type: 'conversation.item.created', previous_item_id: 'item_A1', item: typed },
  { type: 'conversation.item.input_audio_transcription.failed', item_id: 'item_U2', content_index: 0, error: { code: 'audio_unintelligible' } },
  { type: 'response.output_text.delta', item_id: 'item_A3', delta: 'Well' },
  { type: 'response.output_text.done', item_id: 'item_A3', text: 'Well.' },
  { type: 'response.done', response: { status: 'failed', status_details: { error: { code: 'rate_limit_exceeded', type: 'tokens' } }, output: [] } },
  { type: 'error', error: { type: 'invalid_request_error', code: 'response_cancel_not_active', message: 'x' } },
];
const WHOLE = [...new Map(MANY.map((event) => [event.type + event.item?.role + event.response?.status, event])).values()];
const OTHERS = [undefined, null, '', 'undefined', '__proto__', '\ud83d', 'a\0b', 7, true, [], [null], ['x'], {}, { toString: 7, valueOf: 7 }];

/** The path of every field of an event, nested ones too. @returns {string[][]} */
const places = (value, path = []) =>
  value instanceof Object ? Object.keys(value).flatMap((key) => [[...path, key], ...places(value[key], [...path, key])]) : [];

/** The event with another value, or none, at that path, as it is received. */
function mutilated(event, path, other) {
  const copy = structuredClone(event);
  const holder = path.slice(0, -1).reduce((within, key) => within[key], copy);
  if (other === undefined) delete holder[path.at(-1)];
  else holder[path.at(-1)] = other;
  return JSON.parse(JSON.stringify(copy));
}

const nothing = () => undefined;
const ids = new Set(['item_A1', 'item_A2', 'item_A3', 'item_U1', 'item_U2', 'item_T1']);

/** Everything that handles a provider's events. */
function handling() {
  const items = new ConversationItems();
  const codes = [];
  const malformed = [];
  const events = new RealtimeEvents(items, { changed: nothing, speakingChanged: nothing, providerError: (code) => codes.push(code), malformed: (type) => malformed.push(type) });
  const conversation = new Conversation({ save: async () => undefined, saveAll: async () => undefined }, { send: nothing, itemChanged: nothing, speakingChanged: nothing, noticed: nothing, gaveUp: nothing, providerError: (code) => codes.push(code) });
  const replay = new Replay([{ itemId: 'a', previousItemId: null, role: 'interviewer', text: 'Why?', status: 'completed' }]);
  const controls = new Controls({ devices: undefined, silence: nothing }, { changed: nothing, noted: nothing });
  const handle = (event) => (events.handle(event), conversation.handle(event), replay.echoes(event, items), replay.echoes(event, conversation.items), controls.handle(event));
  return { conversations: [items, conversation.items], handle, malformed, conversation, codes, controls };
}

function assertSound({ conversations, controls, codes, conversation }, event) {
  const what = JSON.stringify(event);
  for (const { itemId, previousItemId, role, text } of conversations.flatMap((items) => items.inOrder())) {
    assert.ok(ids.has(itemId) || ['undefined', '__proto__'].includes(itemId), `${itemId} by ${what}`);
    assert.ok(itemId !== 'undefined' || what.includes('"undefined"'), `unknown id by ${what}`);
    assert.ok(previousItemId === null || typeof previousItemId === 'string', what);
    assert.ok(['candidate', 'interviewer'].includes(role) && typeof text === 'string', what);
  }
  assert.ok(codes.every((code) => typeof code === 'string'), what);
  assert.equal(typeof controls.turns.idleMs, 'number');
  conversation.leave();
  controls.leave();
}

test('every field of every event may be absent or of any type: nothing throws, no item without an id is kept', () => {
  let tried = 0;
  for (const event of WHOLE) {
    for (const path of places(event)) {
      for (const other of OTHERS) {
        const world = handling();
        const broken = mutilated(event, path, other);
        assert.doesNotThrow(() => world.handle(broken), JSON.stringify(broken));
        assertSound(world, broken);
        tried++;
      }
    }
  }
  assert.ok(tried > 1_500, `${tried}`);
});

test('nor do conversations of which every other event is mutated at random', () => {
  const { number, one } = chance(12);
  for (let i = 0; i < 100; i++) {
    const world = handling();
    for (const event of WHOLE) {
      const broken = number(2) ? event : mutilated(event, one(places(event)), one(OTHERS));
      assert.doesNotThrow(() => world.handle(broken), JSON.stringify(broken));
    }
    assertSound(world, WHOLE.concat({ any: 'undefined' }));
  }
});

test('without an id there is no item, and its text is kept nowhere', () => {
  const { conversations, handle, malformed } = handling();

  for (const event of WHOLE) {
    if ('item_id' in event) handle(mutilated(event, ['item_id'], undefined));
    if (event.item) handle(mutilated(event, ['item', 'id'], undefined));
  }

  assert.deepEqual(conversations.map((items) => items.inOrder()), [[], []]);
  assert.ok(malformed.length > 10);
});

test('an item without a role is no turn, and echoes nothing', () => {
  const { conversations, handle } = handling();
  const item = { id: 'tool', type: 'function_call_output' };

  handle({ type: 'conversation.item.added', previous_item_id: null, item });
  const done = new Replay([]);

  assert.equal(done.echoes({ type: 'conversation.item.added', item }, new ConversationItems()), false);
  assert.equal(done.echoes({ type: 'conversation.item.added', item: {} }, new ConversationItems()), false);
  assert.deepEqual(conversations.map((items) => items.inOrder()), [[], []]);
});

test('an interview logs each kind of malformed event once, and continues', async () => {
  const broken = [];
  const { handle, interview } = await active({ listeners: { problem: (error) => broken.push(error.message) } });

  for (let i = 0; i < 3; i++) handle({ type: 'response.output_audio_transcript.delta', delta: 'Lost.' }, { type: 'conversation.item.added', item: {} });
  handle(greeting);

  assert.deepEqual(broken, ['malformed event: response.output_audio_transcript.delta', 'malformed event: conversation.item.added']);
  assert.equal(interview.log.entries().filter(({ what }) => what.startsWith('ignored')).length, 2);
  assert.deepEqual(interview.attempt.conversation.items.inOrder().map(({ text }) => text), ['Welcome. Why Java?']);
  await interview.end();
});
