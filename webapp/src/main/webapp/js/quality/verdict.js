/**
 * `good`: not noticeable. `fair`: speech may be late or lost now and then. `poor`: it is.
 *
 * @typedef {'good' | 'fair' | 'poor'} Rating
 *
 * @typedef {object} Sample of the last seconds; undefined: not known
 * @property {number} [lossPercent] of packets, the worse of both ways
 * @property {number} [roundTripMs]
 * @property {number} [jitterMs]
 */

/** From these on it is not good any more, and from the second ones poor (ITU-T G.114 for the delay). */
const LOSS_PERCENT = [5, 10];
const ROUND_TRIP_MS = [300, 600];
const JITTER_MS = [60, 200];
/** @type {Rating[]} */
const RATINGS = ['good', 'fair', 'poor'];

/** @param {Sample} sample @returns {Rating} by its worst part */
export function rated({ lossPercent = 0, roundTripMs = 0, jitterMs = 0 }) {
  const steps = (/** @type {number} */ value, /** @type {number[]} */ bounds) => bounds.filter((bound) => value >= bound).length;
  return RATINGS[Math.max(steps(lossPercent, LOSS_PERCENT), steps(roundTripMs, ROUND_TRIP_MS), steps(jitterMs, JITTER_MS))];
}

/** The verdict changes after so many samples in a row: soon for the worse, slowly for the better. */
const WORSE_AFTER = 2;
const BETTER_AFTER = 4;

/** The rating that is shown; it does not follow every sample, so that it does not flicker. */
export class Verdict {
  /** @type {Rating} */
  rating = 'good';
  /** @type {number[]} */
  #others = [];

  /** @param {Rating} rating of a sample @returns {boolean} whether the verdict has changed */
  add(rating) {
    const now = RATINGS.indexOf(this.rating);
    const next = RATINGS.indexOf(rating);
    const [first = next] = this.#others;
    if (next === now || first > now !== next > now) this.#others = [];
    if (next === now) return false;
    this.#others.push(next);
    const worse = next > now;
    if (this.#others.length < (worse ? WORSE_AFTER : BETTER_AFTER)) return false;
    this.rating = RATINGS[worse ? Math.min(...this.#others) : Math.max(...this.#others)];
    this.#others = [];
    return true;
  }
}
