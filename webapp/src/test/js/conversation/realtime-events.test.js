import assert from 'node:assert/strict';
import test from 'node:test';
import { RealtimeEvents } from '../../../main/webapp/js/conversation/control/realtime-events.js';
import { ConversationItems } from '../../../main/webapp/js/conversation/entity/conversation-items.js';
import { answerTranscribedLate, bargeIn, greeting } from '../support/turns.js';

function listen(...turns) {
  const seen = { changed: [], speakingChanged: [], errors: [] };
  const conversation = new ConversationItems();
  const events = new RealtimeEvents(conversation, {
    changed: (item) => seen.changed.push(item),
    speakingChanged: (who, speaking) => seen.speakingChanged.push(`${who} ${speaking ? 'starts' : 'stops'}`),
    providerError: (code) => seen.errors.push(code),
  });
  for (const event of turns.flat()) events.handle(event);
  return { ...seen, conversation, lines: conversation.inOrder().map(({ role, text, status }) => `${role}: ${text} (${status})`) };
}

test('a greeting grows word by word and is complete at its end', () => {
  const { lines, changed } = listen(greeting);

  assert.deepEqual(lines, ['interviewer: Welcome. Why Java? (completed)']);
  assert.ok(changed.some(({ text, status }) => text === 'Welcome. ' && status === 'growing'), 'live captions');
});

test('an item settles once, although three events say so', () => {
  const { changed } = listen(greeting);

  assert.equal(changed.filter(({ status }) => status === 'completed').length, 1);
});

test('who is speaking is known from the audio buffers, not from the transcript', () => {
  assert.deepEqual(listen(greeting, bargeIn).speakingChanged, ['interviewer starts', 'interviewer stops', 'candidate starts', 'interviewer stops', 'candidate stops']);
});

test('an answer transcribed after the reply began still stands before it', () => {
  const { lines } = listen(greeting, answerTranscribedLate);

  assert.deepEqual(lines, [
    'interviewer: Welcome. Why Java? (completed)',
    'candidate: It lasts. (completed)',
    'interviewer: And how would you  (growing)',
  ]);
});

test('an interrupted reply ends as truncated, whatever is reported after', () => {
  const { lines, conversation } = listen(greeting, answerTranscribedLate, bargeIn);

  assert.equal(lines[2], 'interviewer: And how would you (truncated)');
  assert.deepEqual(conversation.get('item_U2'), { itemId: 'item_U2', previousItemId: 'item_A2', role: 'candidate', text: '', status: 'growing' });
});

test('a reply that was broken off by the provider is incomplete', () => {
  const response = { status: 'incomplete', output: [{ id: 'a', type: 'message', role: 'assistant', status: 'incomplete', content: [{ type: 'output_audio', transcript: 'Well' }] }] };

  assert.deepEqual(listen({ type: 'response.done', response }).lines, ['interviewer: Well (incomplete)']);
});

test('speech that could not be transcribed is kept as a turn without text', () => {
  const { lines } = listen(
    { type: 'input_audio_buffer.committed', item_id: 'u', previous_item_id: null },
    { type: 'conversation.item.input_audio_transcription.failed', item_id: 'u', content_index: 0, error: { code: 'audio_unintelligible' } },
  );

  assert.deepEqual(lines, ['candidate:  (incomplete)']);
});

test('an error event is passed on by its code and ends nothing', () => {
  const { errors, lines } = listen({ type: 'error', error: { type: 'invalid_request_error', code: 'response_cancel_not_active', message: 'x' } }, greeting);

  assert.deepEqual(errors, ['response_cancel_not_active']);
  assert.equal(lines.length, 1);
});

test('a note to the interviewer leaves no gap in the record', () => {
  const { conversation } = listen(
    greeting,
    { type: 'conversation.item.added', previous_item_id: 'item_A1', item: { id: 'note', type: 'message', role: 'system' } },
    { type: 'conversation.item.done', previous_item_id: 'item_A1', item: { id: 'note', type: 'message', role: 'system' } },
    { type: 'input_audio_buffer.committed', item_id: 'item_U1', previous_item_id: 'note' },
  );

  assert.deepEqual(conversation.inOrder().map(({ itemId, previousItemId }) => [itemId, previousItemId]), [['item_A1', null], ['item_U1', 'item_A1']]);
});

test('events of tomorrow, of tools and without content are passed over', () => {
  const { lines } = listen(
    { type: 'conversation.item.dreamt', item: {} },
    { type: 'conversation.item.added', item: { id: 't', type: 'function_call' } },
    { type: 'conversation.item.added' },
    { type: 'response.done' },
    { type: 'error' },
  );

  assert.deepEqual(lines, []);
});

test('a typed answer is complete as it comes', () => {
  const item = { id: 'item_T1', type: 'message', role: 'user', status: 'completed', content: [{ type: 'input_text', text: 'Ten years.' }] };
  const added = { type: 'conversation.item.added', event_id: 'e50', previous_item_id: 'item_A1', item };

  const { changed, lines } = listen(greeting, added, { ...added, type: 'conversation.item.done' });

  assert.deepEqual(lines.slice(1), ['candidate: Ten years. (completed)']);
  assert.equal(changed.filter(({ itemId, status }) => itemId === 'item_T1' && status === 'completed').length >= 1, true);
});
