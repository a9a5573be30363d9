import { byId, setText } from '../../page/elements.js';
import { TimeLeft } from './time-left.js';

/** @typedef {import('../entity/participation.js').Participation} Participation */

/** Shows how the candidate participates: which controls are visible, and which are on. */
export class ControlsView {
  #root = byId('interview');
  #momentLeft = new TimeLeft(byId('moment-left'));
  #texts;

  /** @param {import('../../page/elements.js').Texts} texts */
  constructor(texts) {
    this.#texts = texts;
  }

  /** @param {Participation} part @param {number} momentEndsAtMs */
  show({ mode, muted, held, pausing }, momentEndsAtMs) {
    Object.assign(this.#root.dataset, { mode, muted: String(muted), pausing: String(pausing) });
    byId('mute').hidden = mode !== 'open';
    byId('talk').hidden = mode !== 'push';
    press('mute', muted);
    press('talk', held);
    press('moment', pausing);
    byId('moment-wait').hidden = !pausing;
    if (pausing) this.#momentLeft.show(() => momentEndsAtMs);
    else this.#momentLeft.close();
    for (const input of this.#modes) input.checked = input.value === mode;
  }

  /** @param {string} note key of a text @param {string} [value] */
  showNote(note, value = '') {
    setText(byId('controls-note'), note && this.#texts(note, value));
  }

  /** @returns {NodeListOf<HTMLInputElement>} */
  get #modes() {
    return byId('answer-by').querySelectorAll('input');
  }
}

/** @param {string} id @param {boolean} yes */
const press = (id, yes) => byId(id).setAttribute('aria-pressed', String(yes));
