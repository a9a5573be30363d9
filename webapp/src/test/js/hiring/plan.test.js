import assert from 'node:assert/strict';
import test from 'node:test';
import { differences, emptyPlan, emptyQuestion, isSame, moved, planOf, requestOf } from '../../../main/webapp/js/hiring/entity/plan.js';

/** @param {string} text @param {object} [others] */
const question = (text, others = {}) => ({ ...emptyQuestion(), text, ...others });
/** @param {string[]} texts */
const planWith = (...texts) => ({ ...emptyPlan(), questions: texts.map((text) => question(text)) });

test('what is missing in an answer is empty in the form, and what is empty is left out of a request', () => {
  const answer = { version: 3, author: 'rita', createdAt: '', minutes: 20, questions: [{ text: 'Why?', followUps: 0, mustAsk: false, competency: null }] };

  const plan = planOf(answer);

  assert.deepEqual(plan, { introduction: '', jobFacts: '', language: '', voice: '', minutes: 20, questions: [{ text: 'Why?', competency: '', rubric: '', followUps: 0, mustAsk: false }] });
  assert.deepEqual(requestOf(plan), { minutes: 20, questions: [{ text: 'Why?', followUps: 0, mustAsk: false }] });
  assert.ok(isSame(plan, planOf({ ...plan })));
});

test('a question moves within the list, and not out of it', () => {
  assert.deepEqual(moved(['a', 'b', 'c'], 0, 1), ['b', 'a', 'c']);
  assert.deepEqual(moved(['a', 'b', 'c'], 2, 0), ['c', 'a', 'b']);
  assert.deepEqual(moved(['a', 'b'], 0, -1), ['a', 'b']);
  assert.deepEqual(moved(['a', 'b'], 1, 2), ['a', 'b']);
});

test('two versions that say the same have no differences', () => {
  assert.deepEqual(differences(planWith('a', 'b'), planWith('a', 'b')), []);
});

test('each difference is named once', () => {
  /** @param {object} after */
  const keys = (after) => differences(planWith('a', 'b'), /** @type {any} */ (after)).map(({ key, by }) => `${key.replace('hiring.changed.', '')} ${by}`.trim());

  assert.deepEqual(keys({ ...planWith('a', 'b'), minutes: 30, introduction: 'Hello' }), ['introduction', 'minutes']);
  assert.deepEqual(keys(planWith('a', 'b', 'c')), ['added 3']);
  assert.deepEqual(keys(planWith('b')), ['removed 1']);
  assert.deepEqual(keys(planWith('b', 'a')), ['order']);
  assert.deepEqual(keys(planWith('a', 'b, in other words')), ['question 2']);
  assert.deepEqual(keys({ ...emptyPlan(), questions: [question('a', { rubric: 'numbers' }), question('b')] }), ['question 1']);
  assert.deepEqual(keys(planWith('new', 'b', 'a')), ['added 1', 'order']);
});
