import { element } from '../../page/create-element.js';
import { AREA, bars, highest, horizontal, line, ticks, vertical } from '../entity/drawing.js';
import { drawn } from './svg.js';

/**
 * @typedef {import('../entity/series.js').Series} Series
 *
 * @typedef {object} Words
 * @property {string} title of the chart, which the picture's name is too
 * @property {string} time heading of the table's first column
 * @property {string} table what opens the table
 * @property {(name: string) => string} name of a row
 * @property {(time: number) => string} when a bucket begins, short
 * @property {(value: number | undefined) => string} value
 */

/** A time is written below every so many buckets. */
const TIMES = 6;

/** Bars upon each other. @param {Series} series @param {Words} words */
export function stacked(series, words) {
  const all = bars(series).map(({ row, ...place }) => drawn('rect', { ...place, class: color(series, row) }));
  return figure(series, words, ticks(highest(series, true)), all);
}

/** A line for each row, with a point where something was measured. @param {Series} series @param {Words} words */
export function lines(series, words) {
  const axis = ticks(highest(series, false));
  const top = /** @type {number} */ (axis.at(-1));
  const [x, y] = [horizontal(series.times.length), vertical(top)];
  const all = series.rows.flatMap(({ values }, row) => [
    drawn('path', { d: line(values, top), class: `line ${color(series, row)}` }),
    ...values.flatMap((value, i) => (value === undefined ? [] : [drawn('circle', { cx: x(i), cy: y(value), r: 3, class: color(series, row) })])),
  ]);
  return figure(series, words, axis, all);
}

/** @param {Series} series @param {Words} words @param {number[]} axis @param {Node[]} marks */
function figure(series, words, axis, marks) {
  const picture = drawn('svg', { viewBox: `0 0 ${AREA.width} ${AREA.height}`, role: 'img', 'aria-label': words.title }, [...grid(axis, words), ...times(series, words), ...marks]);
  const legend = element('ul', { class: 'legend' }, series.rows.map(({ name }, row) => element('li', {}, [element('span', { class: `swatch ${color(series, row)}` }), words.name(name)])));
  return element('figure', { class: 'chart' }, [element('figcaption', {}, [words.title]), picture, legend, table(series, words)]);
}

/** @param {number[]} axis @param {Words} words */
function grid(axis, words) {
  const y = vertical(/** @type {number} */ (axis.at(-1)));
  return axis.flatMap((value) => [
    drawn('line', { x1: AREA.left, x2: AREA.width, y1: y(value), y2: y(value), class: 'grid' }),
    drawn('text', { x: AREA.left - 6, y: y(value) + 4, class: 'number' }, [words.value(value)]),
  ]);
}

/** @param {Series} series @param {Words} words */
function times({ times }, words) {
  const [x, every] = [horizontal(times.length), Math.ceil(times.length / TIMES)];
  return times.flatMap((time, i) => (i % every ? [] : [drawn('text', { x: x(i), y: AREA.height - 6, class: 'time' }, [words.when(time)])]));
}

/** The same as a table, for screen readers and for copying. @param {Series} series @param {Words} words */
function table({ times, rows }, words) {
  const head = element('tr', {}, [words.time, ...rows.map(({ name }) => words.name(name))].map((name) => element('th', { scope: 'col' }, [name])));
  const body = times.map((time, i) => element('tr', {}, [element('th', { scope: 'row' }, [words.when(time)]), ...rows.map(({ values }) => element('td', {}, [words.value(values[i])]))]));
  const whole = element('table', {}, [element('caption', {}, [words.title]), element('thead', {}, [head]), element('tbody', {}, body)]);
  return element('details', {}, [element('summary', {}, [words.table]), element('div', { class: 'wide', tabindex: '0', role: 'group', 'aria-label': words.title }, [whole])]);
}

/** A name that has a colour of its own has it always; others have one by their place. @param {Series} series @param {number} row */
const color = ({ rows }, row) => `of-${rows[row].name.replaceAll(/\W/g, '-')} color-${row % 6}`;
