import { element } from '../../page/create-element.js';
import { byId } from '../../page/elements.js';
import { dateInWords } from '../../page/formats.js';
import { RecruitersPage } from './recruiters-page.js';

/** The positions of a recruiter: those they own or share. */
class PositionsPage {
  #shell = new RecruitersPage(() => this.#load());
  #list = byId('positions');
  #state = /** @type {HTMLSelectElement} */ (byId('state'));
  #next = /** @type {string | undefined} */ (undefined);
  #latest = 0;

  async open() {
    const form = /** @type {HTMLFormElement} */ (byId('create'));
    form.addEventListener('submit', (event) => (event.preventDefault(), void this.#shell.act(form, byId('create-note'), () => this.#create(form))));
    this.#state.addEventListener('change', () => void this.#shell.attempt(() => this.#load()));
    byId('more').addEventListener('click', () => void this.#shell.attempt(() => this.#more()));
    await this.#shell.open();
  }

  async #load() {
    this.#list.replaceChildren();
    this.#next = undefined;
    await this.#more();
    this.#shell.show('ready');
  }

  /** The latest choice counts, whichever answer comes last. */
  async #more() {
    const mine = ++this.#latest;
    this.#list.setAttribute('aria-busy', 'true');
    const { positions, next } = await this.#shell.hiring.positions(this.#state.value, this.#next);
    if (mine !== this.#latest) return;
    const lines = positions.map((position) => this.#line(position));
    this.#list.append(...lines);
    this.#list.removeAttribute('aria-busy');
    if (this.#next) lines[0]?.querySelector('a')?.focus();
    this.#next = next;
    byId('more').hidden = !next;
    this.#showEmpty(this.#list.childElementCount === 0);
  }

  /** @param {boolean} empty */
  #showEmpty(empty) {
    const open = this.#state.value === 'open';
    byId('empty').hidden = !(empty && open);
    byId('none-archived').hidden = !(empty && !open);
    if (empty && open) byId('new').setAttribute('open', '');
  }

  /** @param {import('../control/hiring-api.js').Position} position */
  #line({ id, title, company, state, changedAt }) {
    const { texts, language } = this.#shell;
    const link = element('a', { href: `position.xhtml?id=${encodeURIComponent(id)}` }, [
      element('span', { class: 'job', dir: 'auto' }, [title]),
      element('span', { class: 'state' }, [texts(`hiring.state.${state}`)]),
      element('span', { class: 'when', dir: 'auto' }, [company ?? '']),
      element('span', { class: 'length' }, [dateInWords(changedAt, language)]),
    ]);
    return element('li', {}, [link]);
  }

  /** @param {HTMLFormElement} form */
  async #create(form) {
    const data = new FormData(form);
    const terms = Object.fromEntries(['title', 'company'].map((name) => [name, String(data.get(name) ?? '').trim()]));
    const { id } = await this.#shell.hiring.create(terms);
    location.assign(`position.xhtml?id=${encodeURIComponent(id)}`);
  }
}

void new PositionsPage().open();
