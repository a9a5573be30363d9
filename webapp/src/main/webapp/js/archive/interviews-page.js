import { SignedInPage } from '../identity/boundary/signed-in-page.js';
import { element } from '../page/create-element.js';
import { byId, setText } from '../page/elements.js';
import { dateInWords, lengthInWords } from '../page/formats.js';
import { ArchiveApi } from './archive-api.js';
import { lengthMs, stateKey } from './archived-interview.js';
import { takeNotice } from './notice.js';

/** The list of one's interviews. */
class InterviewsPage {
  #shell = new SignedInPage(() => this.#load());
  #archive = new ArchiveApi(this.#shell.api);
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
    const { interviews, next } = await this.#archive.page(this.#next, this.#shell.signal);
    const lines = interviews.map((interview) => this.#line(interview));
    this.#list.append(...lines);
    if (this.#next) lines[0]?.querySelector('a')?.focus();
    this.#next = next;
    byId('more').hidden = !next;
    byId('empty').hidden = this.#list.childElementCount > 0;
  }

  /** @param {import('./archived-interview.js').ArchivedInterview} interview */
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
