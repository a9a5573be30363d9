/**
 * What a check found, for the page and for the report that is sent.
 *
 * @typedef {'passed' | 'warned' | 'failed' | 'skipped'} Outcome
 *
 * @typedef {object} Measured
 * @property {string} name
 * @property {string} value
 * @property {string} [unit]
 * @property {string} [threshold] up to which the value is good, or from which on: see `bound`
 *
 * @typedef {object} Finding
 * @property {Outcome} status
 * @property {Measured[]} [measurements]
 * @property {{key: string, values?: string[]}} [advice] a text of the page
 *
 * @typedef {object} Check one thing that can be wrong
 * @property {string} name
 * @property {string} [about] which server
 * @property {number} withinMs when it is given up
 * @property {(signal: AbortSignal) => Promise<Finding>} find
 */

/** @param {string} name @param {number} ms @param {number} [threshold] @returns {Measured} */
export const milliseconds = (name, ms, threshold) => measured(name, Math.round(ms), 'ms', threshold);

/** @param {string} name @param {number} share 0 to 1 @param {number} [threshold] @returns {Measured} */
export const percent = (name, share, threshold) => measured(name, Number((share * 100).toFixed(1)), '%', threshold);

/** @param {string} name @param {number} value @param {string} unit @param {number} [threshold] @returns {Measured} */
export function measured(name, value, unit, threshold) {
  return { name, value: String(value), unit, ...(threshold !== undefined && { threshold: String(threshold) }) };
}

/** More of these is better. */
const AT_LEAST = ['throughput', 'days left'];

/** What is good, such as `≤ 300`; empty where nothing is judged. @param {Measured} measured @param {(number: string) => string} [written] */
export const bound = ({ name, threshold }, written = (number) => number) => (threshold ? `${AT_LEAST.includes(name) ? '≥' : '≤'}\u00a0${written(threshold)}` : '');

/**
 * Good up to the first threshold, bad from the second on.
 *
 * @param {number} value @param {number} good @param {number} bad
 * @returns {'passed' | 'warned' | 'failed'}
 */
export function judged(value, good, bad) {
  if (value >= bad) return 'failed';
  return value <= good ? 'passed' : 'warned';
}

const ORDER = ['skipped', 'passed', 'warned', 'failed'];

/** The worst of several. @param {Outcome[]} outcomes @returns {Outcome} */
export const worst = (outcomes) => outcomes.reduce((a, b) => (ORDER.indexOf(a) < ORDER.indexOf(b) ? b : a), 'skipped');
