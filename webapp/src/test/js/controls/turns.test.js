import assert from 'node:assert/strict';
import test, { mock } from 'node:test';
import { controlling } from '../support/calls.js';

const typed = { type: 'message', role: 'user', content: [{ type: 'input_text', text: 'Ten years.' }] };

test('interrupting cancels both the reply and its playback', async () => {
  const { controls, handle, line, noted } = await controlling();
  handle('response.created', 'output_audio_buffer.started');

  controls.interrupt();

  assert.deepEqual(line.types(), ['response.cancel', 'output_audio_buffer.clear']);
  assert.deepEqual(noted, ['interrupted']);
});

test('a complete reply is only cleared, and silence is not interrupted', async () => {
  const { controls, handle, line, noted } = await controlling();
  handle('response.created', 'output_audio_buffer.started', 'response.done');
  controls.interrupt();
  assert.deepEqual(line.types(), ['output_audio_buffer.clear']);

  handle('output_audio_buffer.cleared');
  controls.interrupt();

  assert.equal(line.sent.length, 1);
  assert.equal(noted.length, 1);
});

test('the first words cannot be interrupted before they are audible', async () => {
  const { controls, handle, line } = await controlling();
  handle('response.created');

  controls.interrupt();

  assert.deepEqual(line.sent, []);
});

test('a typed answer is an item of the conversation, and asks for the reply', async () => {
  const { controls, line } = await controlling();

  assert.equal(controls.answer('Ten years.'), true);

  assert.deepEqual(line.sent, [{ type: 'conversation.item.create', item: typed }, { type: 'response.create' }]);
});

test('typed while the interviewer speaks, it interrupts and the reply comes after', async () => {
  const { controls, handle, line } = await controlling();
  handle('response.created', 'output_audio_buffer.started');

  controls.answer('Ten years.');
  assert.deepEqual(line.types(), ['response.cancel', 'output_audio_buffer.clear', 'conversation.item.create']);
  handle('response.done', 'output_audio_buffer.cleared');

  assert.deepEqual(line.types().slice(3), ['response.create']);
});

test('a reply that never says it was cut off is not waited for', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const { controls, handle, line } = await controlling();
  handle('response.created');
  controls.answer('Ten years.');

  mock.timers.tick(2_000);

  assert.equal(line.types().at(-1), 'response.create');
  mock.timers.reset();
});

test('what cannot be sent stays in the field, with a note', async () => {
  const { controls, line, noted } = await controlling();
  line.open = false;

  assert.equal(controls.answer('Ten years.'), false);

  assert.deepEqual(noted, ['not_sent']);
});

test('with the talk key its release requests the reply, after any number of pauses', async () => {
  const { controls, enabled, handle, line } = await controlling({ mode: 'push' });
  const replies = () => line.types().filter((type) => type === 'response.create').length;
  assert.deepEqual([enabled(), line.adjustedTurnDetection().create_response], [false, false]);

  controls.hold(true);
  assert.equal(enabled(), true);
  handle('input_audio_buffer.speech_started', 'input_audio_buffer.speech_stopped', 'input_audio_buffer.committed', 'input_audio_buffer.speech_started');
  controls.hold(false);
  assert.deepEqual([enabled(), replies()], [false, 0], 'the end of it is still to come');
  handle('input_audio_buffer.speech_stopped', 'input_audio_buffer.committed');
  assert.equal(replies(), 1);

  handle('response.created', 'response.done');
  controls.hold(true);
  controls.hold(false);
  assert.equal(replies(), 1, 'nothing was said');
});

test('what was said before its release is answered at once', async () => {
  const { controls, handle, line } = await controlling({ mode: 'push' });

  controls.hold(true);
  handle('input_audio_buffer.speech_started', 'input_audio_buffer.speech_stopped', 'input_audio_buffer.committed');
  controls.hold(false);

  assert.equal(line.types().at(-1), 'response.create');
});

test('speaking freely, the provider replies by itself', async () => {
  const { handle, line } = await controlling();

  handle('input_audio_buffer.speech_started', 'input_audio_buffer.speech_stopped', 'input_audio_buffer.committed');

  assert.deepEqual(line.sent, []);
});
