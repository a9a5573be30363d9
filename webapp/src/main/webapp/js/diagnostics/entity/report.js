import { cut } from '../../net/text.js';
import { bound } from './finding.js';

/**
 * @typedef {import('./finding.js').Measured} Measured
 * @typedef {{name: string, about?: string, status: import('./finding.js').Outcome, measurements: Measured[], advice: string}} Line a check that is over
 */

/** As the server takes it. @param {string} browser @param {Line[]} lines */
export function report(browser, lines) {
  return { browser: cut(browser, 300), checks: lines.map(({ about, ...line }) => ({ ...line, ...(about && { about: cut(about, 200) }), advice: cut(line.advice, 500) })) };
}

/** As a person reads it. @param {string} browser @param {Date} now @param {Line[]} lines */
export function text(browser, now, lines) {
  return [`VocaHire, ${now.toISOString()}`, browser, '', ...lines.flatMap(written)].join('\n');
}

/** @param {Line} line */
function written({ name, about, status, measurements, advice }) {
  const values = measurements.map((measured) => {
    const { name, value, unit = '' } = measured;
    const good = bound(measured);
    return `  ${name}: ${value} ${unit}${good && ` (${good})`}`.trimEnd();
  });
  return [`[${status}] ${name}${about ? ` ${about}` : ''}`, ...values, ...(advice ? [`  ${advice}`] : [])];
}
