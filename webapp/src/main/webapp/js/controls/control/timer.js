/** One thing that is due after a while, unless it is put off or called off. */
export class Timer {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {number} ms @param {() => void} due */
  start(ms, due) {
    this.stop();
    this.#timer = setTimeout(due, ms);
  }

  stop() {
    clearTimeout(this.#timer);
  }
}
