import { Levels } from '../entity/levels.js';

/**
 * @typedef {import('../entity/levels.js').Verdict | 'unplugged'} Finding
 */

/** Findings that are shown even if the candidate has not opened the check. @param {Finding} finding */
export const isTrouble = (finding) => ['silent', 'quiet', 'clipped', 'unplugged'].includes(finding);

/** Checks one microphone after the other; reports each change of the finding. */
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
