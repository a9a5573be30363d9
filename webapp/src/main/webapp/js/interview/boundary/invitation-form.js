import { byId, setText } from '../../page/elements.js';
import { objection, readInvitation } from '../../session/invitation.js';
import { InterviewLanguage } from './interview-language.js';

/** What the interview is about: from the link, else the candidate types the job's title. */
export class InvitationForm {
  #invitation = readInvitation('');
  #field = /** @type {HTMLInputElement} */ (byId('job-title'));
  #texts;
  #language;

  /** @param {import('../../page/elements.js').Texts} texts */
  constructor(texts) {
    this.#texts = texts;
    this.#language = new InterviewLanguage(texts);
    this.#field.addEventListener('input', () => this.#complain(undefined));
  }

  /** Reads the link; after the redirect from signing in, which begins with another address. @param {string} [language] the company's */
  show(language) {
    this.#invitation = readInvitation(location.search);
    const { jobTitle, company } = this.#invitation;
    const given = !objection(jobTitle);
    this.#language.show(this.#invitation.language, language);
    this.#field.value = jobTitle;
    byId('job-title-field').hidden = given;
    if (given) setText(byId('headline'), jobTitle);
    if (company) setText(byId('company'), this.#texts('headline.company', company));
    if (given) document.title = this.#texts('title.job', jobTitle);
  }

  /** @returns {import('../../session/invitation.js').Invitation | undefined} undefined: something is missing, and the page says what */
  read() {
    const wrong = objection(this.#field.value);
    this.#complain(wrong);
    if (wrong) return void this.#field.focus();
    const jobTitle = this.#field.value.trim();
    setText(byId('headline'), jobTitle);
    return { ...this.#invitation, jobTitle, language: this.#language.read() };
  }

  /** @param {'missing' | 'too_long' | undefined} wrong */
  #complain(wrong) {
    this.#field.setAttribute('aria-invalid', String(Boolean(wrong)));
    setText(byId('job-title-error'), wrong ? this.#texts(`job_title.${wrong}`) : '');
  }
}
