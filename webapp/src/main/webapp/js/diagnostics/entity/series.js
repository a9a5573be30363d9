import { buckets } from './range.js';

/**
 * As the server sends them.
 *
 * @typedef {{phase: string, at?: string, count: number, p50Ms: number, p90Ms: number, p99Ms: number}} Phase
 * @typedef {{at: string, outcome: string, failure?: string, vendor?: string, pair?: string, count: number}} Interviews
 * @typedef {{from: string, to: string, bucket: string, phases: Phase[], interviews: Interviews[]}} Figures
 *
 * A row of values for each name, one for each bucket; undefined where there was nothing to measure.
 *
 * @typedef {{times: number[], rows: {name: string, values: (number | undefined)[], total: number}[]}} Series
 */

/** From good to bad, so that a colour and a place stand for the same thing at all times. */
export const OUTCOMES = ['completed', 'time_limit', 'open', 'abandoned', 'expired', 'failed'];
/** In the order in which they happen; others, reported by other pages, come last. */
export const PHASES = ['database', 'token', 'exchange', 'browser.iceMs', 'browser.dtlsMs', 'browser.channelMs', 'browser.audioMs', 'browser.clickToConnectedMs'];
export const PERCENTILES = /** @type {const} */ (['p50Ms', 'p90Ms', 'p99Ms']);
export const UNREPORTED = 'unknown';

/**
 * Interviews over time, by what `name` says of them; undefined leaves one out.
 *
 * @param {Figures} figures
 * @param {(interviews: Interviews) => string | undefined} name
 * @param {string[]} [order] of the names that are known; others follow, the most frequent first
 * @returns {Series}
 */
export function counted(figures, name, order = []) {
  const times = buckets(figures);
  /** @type {Map<string, number[]>} */
  const rows = new Map();
  for (const interviews of figures.interviews) {
    const key = name(interviews);
    const place = times.indexOf(Date.parse(interviews.at));
    if (key === undefined || place < 0) continue;
    const values = rows.get(key) ?? times.map(() => 0);
    values[place] += interviews.count;
    rows.set(key, values);
  }
  const all = [...rows].map(([name, values]) => ({ name, values, total: values.reduce((sum, value) => sum + value, 0) }));
  return { times, rows: sorted(all, order) };
}

/** @param {Figures} figures */
export const outcomes = (figures) => counted(figures, ({ outcome }) => outcome, OUTCOMES);

/** Of those that failed. @param {Figures} figures */
export const failures = (figures) => counted(figures, ({ outcome, failure }) => (outcome === 'failed' ? (failure ?? UNREPORTED) : undefined));

/** @param {Figures} figures */
export const vendors = (figures) => counted(figures, ({ vendor }) => vendor ?? UNREPORTED);

/** Of those that connected and reported it. @param {Figures} figures */
export const pairs = (figures) => counted(figures, ({ pair }) => pair);

/** The share of failed ones of each name, in percent. @param {Figures} figures @param {(interviews: Interviews) => string | undefined} name @returns {Map<string, number>} */
export function failedPercent(figures, name) {
  const failed = new Map(counted(figures, (each) => (each.outcome === 'failed' ? name(each) : undefined)).rows.map((row) => [row.name, row.total]));
  return new Map(counted(figures, name).rows.map((row) => [row.name, (100 * (failed.get(row.name) ?? 0)) / row.total]));
}

/** The phases there are, each with what it took over the whole range. @param {Figures} figures @returns {Phase[]} */
export function overall({ phases }) {
  const whole = phases.filter(({ at }) => !at);
  const place = (/** @type {Phase} */ { phase }) => (PHASES.indexOf(phase) + 1 || PHASES.length + 1);
  return whole.sort((one, other) => place(one) - place(other) || one.phase.localeCompare(other.phase));
}

/** One phase's percentiles over time. @param {Figures} figures @param {string} phase @returns {Series} */
export function percentiles(figures, phase) {
  const times = buckets(figures);
  const measured = new Map(figures.phases.filter((each) => each.phase === phase && each.at).map((each) => [Date.parse(each.at ?? ''), each]));
  const rows = PERCENTILES.map((name) => ({ name, values: times.map((time) => measured.get(time)?.[name]), total: 0 }));
  return { times, rows };
}

/** @param {Series['rows']} rows @param {string[]} order */
function sorted(rows, order) {
  const place = (/** @type {{name: string}} */ { name }) => (order.indexOf(name) + 1 || order.length + 1);
  return rows.sort((one, other) => place(one) - place(other) || other.total - one.total || one.name.localeCompare(other.name));
}
