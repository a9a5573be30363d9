import { element } from '../../page/create-element.js';
import { byId } from '../../page/elements.js';
import { counted, failedPercent, failures, outcomes, overall, pairs, percentiles, UNREPORTED, vendors } from '../entity/series.js';
import { lines, stacked } from './chart.js';
import { table } from './tables.js';

/**
 * @typedef {import('../entity/series.js').Figures} Figures
 * @typedef {import('../entity/series.js').Series} Series
 */

/** The figures as charts, each with its table. */
export class OperationsView {
  #texts;
  #number;
  #language;

  /** @param {import('../../page/elements.js').Texts} texts @param {string} language */
  constructor(texts, language) {
    this.#texts = texts;
    this.#language = language;
    this.#number = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  }

  /** @param {Figures} figures */
  show(figures) {
    byId('totals').replaceChildren(...this.#totals(figures));
    byId('outcome-charts').replaceChildren(this.#bars('outcomes', figures, outcomes(figures)), this.#bars('failures', figures, failures(figures)));
    byId('path-charts').replaceChildren(this.#bars('vendors', figures, vendors(figures)), this.#bars('pairs', figures, pairs(figures)), this.#vendors(figures));
    this.#phases(figures);
  }

  /** @param {Figures} figures */
  #totals(figures) {
    const { rows } = outcomes(figures);
    const all = rows.reduce((sum, { total }) => sum + total, 0);
    return [{ name: 'all', total: all }, ...rows].map(({ name, total }) =>
      element('div', { 'data-outcome': name }, [element('dt', {}, [this.#name('outcome', name)]), element('dd', {}, [this.#number.format(total)])]),
    );
  }

  /** @param {string} kind @param {Figures} figures @param {Series} series */
  #bars(kind, figures, series) {
    if (!series.rows.length) return element('p', { class: 'hint' }, [`${this.#texts(`operations.${kind}`)}: ${this.#texts('operations.nothing')}`]);
    const of = kind === 'outcomes' ? 'outcome' : 'other';
    const chart = stacked(series, this.#words(this.#texts(`operations.${kind}`), figures, (name) => this.#name(of, name)));
    chart.dataset.chart = kind;
    return chart;
  }

  /** Where a vendor fails more than others it is seen here. @param {Figures} figures */
  #vendors(figures) {
    const percent = failedPercent(figures, ({ vendor }) => vendor ?? UNREPORTED);
    const rows = counted(figures, ({ vendor }) => vendor ?? UNREPORTED).rows.map(({ name, total }) => [this.#name('other', name), this.#number.format(total), `${this.#number.format(percent.get(name) ?? 0)} %`]);
    const head = ['vendor', 'count', 'failed'].map((column) => this.#texts(`operations.column.${column}`));
    return table({ caption: this.#texts('operations.by_vendor'), head, rows });
  }

  /** @param {Figures} figures */
  #phases(figures) {
    const phases = overall(figures);
    const head = ['phase', 'count', 'p50', 'p90', 'p99'].map((column) => this.#texts(`operations.column.${column}`));
    const rows = phases.map(({ phase, count, p50Ms, p90Ms, p99Ms }) => [this.#name('phase', phase), ...[count, p50Ms, p90Ms, p99Ms].map((value) => this.#number.format(value))]);
    byId('phase-table').replaceChildren(table({ caption: this.#texts('operations.phases'), head, rows }));
    byId('phase-charts').replaceChildren(
      ...phases.map(({ phase }) => {
        const chart = lines(percentiles(figures, phase), this.#words(`${this.#name('phase', phase)}, ms`, figures, (name) => this.#texts(`operations.column.${name.replace('Ms', '')}`)));
        chart.dataset.chart = phase;
        return chart;
      }),
    );
  }

  /** @param {string} title @param {Figures} figures @param {(name: string) => string} name @returns {import('./chart.js').Words} */
  #words(title, { bucket }, name) {
    const format = new Intl.DateTimeFormat(this.#language, bucket === 'day' ? { month: 'numeric', day: 'numeric' } : { hour: '2-digit', minute: '2-digit' });
    return {
      title,
      name,
      time: this.#texts('operations.column.time'),
      table: this.#texts('operations.as_table'),
      when: (time) => format.format(time),
      value: (value) => (value === undefined ? '–' : this.#number.format(value)),
    };
  }

  /** Known names are translated; a vendor, a code or a pair is shown as it is. @param {'outcome' | 'phase' | 'other'} kind @param {string} name */
  #name(kind, name) {
    const key = `operations.${kind}.${name}`;
    const known = this.#texts(key);
    return known === key ? name : known;
  }
}
