/** Begins of the rules that the server names for a line of CSV, and the keys of our sentences for them. @type {[string, string][]} */
const RULES = [
  ['must close each cell', 'hiring.line.quotes'],
  ['must have a name', 'hiring.line.name'],
  ['must have an e-mail', 'hiring.line.email'],
  ['must have a language', 'hiring.line.language'],
  ['must have another e-mail', 'hiring.line.twice'],
  ['is one too many', 'hiring.line.many'],
];

/** @param {string} rule @returns {string} a key, or the rule itself where a newer server has another one */
export const lineKey = (rule) => RULES.find(([begin]) => rule.startsWith(begin))?.[1] ?? rule;

/** The lines that invited no one, to be corrected and sent again; the others are done. @param {string} csv @param {{line: number}[]} faulty */
export function linesLeft(csv, faulty) {
  const lines = csv.split(/\r\n|\r|\n/);
  return faulty.map(({ line }) => lines[line - 1] ?? '').join('\n');
}

/** Of spreadsheets a cell that begins so is a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** Rows as CSV (RFC 4180) that no spreadsheet runs. @param {string[][]} rows */
export const csvOf = (rows) => rows.map((row) => row.map(cell).join(',') + '\r\n').join('');

/** @param {string} text */
const cell = (text) => `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/** What a recruiter may still do with an invitation. @param {string} state @returns {{renew: boolean, withdraw: boolean}} */
export function possible(state) {
  const pending = ['created', 'sent', 'opened'].includes(state);
  return { renew: pending || state === 'expired', withdraw: pending || state === 'expired' };
}
