import { element } from '../../page/create-element.js';
import { byId, setText } from '../../page/elements.js';
import { dateInWords } from '../../page/formats.js';
import { lineKey, linesLeft, possible } from '../entity/candidates.js';
import { offerLanguages } from './languages.js';
import { LinksView } from './links-view.js';

/** @typedef {import('../control/hiring-api.js').Invitation} Invitation */

/** Who is invited to a position: the list, one more, many by CSV, another link, withdrawing. */
export class InvitationsView {
  #card = byId('invitations-card');
  #list = byId('invitations');
  #links;
  #page;
  #id = '';
  #next = /** @type {string | undefined} */ (undefined);

  /** @param {import('./recruiters-page.js').RecruitersPage} page */
  constructor(page) {
    this.#page = page;
    this.#links = new LinksView(page.texts);
    offerLanguages(/** @type {HTMLSelectElement} */ (byId('candidate-language')));
    this.#on('invite', (form) => this.#invite(form));
    this.#on('invite-csv', () => this.#inviteByCsv());
    byId('csv-file').addEventListener('change', () => void this.#readFile());
    byId('more').addEventListener('click', () => void this.#act(() => this.#more()));
    this.#list.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      if (button) void this.#act(() => this.#do(button));
    });
  }

  /** @param {string} id of the position @param {boolean} open no one is invited to an archived one */
  async load(id, open) {
    this.#id = id;
    byId('inviting').hidden = !open;
    await this.#reload();
  }

  /** @param {() => Promise<unknown>} action */
  #act = (action) => this.#page.act(this.#card, byId('invitations-note'), action);

  /** @param {string} id @param {(form: HTMLFormElement) => Promise<void>} action */
  #on(id, action) {
    const form = /** @type {HTMLFormElement} */ (byId(id));
    form.addEventListener('submit', (event) => (event.preventDefault(), void this.#page.act(form, byId(`${id}-note`), () => action(form))));
  }

  async #reload() {
    this.#next = undefined;
    this.#list.replaceChildren();
    await this.#more();
  }

  async #more() {
    const { invitations, next } = await this.#page.hiring.invitations(this.#id, this.#next);
    this.#list.append(...invitations.map((each) => this.#line(each)));
    this.#next = next;
    byId('more').hidden = !next;
    byId('none-invited').hidden = this.#list.childElementCount > 0;
  }

  /** @param {HTMLFormElement} form */
  async #invite(form) {
    const data = new FormData(form);
    const [name, email, language] = ['name', 'email', 'language'].map((field) => String(data.get(field) ?? '').trim());
    const candidate = { name, email, ...(language ? { language } : {}) };
    const { invitations } = await this.#page.hiring.invite(this.#id, { candidates: [candidate] });
    form.reset();
    await this.#show(invitations);
  }

  /** The good lines are invited; the others stay in the field, to be corrected. */
  async #inviteByCsv() {
    const field = /** @type {HTMLTextAreaElement} */ (byId('csv'));
    const csv = field.value;
    const faulty = byId('faulty');
    faulty.replaceChildren();
    const { invitations, faultyLines } = await this.#page.hiring.invite(this.#id, { csv });
    const lines = csv.split(/\r\n|\r|\n/);
    field.value = linesLeft(csv, faultyLines);
    faulty.append(...faultyLines.map(({ line, rule }) => element('li', {}, [this.#page.texts('hiring.line', String(line), this.#page.texts(lineKey(rule))), element('code', { dir: 'auto' }, [lines[line - 1] ?? ''])])));
    byId('faulty-part').hidden = faultyLines.length === 0;
    setText(byId('faulty-count'), this.#page.texts('hiring.lines', String(invitations.length), String(faultyLines.length)));
    if (invitations.length) await this.#show(invitations);
  }

  async #readFile() {
    const [file] = /** @type {HTMLInputElement} */ (byId('csv-file')).files ?? [];
    if (file) /** @type {HTMLTextAreaElement} */ (byId('csv')).value = await file.text();
  }

  /** @param {HTMLButtonElement} button */
  async #do({ dataset: { action, id = '' } }) {
    if (action === 'renew') return this.#show([await this.#page.hiring.renew(id)]);
    await this.#page.hiring.withdraw(id);
    await this.#reload();
    setText(byId('invitations-done'), this.#page.texts('hiring.withdrawn'));
    byId('invitations-heading').focus();
  }

  /** @param {Invitation[]} invitations with their links, which are never shown again */
  async #show(invitations) {
    setText(byId('invitations-done'), '');
    await this.#reload();
    this.#links.show(invitations);
  }

  /** @param {Invitation} invitation */
  #line({ id, name, email, state, expiresAt }) {
    const { texts, language } = this.#page;
    const { renew, withdraw } = possible(state);
    /** @param {string} action */
    const button = (action) => element('button', { class: 'quiet', type: 'button', 'data-action': action, 'data-id': id, 'aria-label': texts(`hiring.${action}.of`, name) }, [texts(`hiring.${action}`)]);
    const end = ['created', 'sent', 'opened'].includes(state) ? texts('hiring.until', dateInWords(expiresAt, language)) : '';
    return element('li', { 'data-state': state }, [
      element('span', { class: 'who', dir: 'auto' }, [name]),
      element('span', { class: 'state' }, [texts(`hiring.invitation.${state}`)]),
      element('span', { class: 'mail', dir: 'auto' }, [email]),
      element('span', { class: 'until' }, [end]),
      element('span', { class: 'actions' }, [...(renew ? [button('renew')] : []), ...(withdraw ? [button('withdraw')] : [])]),
    ]);
  }
}
