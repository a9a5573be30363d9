import assert from 'node:assert/strict';
import test from 'node:test';
import { Replay } from '../../../main/webapp/js/conversation/control/replay.js';
import { ConversationItems } from '../../../main/webapp/js/conversation/entity/conversation-items.js';

const item = (itemId, role, text, status = 'completed') => ({ itemId, previousItemId: null, role, text, status });
const itemChanged = [item('a1', 'interviewer', 'Why Java?'), item('u1', 'candidate', 'It lasts.'), item('u2', 'candidate', ' ', 'incomplete'), item('a2', 'interviewer', 'And h', 'truncated')];
const ids = (replay) => replay.events().map(({ item: { id, role } }) => id ?? role);

test('items are replayed in their order, with their roles; empty ones are not', () => {
  const replay = new Replay(itemChanged);

  assert.deepEqual(ids(replay), ['a1', 'u1', 'a2', 'system']);
  assert.deepEqual(replay.events()[1].item.content, [{ type: 'input_text', text: 'It lasts.' }]);
  assert.deepEqual(replay.events()[2].item.content, [{ type: 'output_text', text: 'And h' }]);
});

test('without items nothing is replayed, and the interview begins as any other', () => {
  assert.deepEqual(new Replay([item('u', 'candidate', '', 'incomplete')]).events(), []);
});

test('of a very long conversation the latter part is replayed, marked as such', () => {
  const long = Array.from({ length: 2_000 }, (_, i) => item(`i${i}`, i % 2 ? 'candidate' : 'interviewer', 'x'.repeat(500)));

  const sent = ids(new Replay(long));

  assert.equal(sent[0], 'system');
  assert.equal(sent.at(-2), 'i1999');
  assert.equal(sent.length, 122, '60,000 characters and two notes');
});

test('echoed items are recognized by their ids', () => {
  const replay = new Replay(itemChanged);

  assert.ok(replay.echoes({ type: 'conversation.item.added', item: { id: 'u1', role: 'user' } }, new ConversationItems()));
  assert.ok(!replay.echoes({ type: 'conversation.item.added', item: { id: 'new', role: 'user', content: [{ type: 'input_audio' }] } }, new ConversationItems()));
  assert.ok(!replay.echoes({ type: 'response.done' }, new ConversationItems()));
});

test('a provider that gives them ids of its own changes no order', () => {
  const conversation = new ConversationItems();
  itemChanged.filter(({ text }) => text.trim()).forEach((each) => conversation.restore(each));
  conversation.newCall();
  const replay = new Replay(itemChanged);
  const echo = (id, role, text) => replay.echoes({ type: 'conversation.item.added', item: { id, role, content: [{ text }] } }, conversation);

  assert.deepEqual([echo('p1', 'assistant', 'Why Java?'), echo('p2', 'user', 'It lasts.'), echo('p3', 'assistant', 'And h')], [true, true, true]);
  assert.ok(!echo('p4', 'user', 'It lasts.'), 'the same words again are a turn');
  assert.equal(conversation.place('new', 'p3', 'candidate').previousItemId, 'a2');
});

test('the first item of a new call follows the last one before', () => {
  const conversation = new ConversationItems();
  conversation.place('a1', null, 'interviewer');
  conversation.newCall();

  assert.equal(conversation.place('u1', null, 'candidate').previousItemId, 'a1');
  assert.equal(conversation.place('a1', null, 'interviewer').previousItemId, null, 'the first one stays the first');
});
