import { Failure } from '../../failure/failure.js';
import { inWords } from '../../failure/waiting.js';
import { wayOut } from '../../failure/way-out.js';
import { isOver } from '../../identity/control/link-sign-in.js';
import { byId, setText } from '../../page/elements.js';

/** When what concerns the interview is shown beside it. */
const BEFORE = 'signed_out ready requesting_microphone';

/** What a candidate with a link sees in place of a sign-in: what will happen, and a button that accepts the link. */
export class InvitedView {
  #texts;
  #busy = false;

  /** @param {HTMLElement} root @param {import('../../page/elements.js').Texts} texts @param {() => Promise<void>} accept */
  constructor(root, texts, accept) {
    this.#texts = texts;
    root.dataset.invited = 'true';
    for (const part of document.querySelectorAll(/** @type {'div'} */ ('[data-by=account]'))) part.dataset.when = '';
    byId('by-link').dataset.when = 'signed_out';
    byId('about').dataset.when = BEFORE;
    for (const id of ['accept', 'try-link-again']) byId(id).addEventListener('click', () => void this.#try(accept));
  }

  /** @param {import('../../identity/control/link-sign-in.js').InvitedTo | undefined} position */
  show(position) {
    const { title = '', company = '' } = position ?? {};
    /** @param {string} id @param {string} text */
    const fact = (id, text) => (setText(byId(id), text), (byId(`${id}-fact`).hidden = !text));
    fact('about-title', title);
    fact('about-company', company);
  }

  /** One click, one request. @param {() => Promise<void>} accept */
  async #try(accept) {
    if (this.#busy) return;
    this.#say('');
    this.#busyNow(true);
    try {
      await accept();
    } catch (error) {
      this.#refuse(Failure.from(error));
    } finally {
      this.#busyNow(false);
    }
  }

  /** @param {boolean} busy */
  #busyNow(busy) {
    this.#busy = busy;
    for (const id of ['accept', 'try-link-again']) byId(id).setAttribute('aria-disabled', String(busy));
  }

  /** Of a link that opens nothing the page does not say why: a stranger is to learn nothing. @param {Failure} failure */
  #refuse(failure) {
    if (!isOver(failure)) {
      const { text, wait } = wayOut(failure);
      const again = wait ? ` ${this.#texts(wait, inWords(failure.retryAfterMs ?? 0, document.documentElement.lang))}` : '';
      return this.#say(this.#texts(text) + again);
    }
    byId('link-good').hidden = true;
    byId('about').hidden = true;
    byId('link-over').hidden = false;
    byId('link-over-title').focus();
  }

  /** @param {string} text */
  #say(text) {
    for (const id of ['accept-note', 'try-link-again-note']) setText(byId(id), text);
  }
}
