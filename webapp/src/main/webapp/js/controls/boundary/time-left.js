import { setText } from '../../page/elements.js';

const EVERY_MS = 500;

/** Counts down to a moment of `performance.now()`. */
export class TimeLeft {
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #timer;
  #element;

  /** @param {HTMLElement} element */
  constructor(element) {
    this.#element = element;
  }

  /** @param {() => number} endsAtMs called each time: the server may have corrected it */
  show(endsAtMs) {
    if (this.#timer) return;
    const tick = () => setText(this.#element, minutes(endsAtMs() - performance.now()));
    this.#timer = setInterval(tick, EVERY_MS);
    tick();
  }

  close() {
    this.#timer = void clearInterval(this.#timer);
  }
}

/** @param {number} ms */
function minutes(ms) {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
