import { cut } from '../../net/text.js';
import { element } from '../../page/create-element.js';
import { byId, setText } from '../../page/elements.js';
import { bound } from '../entity/finding.js';

/**
 * @typedef {import('../entity/finding.js').Check} Check
 * @typedef {import('../entity/finding.js').Finding} Finding
 * @typedef {import('../entity/finding.js').Measured} Measured
 * @typedef {import('../entity/report.js').Line} Line
 */

/** The checks as they come: which one runs, and what each found. */
export class ChecksView {
  /** @type {Line[]} */
  lines = [];
  #list = byId('checks');
  #texts;

  /** @param {import('../../page/elements.js').Texts} texts */
  constructor(texts) {
    this.#texts = texts;
  }

  clear() {
    this.lines = [];
    this.#list.replaceChildren();
  }

  /** @param {Check} check */
  began({ name, about }) {
    this.#list.append(this.#item(name, about, 'running'));
    setText(byId('progress'), this.#texts('diagnosis.running', this.#texts(`diagnosis.${name}`)));
  }

  /** @param {Check} check @param {Finding} finding */
  found({ name, about }, { status, measurements = [], advice }) {
    const text = advice ? this.#texts(`diagnosis.advice.${advice.key}`, ...(advice.values ?? [])) : '';
    this.#list.lastElementChild?.remove();
    this.add({ name, about, status, measurements, advice: text });
  }

  /** What our server found by itself. @param {import('../control/diagnosis.js').ServerFinding} check */
  server({ name, status, measurements, advice }) {
    const short = measurements.map(({ name, value, unit, threshold }) => ({ name: cut(name, 40), value: cut(value, 120), unit, threshold }));
    this.add({ name, status, measurements: short, advice });
  }

  /** @param {Line} line */
  add(line) {
    this.lines.push(line);
    const item = this.#item(line.name, line.about, line.status);
    if (line.measurements.length) item.append(element('p', { class: 'measured' }, [line.measurements.map((measured) => this.#written(measured)).join(' · ')]));
    if (line.advice) item.append(element('p', { class: 'advice' }, [line.advice]));
    this.#list.append(item);
  }

  /** What was measured, and what is good: `round trip 12 ms (≤ 300)`, never broken within. @param {Measured} measured */
  #written(measured) {
    const { name, value, unit } = measured;
    const good = bound(measured, shown);
    return [this.#known('measure', name), [this.#known('value', shown(value)), unit && unit !== 'text' ? unit : '', good && `(${good})`].filter(Boolean).join('\u00a0')].join(' ');
  }

  /** In the page's language, or as it came: our server's own findings are for those who run it. @param {string} kind @param {string} name */
  #known(kind, name) {
    const key = `diagnosis.${kind}.${name.replaceAll(' ', '_')}`;
    const text = this.#texts(key);
    return text === key ? name : text;
  }

  /** @param {string} name @param {string | undefined} about @param {string} status */
  #item(name, about, status) {
    const known = this.#texts(`diagnosis.${name}`);
    const title = known === `diagnosis.${name}` ? name : known;
    return element('li', { 'data-check': name, 'data-status': status }, [
      element('p', { class: 'check' }, [element('span', { class: 'name' }, [title]), ' ', element('span', { class: 'outcome' }, [this.#texts(`diagnosis.status.${status}`)])]),
      ...(about ? [element('p', { class: 'about', dir: 'ltr' }, [about])] : []),
    ]);
  }
}

/** As the page's language writes it; what is no number stays as it is. @param {string} value */
const shown = (value) => (/^-?\d+(\.\d+)?$/.test(value) ? new Intl.NumberFormat(document.documentElement.lang || 'en', { maximumFractionDigits: 1 }).format(Number(value)) : value);
