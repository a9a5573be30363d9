import { byId, setText } from '../../page/elements.js';
import { invitedTo, objection, readInvitation } from '../../session/invitation.js';
import { InterviewLanguage } from './interview-language.js';
import { InvitedView } from './invited-view.js';

/** What the interview is about: from the link, else the candidate types the job's title. */
export class InvitationForm {
  #invitation = readInvitation('');
  #field = /** @type {HTMLInputElement} */ (byId('job-title'));
  #texts;
  #language;
  /** @type {InvitedView | undefined} */
  #invited;

  /** @param {import('../../page/elements.js').Texts} texts */
  constructor(texts) {
    this.#texts = texts;
    this.#language = new InterviewLanguage(texts);
    this.#field.addEventListener('input', () => this.#complain(undefined));
  }

  /** A candidate with an invitation's link has no account: the link is accepted in place of signing in. @param {import('../../identity/boundary/account.js').Account} account @param {() => void} accepted */
  expect(account, accepted) {
    if (!account.invitation) return;
    this.#invited = new InvitedView(byId('interview'), this.#texts, async () => {
      await account.signIn();
      this.show(account.invitation?.position);
      accepted();
    });
  }

  /**
   * Reads the link; after the redirect from signing in, which begins with another address.
   *
   * @param {import('../../identity/control/link-sign-in.js').InvitedTo} [position] of an accepted link, in place of what stands in the address
   */
  show(position) {
    this.#invited?.show(position);
    this.#invitation = position ? invitedTo(position) : readInvitation(location.search);
    const { jobTitle, company } = this.#invitation;
    const given = !objection(jobTitle);
    this.#language.show(this.#invitation.language, byId('interview').dataset.language);
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
