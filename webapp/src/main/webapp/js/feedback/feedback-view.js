import { element } from '../page/create-element.js';
import { setText } from '../page/elements.js';
import { dateInWords } from '../page/formats.js';
import { offer, sentence } from './feedback.js';

/**
 * @typedef {import('./feedback.js').Feedback} Feedback
 * @typedef {{section: HTMLElement, heading: HTMLElement, status: HTMLElement, button: HTMLElement, report: HTMLElement}} Elements
 */

/** The feedback: its state, the action offered, and the generated report. */
export class FeedbackView {
  #places;
  #texts;
  #language;

  /** @param {Elements} places @param {import('../page/elements.js').Texts} texts @param {string} language */
  constructor(places, texts, language) {
    this.#places = places;
    this.#texts = texts;
    this.#language = language;
  }

  /** @param {Feedback} feedback @param {{own: boolean, waited: boolean}} circumstances */
  show(feedback, circumstances) {
    const { section, heading, status, button, report } = this.#places;
    const [said, offered] = [sentence(feedback, circumstances), offer(feedback, circumstances)];
    section.hidden = feedback.state === 'off';
    section.dataset.state = feedback.state;
    setText(status, said ? this.#texts(said) : '');
    const had = document.activeElement === button;
    button.hidden = !offered;
    if (had && button.hidden) heading.focus(); // a hidden button loses the focus
    if (offered) setText(button, this.#texts(`record.feedback.${offered}`));
    report.replaceChildren(...(feedback.report?.questions.length ? this.#parts(feedback.report) : []));
  }

  /** @param {import('./feedback.js').Report} report */
  #parts({ model, madeAt, whole, questions, notAsked }) {
    const made = this.#texts('record.feedback.machine', model, dateInWords(madeAt, this.#language));
    /** @type {HTMLElement[]} */
    const parts = [element('p', { class: 'machine', 'data-testid': 'machine' }, [whole ? made : `${made} ${this.#texts('record.feedback.part')}`])];
    parts.push(element('ol', { class: 'questions' }, questions.map((question) => this.#question(question))));
    if (notAsked.length) parts.push(this.#notAsked(notAsked));
    return parts;
  }

  /** @param {import('./feedback.js').Question} question */
  #question({ question, outcome, statements }) {
    const heading = element('h3', { dir: 'auto' }, [question]);
    const answer =
      outcome === 'answered'
        ? element('ul', {}, statements.map((statement) => this.#statement(statement)))
        : element('p', { class: 'not-answered' }, [this.#texts('record.feedback.not_answered')]);
    return element('li', { 'data-outcome': outcome }, [heading, answer]);
  }

  /** @param {import('./feedback.js').Statement} statement */
  #statement({ kind, text, quote }) {
    return element('li', { 'data-kind': kind }, [
      element('span', { class: 'kind' }, [this.#texts(`record.feedback.${kind}`)]),
      element('p', { dir: 'auto' }, [text]),
      element('blockquote', { dir: 'auto' }, [quote]),
    ]);
  }

  /** @param {string[]} topics */
  #notAsked(topics) {
    const names = new Intl.ListFormat(this.#language).format(topics.map((topic) => this.#texts(`record.topic.${topic}`)));
    return element('div', { class: 'not-asked' }, [element('h3', {}, [this.#texts('record.feedback.not_asked')]), element('p', {}, [names])]);
  }
}
