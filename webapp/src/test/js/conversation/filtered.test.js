import assert from 'node:assert/strict';
import test from 'node:test';
import { Conversation } from '../../../main/webapp/js/conversation/control/conversation.js';
import { until } from '../support/fakes.js';
import { answerTranscribedLate, bargeIn, greeting } from '../support/turns.js';

/** What Azure's `webrtcfilter=on` lets through. */
const ELEVEN = [
  'input_audio_buffer.speech_started',
  'input_audio_buffer.speech_stopped',
  'output_audio_buffer.started',
  'output_audio_buffer.stopped',
  'conversation.item.input_audio_transcription.completed',
  'conversation.item.added',
  'conversation.item.created',
  'response.output_text.delta',
  'response.output_text.done',
  'response.output_audio_transcript.delta',
  'response.output_audio_transcript.done',
];
const filtered = (...turns) => turns.flat().filter(({ type }) => ELEVEN.includes(type));

/** A running conversation, and what the server has of it. */
function talking() {
  const kept = [];
  const take = (items) => void kept.push(...items.map(({ itemId, text, status }) => `${itemId}: ${text} (${status})`));
  const nothing = () => undefined;
  const store = { save: async (item) => take([item]), saveAll: async (items) => take(items) };
  const conversation = new Conversation(store, { send: nothing, itemChanged: nothing, speakingChanged: nothing, noticed: nothing, gaveUp: nothing, providerError: nothing });
  return { kept, conversation, handle: (events) => events.forEach((event) => conversation.handle(event)) };
}

test('under the filter a reply is delivered, complete, with its final text, during the call', async () => {
  const { kept, conversation, handle } = talking();

  handle(filtered(greeting));
  await until(() => kept.length);

  assert.deepEqual(kept, ['item_A1: Welcome. Why Java? (completed)']);
  assert.deepEqual(conversation.items.growing(), []);
});

test('an answer and the reply to it follow, and nothing is left for the end', async () => {
  const { kept, conversation, handle } = talking();

  handle(filtered(greeting, answerTranscribedLate, bargeIn));
  await until(() => kept.length === 3);

  assert.deepEqual(kept, ['item_A1: Welcome. Why Java? (completed)', 'item_U1: It lasts. (completed)', 'item_A2: And how would you (completed)']);
  assert.equal(conversation.delivery, 'saved');
  assert.deepEqual(conversation.items.inOrder().map(({ itemId }) => itemId), ['item_A1', 'item_U1', 'item_A2']);
});

test('an item under its older name has its place, and a reply of text is complete as well', async () => {
  const { kept, handle } = talking();

  handle([
    { type: 'conversation.item.created', previous_item_id: null, item: { id: 'a', type: 'message', role: 'assistant', content: [] } },
    { type: 'response.output_text.delta', item_id: 'a', delta: 'Hello' },
    { type: 'response.output_text.done', item_id: 'a', text: 'Hello.' },
  ]);
  await until(() => kept.length);

  assert.deepEqual(kept, ['a: Hello. (completed)']);
});

test('where all events come, the final text alone completes nothing: the reply may still be cut short', async () => {
  const { kept, conversation, handle } = talking();
  const words = greeting.findIndex(({ type }) => type === 'response.output_audio_transcript.done');

  handle(greeting.slice(0, words + 1));
  assert.equal(conversation.items.get('item_A1').status, 'growing');
  handle([{ type: 'response.done', response: { status: 'incomplete', output: [{ id: 'item_A1', role: 'assistant', status: 'incomplete', content: [] }] } }]);
  await until(() => kept.length);

  assert.deepEqual(kept, ['item_A1: Welcome. Why Java? (incomplete)']);
});
