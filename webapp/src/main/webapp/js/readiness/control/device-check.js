import { Levels } from '../entity/levels.js';

/**
 * @typedef {import('../entity/levels.js').Verdict | 'unplugged'} Finding
 */

/** What is wrong enough to be shown without being asked for. @param {Finding} finding */
export const isTrouble = (finding) => ['silent', 'quiet', 'clipped', 'unplugged'].includes(finding);

/** Watches one microphone after the other; says what it finds, when that changes. */
export class DeviceCheck {
  /** @type {Finding} */
  finding = 'listening';
  #levels = new Levels();
  #changed;
  #following = new AbortController();

  /** @param {(finding: Finding) => void} changed */
  constructor(changed) {
    this.#changed = changed;
  }

  /** @param {MediaStream} stream */
  follow(stream) {
    this.close();
    this.#following = new AbortController();
    this.#levels = new Levels();
    const { signal } = this.#following;
    for (const track of stream.getAudioTracks()) track.addEventListener('ended', () => this.#find('unplugged'), { signal });
    this.#find('listening');
  }

  /** @param {Float32Array} samples @param {number} [atMs] */
  add(samples, atMs = performance.now()) {
    if (this.#following.signal.aborted || this.finding === 'unplugged') return;
    this.#levels.add(samples, atMs);
    this.#find(this.#levels.verdict);
  }

  close() {
    this.#following.abort();
  }

  /** @param {Finding} finding */
  #find(finding) {
    if (finding === this.finding) return;
    this.finding = finding;
    this.#changed(finding);
  }
}
