import { byId, setText } from '../../page/elements.js';
import { browserName } from '../entity/browser-name.js';

/** How a blocked microphone is allowed again in this browser; continues by itself once it is. */
export class Unblocking {
  #texts;
  #again;
  #shown = false;

  /** @param {import('../../page/elements.js').Texts} texts @param {() => void} again */
  constructor(texts, again) {
    this.#texts = texts;
    this.#again = again;
    void this.#watch();
  }

  /** @param {import('../../failure/failure.js').Failure | undefined} failure */
  show(failure) {
    this.#shown = failure?.kind === 'microphone_denied';
    setText(byId('unblock'), this.#shown ? this.#texts(`unblock.${browserName(navigator.userAgent)}`) : '');
  }

  /** Not every browser reports it. */
  async #watch() {
    try {
      const permission = await navigator.permissions.query({ name: /** @type {PermissionName} */ ('microphone') });
      permission.addEventListener('change', () => permission.state === 'granted' && this.#shown && this.#again());
    } catch {
      return; // then the candidate uses the button
    }
  }
}
