import { Failure } from '../../failure/failure.js';
import { inWords } from '../../failure/waiting.js';
import { SignedInPage } from '../../identity/boundary/signed-in-page.js';
import { byId, setText } from '../../page/elements.js';
import { HiringApi } from '../control/hiring-api.js';
import { clearFields, markFields } from './field-errors.js';

/** Codes that only this side has sentences for; the page of candidates knows all others. */
const OURS = ['position_not_found', 'position_archived', 'plan_not_found', 'invitation_not_found', 'invitation_over', 'invitations_used_up', 'precondition_failed', 'precondition_required', 'invalid_request'];
const FORBIDDEN = 403;

/** What the recruiters' pages share: sign-in, roles, failures beside the form that they belong to. */
export class RecruitersPage extends SignedInPage {
  hiring = new HiringApi(this.api, this.signal);

  /** @param {() => Promise<unknown>} load */
  constructor(load) {
    super(async () => {
      try {
        await load();
      } catch (error) {
        const { code, status } = Failure.from(error);
        if (status !== FORBIDDEN && code !== 'position_not_found') throw error;
        this.missing(status === FORBIDDEN ? 'hiring.not_recruiter' : 'hiring.failure.position_not_found');
      }
    });
  }

  /** @param {string} key of the reason */
  missing(key) {
    setText(byId('missing-text'), this.texts(key));
    this.show('missing');
  }

  /**
   * Runs one action of a form; a failure is said beside it and marks the fields that it names.
   *
   * @param {HTMLElement} form
   * @param {HTMLElement} note
   * @param {() => Promise<unknown>} action
   */
  async act(form, note, action) {
    if (form.getAttribute('aria-busy') === 'true') return;
    form.setAttribute('aria-busy', 'true');
    clearFields(form);
    setText(note, '');
    await this.attempt(async () => {
      try {
        await action();
      } catch (error) {
        const failure = Failure.from(error);
        if (!OURS.includes(failure.code ?? '')) throw failure;
        const elsewhere = markFields(form, failure.violations ?? [], this.texts);
        const wait = failure.retryAfterMs ? ` ${this.texts('failure.wait', inWords(failure.retryAfterMs, this.language))}` : '';
        setText(note, [this.texts(`hiring.failure.${failure.code}`) + wait, ...elsewhere].join(' '));
      }
    }, (text) => setText(note, text));
    form.removeAttribute('aria-busy');
  }
}
