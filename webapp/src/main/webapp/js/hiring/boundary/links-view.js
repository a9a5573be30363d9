import { element } from '../../page/create-element.js';
import { download } from '../../page/download.js';
import { byId, setText } from '../../page/elements.js';
import { csvOf } from '../entity/candidates.js';

/** Links of invitations that were just made: to be copied now, for the server knows only their digests. */
export class LinksView {
  #list = byId('links');
  #texts;
  /** @type {import('../control/hiring-api.js').Invitation[]} */
  #shown = [];

  /** @param {import('../../page/elements.js').Texts} texts */
  constructor(texts) {
    this.#texts = texts;
    this.#list.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      if (button) void this.#copy(/** @type {HTMLInputElement} */ (button.parentElement?.querySelector('input')));
    });
    byId('download-links').addEventListener('click', () => this.#download());
    byId('hide-links').addEventListener('click', () => this.#hide());
  }

  /** @param {import('../control/hiring-api.js').Invitation[]} invitations */
  show(invitations) {
    this.#shown = invitations;
    this.#list.replaceChildren(...invitations.map(({ id, name, link = '' }) => this.#line(id, name, link)));
    setText(byId('link-note'), '');
    byId('links-part').hidden = false;
    byId('links-heading').focus();
  }

  /** @param {string} id @param {string} name @param {string} link */
  #line(id, name, link) {
    const label = element('label', { for: `link-${id}`, dir: 'auto' }, [name]);
    const field = element('input', { id: `link-${id}`, readonly: 'readonly', dir: 'ltr', value: link, autocomplete: 'off' });
    const copy = element('button', { class: 'quiet', type: 'button', 'aria-label': this.#texts('hiring.copy.of', name) }, [this.#texts('hiring.copy')]);
    return element('li', {}, [label, field, copy]);
  }

  /** Where a browser withholds the clipboard, the link is marked for the keys. @param {HTMLInputElement} field */
  async #copy(field) {
    field.select();
    const copied = await navigator.clipboard?.writeText(field.value).then(() => true, () => false);
    setText(byId('link-note'), this.#texts(copied ? 'hiring.copied' : 'hiring.copy.failed'));
  }

  #download() {
    const rows = this.#shown.map(({ name, email, language = '', link = '' }) => [name, email, language, link]);
    download({ name: 'links.csv', content: new Blob(['\ufeff', csvOf(rows)], { type: 'text/csv' }) });
  }

  #hide() {
    this.#shown = [];
    this.#list.replaceChildren();
    byId('links-part').hidden = true;
    byId('invitations-heading').focus();
  }
}
