import { byId, setText } from '../../page/elements.js';
import { emptyQuestion, MOST_QUESTIONS, moved } from '../entity/plan.js';

/** @typedef {import('../entity/plan.js').Question} Question */
/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Field */

/** The questions of a plan in the form: each can be written, moved and removed. */
export class QuestionList {
  #list = byId('questions');
  #template = /** @type {HTMLTemplateElement} */ (byId('question'));
  #add = /** @type {HTMLButtonElement} */ (byId('add-question'));
  #texts;
  #changed;

  /** @param {import('../../page/elements.js').Texts} texts @param {() => void} changed */
  constructor(texts, changed) {
    this.#texts = texts;
    this.#changed = changed;
    this.#add.addEventListener('click', () => this.#rewrite([...this.read(), emptyQuestion()], 'hiring.question.added', -1));
    this.#list.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      const item = button?.closest('li');
      if (button && item) this.#do(button.dataset.action ?? '', [...this.#list.children].indexOf(item));
    });
  }

  /** @param {Question[]} questions */
  show(questions) {
    const opened = [...this.#list.querySelectorAll('details')].map(({ open }) => open);
    this.#list.replaceChildren(...questions.map((question, i) => this.#item(question, i, questions.length)));
    this.#list.querySelectorAll('details').forEach((details, i) => (details.open = opened[i] ?? false));
    this.#add.hidden = questions.length >= MOST_QUESTIONS;
    byId('most-questions').hidden = questions.length < MOST_QUESTIONS;
  }

  /** @returns {Question[]} */
  read() {
    return [...this.#list.children].map((item) => {
      const text = (/** @type {string} */ name) => field(item, name).value.trim();
      return { text: text('text'), competency: text('competency'), rubric: text('rubric'), followUps: Number(text('followUps')), mustAsk: text('mustAsk') === 'true' };
    });
  }

  /** @param {string} action @param {number} at */
  #do(action, at) {
    const questions = this.read();
    if (action === 'remove') return this.#rewrite(questions.filter((_, i) => i !== at), 'hiring.question.removed', Math.min(at, questions.length - 2));
    const to = action === 'up' ? at - 1 : at + 1;
    this.#rewrite(moved(questions, at, to), 'hiring.question.moved', to, action);
  }

  /** The focus follows the question. @param {Question[]} questions @param {string} said @param {number} at -1: the last @param {string} [action] */
  #rewrite(questions, said, at, action) {
    this.show(questions);
    const item = this.#list.children[at < 0 ? questions.length - 1 : at];
    const button = /** @type {HTMLElement | null} */ (action && item.querySelector(`[data-action=${action}]:not([hidden])`));
    (button ?? field(item, 'text')).focus();
    setText(byId('question-note'), this.#texts(said, String((at < 0 ? questions.length - 1 : at) + 1)));
    this.#changed();
  }

  /** @param {Question} question @param {number} i @param {number} count */
  #item(question, i, count) {
    const item = /** @type {HTMLElement} */ (/** @type {DocumentFragment} */ (this.#template.content.cloneNode(true)).firstElementChild);
    for (const [name, value] of Object.entries(question)) {
      const input = field(item, name);
      input.dataset.field = `questions[${i}].${name}`;
      input.value = String(value);
    }
    setText(/** @type {Element} */ (item.querySelector('legend')), this.#texts('hiring.question', String(i + 1)));
    const gone = { up: i === 0, down: i === count - 1, remove: count === 1 };
    for (const [action, hidden] of Object.entries(gone)) {
      const button = /** @type {HTMLElement} */ (item.querySelector(`[data-action=${action}]`));
      button.hidden = hidden;
      button.setAttribute('aria-label', this.#texts(`hiring.question.${action}`, String(i + 1)));
    }
    return item;
  }
}

/** @param {Element} item @param {string} name @returns {Field} */
const field = (item, name) => /** @type {Field} */ (item.querySelector(`[name=${name}]`));
