import assert from 'node:assert/strict';
import test from 'node:test';
import { csvOf, lineKey, linesLeft, possible } from '../../../main/webapp/js/hiring/entity/candidates.js';
import { asked } from '../../../main/webapp/js/hiring/entity/position-id.js';

test('the lines that invited no one are left, as they were written', () => {
  const csv = 'Ada,ada@example.com\r\n,no name\n"Bo,bo@example.com\nCy,cy@example.com';

  assert.equal(linesLeft(csv, [{ line: 2 }, { line: 3 }]), ',no name\n"Bo,bo@example.com');
  assert.equal(linesLeft(csv, []), '');
});

test('each rule of the server has a sentence, and a newer one is shown as it is', () => {
  const rules = ['must close each cell that begins with a quotation mark', 'must have a name of 1 to 120 characters, on one line', 'must have an e-mail address', 'must have a language such as en or pt-BR, or none', 'must have another e-mail address than the lines before it', 'is one too many: 500 are invited at once'];

  assert.deepEqual(rules.map(lineKey), ['quotes', 'name', 'email', 'language', 'twice', 'many'].map((rule) => `hiring.line.${rule}`));
  assert.equal(lineKey('must be new'), 'must be new');
});

test('a saved list runs nothing in a spreadsheet', () => {
  assert.equal(csvOf([['=1+1', 'say "hi"', '+49', '-1', '@x', '\tx', 'Ada']]), '"\'=1+1","say ""hi""","\'+49","\'-1","\'@x","\'\tx","Ada"\r\n');
});

test('what is over can be neither renewed nor withdrawn', () => {
  for (const state of ['created', 'sent', 'opened', 'expired']) assert.deepEqual(possible(state), { renew: true, withdraw: true }, state);
  for (const state of ['started', 'completed', 'withdrawn']) assert.deepEqual(possible(state), { renew: false, withdraw: false }, state);
});

test('only an id asks for a position', () => {
  const id = '0190a1b2-c3d4-4e5f-8a9b-0c1d2e3f4a5b';

  assert.equal(asked(`?id=${id}`), id);
  for (const query of ['', '?id=', '?id=../plan', `?id=${id}x`]) assert.equal(asked(query), undefined);
});
