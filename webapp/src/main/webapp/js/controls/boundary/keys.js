import { byId } from '../../page/elements.js';
import { actionOf } from '../entity/shortcuts.js';

const TEXT = 'textarea, select, input:not([type="radio"], [type="checkbox"], [type="button"]), [contenteditable]';
/** Space does nothing to a choice that was made. */
const CONTROL = 'button:not(#talk), input:not([type="radio"]:checked), select, summary, a[href]';

/**
 * @typedef {object} Actions
 * @property {() => boolean} wanted whether there is a call
 * @property {() => boolean} push whether the talk key is on
 * @property {(held: boolean) => void} talk
 * @property {Record<'mute' | 'moment' | 'interrupt' | 'write', () => void>} press
 */

/** Buttons and keys of the call. The talk key is released when the page loses focus, is hidden or the pointer is lost. */
export class Keys {
  #actions;

  /** @param {Actions} actions */
  constructor(actions) {
    this.#actions = actions;
    for (const [id, act] of Object.entries(actions.press)) byId(id).addEventListener('click', act);
    addEventListener('keydown', (event) => this.#down(event));
    addEventListener('keyup', (event) => this.#up(event));
    addEventListener('blur', () => this.#release());
    document.addEventListener('visibilitychange', () => document.hidden && this.#release());
    this.#holding(byId('talk'));
  }

  /** @param {KeyboardEvent} event */
  #down(event) {
    const { push, wanted, press, talk } = this.#actions;
    const target = event.target instanceof Element ? event.target : document.body;
    const where = { inText: target.matches(TEXT), onControl: target.matches(CONTROL), push: push() };
    const action = wanted() ? actionOf(event, where) : undefined;
    if (!action) return;
    event.preventDefault();
    if (action === 'talk') talk(true);
    else if (!event.repeat) press[action]();
  }

  /** Firefox makes a click of it otherwise. @param {KeyboardEvent} event */
  #up(event) {
    if (event.code !== 'Space') return;
    if (event.target === byId('talk')) event.preventDefault();
    this.#release();
  }

  /** A click without a pointer, as from a screen reader, toggles it. @param {HTMLElement} button */
  #holding(button) {
    button.addEventListener('click', ({ detail }) => detail || this.#actions.talk(button.getAttribute('aria-pressed') !== 'true'));
    button.addEventListener('pointerdown', (event) => {
      button.setPointerCapture(event.pointerId);
      this.#actions.talk(true);
    });
    for (const end of ['pointerup', 'pointercancel', 'lostpointercapture']) button.addEventListener(end, () => this.#release());
    button.addEventListener('contextmenu', (event) => event.preventDefault());
  }

  #release() {
    this.#actions.talk(false);
  }
}
