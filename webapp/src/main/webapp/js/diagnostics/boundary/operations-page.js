import { Failure } from '../../failure/failure.js';
import { SignedInPage } from '../../identity/boundary/signed-in-page.js';
import { byId, setText } from '../../page/elements.js';
import { dateInWords } from '../../page/formats.js';
import { OperationsApi } from '../control/operations-api.js';
import { range } from '../entity/range.js';
import { ChecksView } from './checks-view.js';
import { OperationsView } from './operations-view.js';

/** For operators: how interviews fare, and what a browser has found under its code. */
class OperationsPage {
  #shell = new SignedInPage(() => this.#load());
  #api = new OperationsApi(this.#shell.api);
  #view = new OperationsView(this.#shell.texts, this.#shell.language);
  #latest = 0;

  async open() {
    byId('span').addEventListener('change', () => void this.#act(() => this.#load()));
    byId('look-up').addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#act(() => this.#lookUp());
    });
    await this.#shell.open();
  }

  /** What fails beside the charts leaves them there. @param {() => Promise<unknown>} action */
  async #act(action) {
    setText(byId('action-note'), '');
    await this.#shell.attempt(action, (problem) => setText(byId('action-note'), problem));
  }

  /** The latest choice counts, whichever answer comes last. */
  async #load() {
    const mine = ++this.#latest;
    const span = /** @type {import('../entity/range.js').Span} */ (/** @type {HTMLSelectElement} */ (byId('span')).value);
    byId('charts').setAttribute('aria-busy', 'true');
    try {
      const figures = await this.#api.figures(range(span), this.#shell.signal);
      if (mine !== this.#latest) return;
      this.#view.show(figures);
      byId('charts').dataset.span = span;
      this.#shell.show('ready');
    } catch (error) {
      if (Failure.from(error).status !== 403) throw error;
      this.#shell.show('missing');
    } finally {
      byId('charts').setAttribute('aria-busy', 'false');
    }
  }

  async #lookUp() {
    const code = /** @type {HTMLInputElement} */ (byId('code')).value.trim();
    if (!code) return;
    const view = new ChecksView(this.#shell.texts);
    view.clear();
    setText(byId('found'), '');
    const { madeAt, report } = await this.#api.report(code, this.#shell.signal);
    setText(byId('found'), `${dateInWords(madeAt, this.#shell.language)} · ${report.browser}`);
    report.checks.forEach((check) => view.add(check));
  }
}

void new OperationsPage().open();
