import assert from 'node:assert/strict';
import test from 'node:test';
import { Replay } from '../../../main/webapp/js/conversation/control/replay.js';
import { Conversation } from '../../../main/webapp/js/conversation/entity/conversation-items.js';

const item = (itemId, role, text, status = 'completed') => ({ itemId, previousItemId: null, role, text, status });
const said = [item('a1', 'interviewer', 'Why Java?'), item('u1', 'candidate', 'It lasts.'), item('u2', 'candidate', ' ', 'incomplete'), item('a2', 'interviewer', 'And h', 'truncated')];
const ids = (replay) => replay.events().map(({ item: { id, role } }) => id ?? role);

test('what was said is told in its order, as what the two of them said; silence is not', () => {
  const replay = new Replay(said);

  assert.deepEqual(ids(replay), ['a1', 'u1', 'a2', 'system']);
  assert.deepEqual(replay.events()[1].item.content, [{ type: 'input_text', text: 'It lasts.' }]);
  assert.deepEqual(replay.events()[2].item.content, [{ type: 'output_text', text: 'And h' }]);
});

test('where nothing was said there is nothing to tell, and the interview begins as any other', () => {
  assert.deepEqual(new Replay([item('u', 'candidate', '', 'incomplete')]).events(), []);
});

test('of a very long conversation the latter part is told, and that it is one', () => {
  const long = Array.from({ length: 2_000 }, (_, i) => item(`i${i}`, i % 2 ? 'candidate' : 'interviewer', 'x'.repeat(500)));

  const told = ids(new Replay(long));

  assert.equal(told[0], 'system');
  assert.equal(told.at(-2), 'i1999');
  assert.equal(told.length, 122, '60,000 characters and two notes');
});

test('its own words are known again by their ids', () => {
  const replay = new Replay(said);

  assert.ok(replay.echoes({ type: 'conversation.item.added', item: { id: 'u1', role: 'user' } }, new Conversation()));
  assert.ok(!replay.echoes({ type: 'conversation.item.added', item: { id: 'new', role: 'user', content: [{ type: 'input_audio' }] } }, new Conversation()));
  assert.ok(!replay.echoes({ type: 'response.done' }, new Conversation()));
});

test('a provider that gives them ids of its own changes no order', () => {
  const conversation = new Conversation();
  said.filter(({ text }) => text.trim()).forEach((each) => conversation.recall(each));
  conversation.goOn();
  const replay = new Replay(said);
  const echo = (id, role, text) => replay.echoes({ type: 'conversation.item.added', item: { id, role, content: [{ text }] } }, conversation);

  assert.deepEqual([echo('p1', 'assistant', 'Why Java?'), echo('p2', 'user', 'It lasts.'), echo('p3', 'assistant', 'And h')], [true, true, true]);
  assert.ok(!echo('p4', 'user', 'It lasts.'), 'the same words again are a turn');
  assert.equal(conversation.place('new', 'p3', 'candidate').previousItemId, 'a2');
});

test('what a new call begins with follows what was said last', () => {
  const conversation = new Conversation();
  conversation.place('a1', null, 'interviewer');
  conversation.goOn();

  assert.equal(conversation.place('u1', null, 'candidate').previousItemId, 'a1');
  assert.equal(conversation.place('a1', null, 'interviewer').previousItemId, null, 'the first one stays the first');
});
