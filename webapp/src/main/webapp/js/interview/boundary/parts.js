import { byId } from '../../page/elements.js';

const BUSY = ['requesting_microphone', 'connecting', 'ending'];
const ACTIONS = ['allow-microphone', 'start-interview', 'end-interview'];

/** The parts of the page: each names in `data-when` the states in which it is visible. */
export class Parts {
  /** @type {HTMLElement[]} */
  #parts = [...document.querySelectorAll(/** @type {'div'} */ ('[data-when]'))];
  /** @type {HTMLElement[]} */
  #focusable = [...document.querySelectorAll(/** @type {'div'} */ ('[data-focus]'))];

  /**
   * A part that is hidden would lose the keyboard focus: another part gets it first.
   *
   * @param {string} state
   * @param {boolean} prepared
   * @param {boolean} offered an interview to resume is offered
   */
  arrange(state, prepared, offered) {
    const goes = new Set(this.#parts.filter(({ dataset }) => !dataset.when?.split(' ').includes(state)));
    const others = [byId('allow-microphone'), byId('start-interview'), byId('resume')];
    goes.add(byId(prepared ? 'allow-microphone' : 'start-interview'));
    if (!offered) goes.add(byId('resume'));
    for (const part of [...this.#parts, ...others]) if (!goes.has(part)) part.hidden = false;
    const pendingChanged = (/** @type {Element} */ element) => ![...goes].some((part) => part.contains(element));
    if (document.activeElement && !pendingChanged(document.activeElement)) {
      this.#focusable.find((element) => pendingChanged(element) && !element.closest('[hidden]'))?.focus({ preventScroll: true });
    }
    for (const part of goes) part.hidden = true;
    for (const id of ACTIONS) byId(id).setAttribute('aria-disabled', String(BUSY.includes(state)));
  }
}
