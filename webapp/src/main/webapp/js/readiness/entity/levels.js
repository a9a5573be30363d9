/**
 * What the samples of a microphone show. `listening`: nothing yet; a candidate who reads is
 * silent, and that is no fault. `silent`: not even noise. `quiet`: speech that is too quiet.
 *
 * @typedef {'listening' | 'silent' | 'quiet' | 'clipped' | 'good'} Verdict
 * @typedef {{atMs: number, rms: number, peak: number, clipped: boolean}} Frame
 */

/** A working microphone has noise of its own; below this (-80 dBFS) there is none. */
const NOTHING = 0.0001;
export const SILENT_AFTER_MS = 3_000;
/** Speech close to a microphone is louder than -45 dBFS; a quieter one is transcribed badly. */
const SPEECH = 0.0056;
/** Speech is so much louder than the room (12 dB). */
const ABOVE_THE_ROOM = 4;
const QUIET_AFTER_MS = 5_000;
const WINDOW_MS = 6_000;
/** Frames (of some 80 ms) of a kind that make a finding; one may be a knock at the desk. */
const ENOUGH = 3;
/** Samples at full scale in one frame; a single one may be chance. */
const FULL_SCALE = 0.985;
const CLIPPED_SAMPLES = 4;

/** Follows how loud a microphone is: root mean square, peak and clipping over the last seconds. */
export class Levels {
  /** @type {Frame[]} */
  #frames = [];
  /** @type {number | undefined} */
  #sinceMs;
  #soundAtMs = 0;
  #spoke = false;

  /** @param {Float32Array} samples -1 to 1 @param {number} atMs on a clock that never goes back */
  add(samples, atMs) {
    const frame = measured(samples, atMs);
    if (this.#sinceMs === undefined) this.#sinceMs = this.#soundAtMs = atMs;
    if (frame.peak >= NOTHING) this.#soundAtMs = atMs;
    this.#frames.push(frame);
    while (this.#frames[0].atMs < atMs - WINDOW_MS) this.#frames.shift();
    if (this.#count(({ rms }) => rms >= SPEECH) >= ENOUGH) this.#spoke = true;
  }

  /** @returns {Verdict} */
  get verdict() {
    const now = this.#frames.at(-1)?.atMs ?? 0;
    if (now - this.#soundAtMs >= SILENT_AFTER_MS) return 'silent';
    if (this.#count(({ clipped }) => clipped) >= ENOUGH) return 'clipped';
    if (this.#spoke) return 'good';
    return now - (this.#sinceMs ?? now) >= QUIET_AFTER_MS && this.#somebodySpeaks() ? 'quiet' : 'listening';
  }

  #somebodySpeaks() {
    const room = Math.max(Math.min(...this.#frames.map(({ rms }) => rms)), NOTHING);
    return this.#count(({ rms }) => rms >= room * ABOVE_THE_ROOM) >= ENOUGH;
  }

  /** @param {(frame: Frame) => boolean} kind */
  #count(kind) {
    return this.#frames.filter(kind).length;
  }
}

/** @param {Float32Array} samples @param {number} atMs @returns {Frame} */
function measured(samples, atMs) {
  let power = 0;
  let peak = 0;
  let full = 0;
  for (const sample of samples) {
    const size = Math.abs(sample);
    power += sample * sample;
    if (size > peak) peak = size;
    if (size >= FULL_SCALE) full++;
  }
  return { atMs, rms: Math.sqrt(power / (samples.length || 1)), peak, clipped: full >= CLIPPED_SAMPLES };
}
