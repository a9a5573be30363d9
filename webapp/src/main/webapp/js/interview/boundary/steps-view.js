import { byId, setText } from '../../page/elements.js';

/**
 * @typedef {import('../../timings/steps.js').Step} Step
 * @typedef {import('../../page/elements.js').Texts} Texts
 */

/** The five steps; each list item carries `data-status`. */
export class StepsView {
  #texts;

  /** @param {Texts} texts */
  constructor(texts) {
    this.#texts = texts;
  }

  /** @param {Step[]} steps */
  show(steps) {
    for (const step of steps) {
      const item = byId(`step-${step.name}`);
      if (item.dataset.status === step.status) continue;
      item.dataset.status = step.status;
      const note = item.querySelector('.step-note');
      if (note) setText(note, this.#note(step));
    }
  }

  /** @param {Step} step */
  #note({ status, ms = 0, failure }) {
    if (status === 'done') return this.#texts('step.done', took(ms));
    if (status === 'failed') return this.#texts('step.failed', (failure?.code ?? failure?.kind ?? '').replaceAll('_', ' '));
    return this.#texts(`step.${status}`);
  }
}

/** In the page's language. @param {number} ms */
function took(ms) {
  const [value, unit] = ms < 10_000 ? [ms, 'millisecond'] : [Math.round(ms / 1000), 'second'];
  return new Intl.NumberFormat(document.documentElement.lang, { style: 'unit', unit, unitDisplay: 'short' }).format(value);
}
