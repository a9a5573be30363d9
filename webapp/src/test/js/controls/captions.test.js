import assert from 'node:assert/strict';
import test, { mock } from 'node:test';
import { Captions } from '../../../main/webapp/js/controls/control/captions.js';
import { spoken } from '../../../main/webapp/js/controls/entity/pace.js';

const TEXT = 'Welcome. Which project are you most proud of, and why did you take it up?';

function reading() {
  mock.timers.enable({ apis: ['setInterval'] });
  let ms = 0;
  const shown = [];
  const captions = new Captions((item) => shown.push(item.text), () => ms);
  const pass = (more) => ((ms += more), mock.timers.tick(more));
  const says = (text, status = 'growing', itemId = 'a', role = 'interviewer') => captions.itemChanged({ itemId, previousItemId: null, role, text, status });
  return { captions, shown, pass, says, handle: (type) => captions.handle({ type }) };
}

test.afterEach(() => mock.timers.reset());

test('words that come at once are shown as they are spoken', () => {
  const { shown, pass, says, handle } = reading();
  says(TEXT, 'completed');
  assert.deepEqual(shown, []);

  handle('output_audio_buffer.started');
  pass(600);
  const [early = ''] = shown.slice(-1);
  pass(1_800);
  const later = shown.at(-1);
  handle('output_audio_buffer.stopped');

  assert.ok(early.length > 4 && early.length < 30, early);
  assert.ok(later.length > early.length && later.length < TEXT.length, later);
  assert.equal(shown.at(-1), TEXT);
});

test('they stop where the interviewer was interrupted, whatever is reported of it later', () => {
  const { shown, pass, says, handle } = reading();
  says(TEXT);
  handle('output_audio_buffer.started');
  pass(1_200);

  handle('output_audio_buffer.cleared');
  const { length } = shown;
  says(TEXT, 'truncated');
  pass(5_000);

  assert.match(shown.at(-1), /^Welcome\. .*\u2014$/);
  assert.equal(shown.length, length);
});

test('a provider that does not say when its voice begins is not waited for', () => {
  const { shown, pass, says } = reading();
  says(TEXT);

  pass(2_500);

  assert.match(shown.at(-1), /^Welcome\./);
});

test('what is written only is there at once', () => {
  const { shown, says, handle } = reading();
  says(TEXT);

  handle('response.output_text.done');

  assert.equal(shown.at(-1), TEXT);
});

test('a candidate needs no captions of their own', () => {
  const { shown, pass, says } = reading();

  says('I am ready.', 'completed', 'b', 'candidate');
  pass(3_000);

  assert.deepEqual(shown, []);
});

test('the pace is that of a voice, to a word boundary', () => {
  assert.equal(spoken(TEXT, 0), '');
  assert.equal(spoken(TEXT, 10), 'Welcome.');
  assert.ok(TEXT.startsWith(spoken(TEXT, 2_000)) && /\w$/.test(spoken(TEXT, 2_000)));
  assert.equal(spoken(TEXT, 60_000), TEXT);
  assert.equal(spoken('请介绍一下您自己最满意的项目', 990).length, 5);
});

test('the conversation shows no word before it is spoken', () => {
  const { captions, pass, says, handle } = reading();
  const items = [{ itemId: 'z', text: 'Before.' }, { itemId: 'a', text: TEXT }];
  says(TEXT);
  handle('output_audio_buffer.started');
  pass(600);

  const [before, now] = captions.paced(items);
  assert.equal(before, items[0]);
  assert.ok(now.text.length > 4 && now.text.length < 30);
  handle('output_audio_buffer.stopped');

  assert.deepEqual(captions.paced(items), items);
});
