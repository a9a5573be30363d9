import { Failure } from '../../failure/failure.js';
import { confirmed } from '../../page/confirmation.js';
import { byId, setText } from '../../page/elements.js';
import { chooseLanguage, offerLanguages } from './languages.js';
import { Newer } from './newer-version.js';

/**
 * @typedef {import('../control/hiring-api.js').Position} Position
 * @typedef {import('../control/hiring-api.js').Terms} Terms
 */

const NAMES = /** @type {const} */ (['title', 'company', 'description', 'language']);

/** What a position is called, what is said of it, and who reaches it. */
export class TermsForm {
  #form = byId('terms');
  #page;
  #shown;
  #id = '';
  #version = 0;
  #newer;

  /** @param {import('./recruiters-page.js').RecruitersPage} page @param {(position: Position) => void} shown */
  constructor(page, shown) {
    this.#page = page;
    this.#shown = shown;
    this.#newer = new Newer('terms-newer', { texts: page.texts, language: page.language, mine: () => this.#act(() => this.#save()), theirs: (terms) => this.#fill(/** @type {Terms} */ (terms)), read: () => this.#read() });
    offerLanguages(/** @type {HTMLSelectElement} */ (this.#field('language')));
    this.#form.addEventListener('submit', (event) => (event.preventDefault(), void this.#act(() => this.#save())));
    byId('archive').addEventListener('click', () => void this.#act(() => this.#archive()));
  }

  /** @param {Position} position */
  take(position) {
    this.#id = position.id;
    this.#version = position.version;
    this.#fill(termsOf(position));
    const archived = position.state === 'archived';
    byId('terms-fields').toggleAttribute('disabled', archived);
    byId('save-terms').hidden = archived;
    byId('archive').hidden = archived;
    this.#shown(position);
  }

  /** @param {() => Promise<unknown>} action */
  #act(action) {
    setText(byId('terms-done'), '');
    return this.#page.act(this.#form, byId('terms-note'), action);
  }

  async #save() {
    try {
      this.take(await this.#page.hiring.change(this.#id, this.#version, this.#read()));
      this.#newer.close();
      setText(byId('terms-done'), this.#page.texts('hiring.terms.saved'));
    } catch (error) {
      if (Failure.from(error).code !== 'precondition_failed') throw error;
      const newer = await this.#page.hiring.position(this.#id);
      this.#version = newer.version;
      this.#newer.show(newer, termsOf(newer), []);
    }
  }

  async #archive() {
    if (!(await confirmed(/** @type {HTMLDialogElement} */ (byId('archive-dialog'))))) return;
    this.take(await this.#page.hiring.archive(this.#id));
  }

  /** @param {Terms} terms */
  #fill(terms) {
    for (const name of NAMES) if (name !== 'language') this.#field(name).value = terms[name] ?? '';
    chooseLanguage(/** @type {HTMLSelectElement} */ (this.#field('language')), terms.language ?? '');
    this.#field('sharedWith').value = terms.sharedWith.join('\n');
  }

  /** @returns {Terms} */
  #read() {
    const texts = Object.fromEntries(NAMES.flatMap((name) => (this.#field(name).value.trim() || name === 'title' ? [[name, this.#field(name).value.trim()]] : [])));
    const sharedWith = this.#field('sharedWith').value.split('\n').map((line) => line.trim()).filter(Boolean);
    return /** @type {Terms} */ ({ ...texts, sharedWith });
  }

  /** @param {string} name @returns {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} */
  #field = (name) => /** @type {HTMLInputElement} */ (this.#form.querySelector(`[data-field=${name}]`));
}

/** @param {Position} position @returns {Terms} */
const termsOf = ({ title, company, description, language, sharedWith = [] }) => ({ title, company, description, language, sharedWith });
