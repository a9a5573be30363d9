/** Keeps a phone's screen on while the interview runs: when the screen is switched off the microphone stops. */
export class ScreenWakeLock {
  #wanted = false;
  /** @type {WakeLockSentinel | undefined} */
  #held;
  #lock;

  /** @param {Pick<WakeLock, 'request'> | undefined} lock absent in some browsers */
  constructor(lock) {
    this.#lock = lock;
  }

  /** @param {boolean} yes */
  async want(yes) {
    if (yes === this.#wanted) return;
    this.#wanted = yes;
    await this.renew();
  }

  /** A hidden page loses it (Screen Wake Lock, section 7): called when the page is visible again. */
  async renew() {
    if (this.#wanted && (!this.#held || this.#held.released)) this.#held = await this.#asked();
    const held = this.#held;
    if (this.#wanted || !held) return;
    this.#held = undefined;
    await held.release().catch(() => undefined);
  }

  /** It is refused at a low battery; the interview continues. */
  #asked() {
    return this.#lock?.request('screen').catch(() => undefined);
  }
}
