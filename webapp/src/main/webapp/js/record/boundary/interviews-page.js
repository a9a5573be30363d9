import { byId, setText } from '../../interview/boundary/elements.js';
import { lengthMs, stateKey } from '../entity/kept-interview.js';
import { dateInWords, lengthInWords } from '../entity/words.js';
import { element } from './making.js';
import { takeNotice } from './notice.js';
import { Shell } from './shell.js';

/** The list of one's interviews. */
class InterviewsPage {
  #shell = new Shell(() => this.#load());
  #list = byId('interviews');
  #next = /** @type {string | undefined} */ (undefined);

  async open() {
    byId('more').addEventListener('click', () => void this.#shell.attempt(() => this.#more()));
    await this.#shell.open();
  }

  async #load() {
    this.#list.replaceChildren();
    this.#next = undefined;
    await this.#more();
    const notice = takeNotice();
    if (notice) setText(byId('notice'), this.#shell.texts(`record.notice.${notice}`));
    this.#shell.show('ready');
  }

  async #more() {
    const { interviews, next } = await this.#shell.records.page(this.#next, this.#shell.signal);
    const lines = interviews.map((interview) => this.#line(interview));
    this.#list.append(...lines);
    if (this.#next) lines[0]?.querySelector('a')?.focus();
    this.#next = next;
    byId('more').hidden = !next;
    byId('empty').hidden = this.#list.childElementCount > 0;
  }

  /** @param {import('../entity/kept-interview.js').Kept} interview */
  #line(interview) {
    const { texts, language } = this.#shell;
    const ms = lengthMs(interview);
    const link = element('a', {}, [
      element('span', { class: 'job', dir: 'auto' }, [interview.jobTitle ?? '']),
      element('span', { class: 'state' }, [texts(stateKey(interview))]),
      element('span', { class: 'when' }, [dateInWords(interview.createdAt, language)]),
      element('span', { class: 'length' }, [ms === undefined ? '' : lengthInWords(ms, language)]),
    ]);
    link.setAttribute('href', `record.xhtml?id=${encodeURIComponent(interview.id)}`);
    return element('li', {}, [link]);
  }
}

void new InterviewsPage().open();
