import { Failure } from '../failure/failure.js';
import { FeedbackView } from '../feedback/feedback-view.js';
import { waitForFeedback } from '../feedback/waiting-for-feedback.js';
import { SignedInPage } from '../identity/boundary/signed-in-page.js';
import { confirmed } from '../page/confirmation.js';
import { download } from '../page/download.js';
import { byId, setText } from '../page/elements.js';
import { dateInWords } from '../page/formats.js';
import { ArchiveApi } from './archive-api.js';
import { asked, isOwn, provenanceKeys } from './archived-interview.js';
import { showFacts } from './facts.js';
import { leaveNotice } from './notice.js';
import { TranscriptView } from './transcript-view.js';

/** Answers that mean: there is no such interview for this user. */
const MISSING = [400, 404, 422];

/** One interview: what was said, how it went, feedback, a file of it, its end. */
class RecordPage {
  #shell = new SignedInPage(() => this.#load());
  #archive = new ArchiveApi(this.#shell.api);
  #transcript = new TranscriptView(byId('transcript'), this.#shell.texts);
  #report = new FeedbackView({ section: byId('feedback'), heading: byId('feedback-title'), status: byId('feedback-status'), button: byId('ask-feedback'), report: byId('report') }, this.#shell.texts, this.#shell.language);
  #id = '';
  #own = false;

  async open() {
    /** @param {string} id @param {() => Promise<unknown>} action */
    const on = (id, action) => byId(id).addEventListener('click', () => void this.#act(action, 'action-note'));
    on('download-text', () => this.#download('txt'));
    on('download-json', () => this.#download('json'));
    on('erase', () => this.#erase());
    byId('ask-feedback').addEventListener('click', () => void this.#act(() => this.#ask(), 'feedback-note'));
    await this.#shell.open();
  }

  /** What fails beside the record leaves the record there. @param {() => Promise<unknown>} action @param {string} where it is said */
  async #act(action, where) {
    const note = byId(where);
    setText(note, '');
    await this.#shell.attempt(action, (text) => setText(note, text));
  }

  async #load() {
    const id = asked(location.search);
    const interview = id ? await this.#found(id) : undefined;
    if (!interview || interview.erasedAt) return this.#missing(interview?.erasedAt);
    this.#id = interview.id;
    this.#own = isOwn(interview);
    this.#show(interview);
    this.#shell.show('ready');
    if (interview.state === 'ended') await this.#act(() => this.#follow(), 'feedback-note');
  }

  /** @param {string} id */
  async #found(id) {
    try {
      return await this.#archive.one(id, this.#shell.signal);
    } catch (error) {
      if (MISSING.includes(Failure.from(error).status ?? 0)) return undefined;
      throw error;
    }
  }

  /** @param {string} [erasedAt] */
  #missing(erasedAt) {
    const { texts, language } = this.#shell;
    setText(byId('missing-text'), erasedAt ? texts('record.erased', dateInWords(erasedAt, language)) : texts('record.missing'));
    this.#shell.show('missing');
  }

  /** @param {import('./archived-interview.js').ArchivedInterview} interview */
  #show(interview) {
    const { jobTitle = '', company, transcript = [] } = interview;
    const { texts, language } = this.#shell;
    setText(byId('record-title'), jobTitle);
    if (company) setText(byId('record-company'), texts('headline.company', company));
    document.title = texts('title.job', jobTitle);
    showFacts(byId('facts'), interview, texts, language);
    byId('erase').hidden = !this.#own;
    const provenance = transcript.length ? provenanceKeys(interview).map(({ key, by }) => texts(key, by)) : [];
    setText(byId('provenance'), provenance.join(' '));
    byId('silence').hidden = transcript.length > 0;
    void this.#transcript.show(transcript);
  }

  /** Shows the state of the feedback, and waits while it is written. */
  async #follow() {
    const feedback = await this.#archive.feedback(this.#id, this.#shell.signal);
    await this.#wait(feedback);
  }

  async #ask() {
    if (byId('feedback').dataset.state === 'pending') return this.#follow(); // asked for; the button only looks again
    await this.#wait(await this.#archive.askForFeedback(this.#id, this.#shell.signal));
  }

  /** @param {import('../feedback/feedback.js').Feedback} feedback */
  async #wait(feedback) {
    const own = this.#own;
    this.#report.show(feedback, { own, waited: false });
    if (feedback.state !== 'pending') return;
    const { signal } = this.#shell;
    this.#report.show(await waitForFeedback(this.#archive, this.#id, signal), { own, waited: true });
  }

  /** @param {'json' | 'txt'} form */
  async #download(form) {
    const { signal } = this.#shell;
    download(await this.#archive.file(this.#id, form, signal));
  }

  async #erase() {
    if (!(await confirmed(/** @type {HTMLDialogElement} */ (byId('erase-dialog'))))) return;
    await this.#archive.erase(this.#id, this.#shell.signal);
    leaveNotice('erased');
    location.replace('interviews.xhtml');
  }
}

void new RecordPage().open();
