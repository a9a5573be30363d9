import assert from 'node:assert/strict';
import test from 'node:test';
import { ConversationItems } from '../../../main/webapp/js/conversation/entity/conversation-items.js';

const ids = (conversation) => conversation.inOrder().map(({ itemId }) => itemId);

test('order comes from what each item follows, not from arrival', () => {
  const conversation = new ConversationItems();
  conversation.place('c', 'b', 'interviewer');
  conversation.place('a', null, 'interviewer');
  conversation.place('b', 'a', 'candidate');

  assert.deepEqual(ids(conversation), ['a', 'b', 'c']);
});

test('an item whose predecessor comes late moves there and keeps its text', () => {
  const conversation = new ConversationItems();
  conversation.place('a', null, 'interviewer');
  conversation.place('b', 'a', 'interviewer');
  conversation.grow('u', 'candidate', 'words');

  conversation.place('u', 'a', 'candidate');
  conversation.place('b', 'u', 'interviewer');

  assert.deepEqual(ids(conversation), ['a', 'u', 'b']);
  assert.equal(conversation.get('u').text, 'words');
});

test('what follows a note that is no turn, follows the turn before it', () => {
  const conversation = new ConversationItems();
  conversation.place('a', null, 'interviewer');
  conversation.skip('note', 'a');
  conversation.skip('tool', 'note');
  conversation.skip('note', null);

  conversation.place('b', 'tool', 'candidate');

  assert.equal(conversation.get('b').previousItemId, 'a');
  assert.deepEqual(ids(conversation), ['a', 'b']);
});

test('nothing is lost when a predecessor is unknown, or items follow each other in a cycle', () => {
  const conversation = new ConversationItems();
  conversation.place('b', 'unknown', 'candidate');
  conversation.place('a', null, 'interviewer');
  assert.deepEqual(ids(conversation).sort(), ['a', 'b']);

  conversation.place('x', 'y', 'candidate');
  conversation.place('y', 'x', 'candidate');
  assert.equal(ids(conversation).length, 4);
});

test('a truncated item stays truncated, with its text', () => {
  const conversation = new ConversationItems();
  conversation.grow('a', 'interviewer', 'How would');

  conversation.settle('a', 'interviewer', 'truncated');
  conversation.settle('a', 'interviewer', 'completed', 'How would you');

  assert.equal(conversation.get('a').status, 'truncated');
  assert.equal(conversation.get('a').text, 'How would you');
});

test('a delta after the end changes nothing', () => {
  const conversation = new ConversationItems();
  conversation.settle('a', 'candidate', 'completed', 'Yes');

  conversation.grow('a', 'candidate', ' and no');

  assert.equal(conversation.get('a').text, 'Yes');
  assert.deepEqual(conversation.growing(), []);
});

test('an hour of two thousand turns is put in order again and again, at once', () => {
  const conversation = new ConversationItems();
  for (let turn = 0; turn < 2000; turn++) conversation.place(`i${turn}`, turn ? `i${turn - 1}` : null, 'candidate');

  const began = process.cpuUsage(); // what others on the machine use does not count
  for (let event = 0; event < 50; event++) conversation.inOrder();
  const { user, system } = process.cpuUsage(began);
  const ms = (user + system) / 1000 / 50;

  assert.deepEqual(conversation.inOrder().map(({ itemId }) => itemId), Array.from({ length: 2000 }, (_, turn) => `i${turn}`));
  assert.ok(ms < 15, `${ms} ms of processor time each`);
});
