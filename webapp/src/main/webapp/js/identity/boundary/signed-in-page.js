import { Failure } from '../../failure/failure.js';
import { Api } from '../../net/api.js';
import { byId, readTexts, setText } from '../../page/elements.js';
import { FailureView } from '../../page/failure-view.js';
import { inChosenLanguage, offerLanguages } from '../../page/page-language.js';
import { Account } from './account.js';

/** @typedef {'idle' | 'signed_out' | 'ready' | 'missing' | 'error'} State */

/** What the pages besides the interview share: sign-in, the parts visible in each state, and failures. */
export class SignedInPage {
  texts = readTexts();
  language = document.documentElement.lang || 'en';
  #root = byId('records');
  #failures = new FailureView(this.texts);
  #account = new Account(this.texts, () => this.#showAccount());
  #leaving = new AbortController();
  #load;
  api = new Api({ base: new URL('api/', document.baseURI), tokens: this.#account.tokens });
  signal = this.#leaving.signal;

  /** @param {() => Promise<unknown>} load loads what the page shows to a signed-in user */
  constructor(load) {
    this.#load = load;
    /** @param {string} id @param {() => Promise<unknown>} action */
    const on = (id, action) => byId(id).addEventListener('click', () => void this.attempt(action));
    on('sign-in', () => this.#goSignIn());
    on('sign-in-again-now', () => this.#account.signInAgain());
    on('sign-out', () => this.#account.signOut());
    on('way-out', () => (byId('way-out').dataset.way === 'sign-in' ? this.#goSignIn() : this.#open()));
    addEventListener('pagehide', () => this.#leaving.abort());
    addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
  }

  async open() {
    if (!inChosenLanguage()) return;
    offerLanguages(byId('languages'));
    await this.attempt(async () => {
      const signedIn = await this.#account.open(this.#root.dataset);
      if (signedIn === undefined) setText(byId('loading'), this.texts('sign_in.done'));
      else if (signedIn) await this.#open();
      else this.show('signed_out');
    });
  }

  async #open() {
    this.show('idle');
    await this.#load();
  }

  async #goSignIn() {
    if (await this.#account.signIn()) await this.#open();
  }

  /** Runs one action of the user. A failure is shown in place of the page, or handed to `report` if given. @param {() => Promise<unknown>} action @param {(text: string) => void} [report] */
  async attempt(action, report) {
    try {
      await action();
    } catch (error) {
      if (this.signal.aborted) return;
      const failure = Failure.from(error);
      this.#failures.show(failure);
      if (report) report(byId('failure-text').textContent ?? '');
      else this.show('error');
    }
  }

  /** @param {State} state */
  show(state) {
    this.#root.dataset.state = state;
    const had = document.activeElement;
    for (const part of document.querySelectorAll(/** @type {'div'} */ ('[data-when]'))) part.hidden = !part.dataset.when?.split(' ').includes(state);
    if (had instanceof HTMLElement && had.closest('[hidden]')) this.#root.focus({ preventScroll: true }); // a part that goes takes the focus along
    this.#showAccount();
  }

  #showAccount() {
    const { state } = this.#root.dataset;
    this.#account.show(state ?? 'idle', state === 'error');
  }
}
