/**
 * Where things stand in a chart, in its own units; a page's pixels are another matter.
 *
 * @typedef {import('./series.js').Series} Series
 * @typedef {{width: number, height: number, left: number, bottom: number, top: number}} Area
 * @typedef {{x: number, y: number, width: number, height: number, row: number}} Bar
 */

/** @type {Area} Room for the numbers at the left and below. */
export const AREA = { width: 640, height: 240, left: 46, bottom: 24, top: 10 };
const GAP = 0.18;
const STEPS = [1, 2, 5, 10];

/** The round numbers of an axis from 0 that ends above the highest value. @param {number} highest @param {number} [most] @returns {number[]} */
export function ticks(highest, most = 4) {
  if (!(highest > 0)) return [0, 1];
  const power = 10 ** Math.floor(Math.log10(highest / most));
  const step = /** @type {number} */ (STEPS.map((each) => each * power).find((each) => each * most >= highest));
  const whole = step < 1 ? 1 : step; // interviews and milliseconds are not divided
  return Array.from({ length: Math.ceil(highest / whole) + 1 }, (_, i) => i * whole);
}

/** @param {number} highest of the axis @param {Area} [area] @returns {(value: number) => number} */
export function vertical(highest, { height, bottom, top } = AREA) {
  return (value) => round(height - bottom - (value / highest) * (height - bottom - top));
}

/** The middle of each bucket. @param {number} count @param {Area} [area] @returns {(place: number) => number} */
export function horizontal(count, { width, left } = AREA) {
  return (place) => round(left + ((place + 0.5) * (width - left)) / count);
}

/** The highest of all, of stacked bars: of their sums. @param {Series} series @param {boolean} stacked */
export function highest({ times, rows }, stacked) {
  const at = (/** @type {number} */ i) => rows.map(({ values }) => values[i] ?? 0);
  return Math.max(0, ...times.map((_, i) => (stacked ? at(i).reduce((sum, value) => sum + value, 0) : Math.max(0, ...at(i)))));
}

/** Bars upon each other, from the first row upwards. @param {Series} series @param {Area} [area] @returns {Bar[]} */
export function bars({ times, rows }, area = AREA) {
  const y = vertical(/** @type {number} */ (ticks(highest({ times, rows }, true)).at(-1)), area);
  const each = (area.width - area.left) / times.length;
  return times.flatMap((_, i) => {
    let below = 0;
    return rows.flatMap(({ values }, row) => {
      const value = values[i] ?? 0;
      if (!value) return [];
      const upper = y((below += value));
      return [{ x: round(area.left + (i + GAP / 2) * each), y: upper, width: round(each * (1 - GAP)), height: round(y(below - value) - upper), row }];
    });
  });
}

/** A line through what there is; where nothing was measured there is a gap. @param {(number | undefined)[]} values @param {number} highest of the axis @param {Area} [area] @returns {string} an SVG path */
export function line(values, highest, area = AREA) {
  const [x, y] = [horizontal(values.length, area), vertical(highest, area)];
  return values.map((value, i) => (value === undefined ? '' : `${values[i - 1] === undefined ? 'M' : 'L'}${x(i)} ${y(value)}`)).join('');
}

/** @param {number} value */
const round = (value) => Math.round(value * 10) / 10;
