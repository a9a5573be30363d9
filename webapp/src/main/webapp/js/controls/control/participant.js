import { INITIAL, isBusy, isAudible } from '../entity/participation.js';
import { Timer } from './timer.js';

/** @typedef {import('../entity/participation.js').Participation} Participation */

/** How the candidate participates now; applied to the microphone and to the provider's turn detection. */
export class Participant {
  /** @type {Participation} */
  now = INITIAL;
  #settling = new Timer();
  #turns;
  #microphones;
  #changed;

  /**
   * @param {import('./turns.js').Turns} turns
   * @param {import('./microphones.js').Microphones} microphones
   * @param {() => void} changed
   */
  constructor(turns, microphones, changed) {
    this.#turns = turns;
    this.#microphones = microphones;
    this.#changed = changed;
  }

  /** @param {Partial<Participation>} patch */
  set(patch) {
    const before = this.now;
    this.now = { ...before, ...patch };
    if ('settling' in patch) this.#settling.stop();
    else if (isBusy(before) && !isBusy(this.now)) this.#settle();
    this.#microphones.enable(isAudible(this.now));
    this.#turns.follow(this.now);
    this.#changed();
  }

  /** After a moment or a draft the candidate needs time to begin: the idle timeout starts later. */
  #settle() {
    const { idleMs } = this.#turns;
    this.now = { ...this.now, settling: idleMs > 0 };
    this.#settling.start(idleMs, () => this.set({ settling: false }));
  }
}
