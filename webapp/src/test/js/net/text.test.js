import assert from 'node:assert/strict';
import test from 'node:test';
import { report } from '../../../main/webapp/js/diagnostics/entity/report.js';
import { readInvitation } from '../../../main/webapp/js/session/invitation.js';
import { bounded } from '../../../main/webapp/js/net/batches.js';
import { clean, cut } from '../../../main/webapp/js/net/text.js';
import { chance } from '../support/chance.js';

/** Whole and half characters of every kind, in any order. */
const PIECES = ['a', '\u0000', '\u00e4', '\u8a9e', '\u{1f600}', '\ud83d', '\ude00', '\ufffd', ' ', '\u{10ffff}', '\u0301'];
const storable = (text) => text.isWellFormed() && !text.includes('\0');

test('no text that cannot be stored is sent, and valid characters stay', () => {
  const { number, one } = chance(7);
  for (let i = 0; i < 5_000; i++) {
    const text = Array.from({ length: number(40) }, () => one(PIECES)).join('');
    const most = number(40);

    const result = cut(text, most);

    assert.ok(storable(result) && result.length <= most, JSON.stringify([text, most]));
    assert.equal(clean(text), text.toWellFormed().replaceAll('\0', '\ufffd'));
    assert.ok(clean(text).startsWith(result), 'cut, and not changed');
    assert.ok(result.length >= Math.min(most, text.length) - 1, 'no more than half a pair is lost');
  }
});

test('every place that cuts does it between characters, and takes what cannot be stored out', () => {
  const texts = (most) => [`${'x'.repeat(most - 1)}\u{1f600}`, `\0${'y'.repeat(most)}`, `${'z'.repeat(most - 1)}\ud83d`];
  const check = (most, cutting) => {
    for (const text of texts(most)) {
      const result = cutting(text);
      assert.ok(storable(result), `${most} ${JSON.stringify(result.slice(-2))}`);
      assert.ok(result.length === most || result.length === most - 1, `${most} ${result.length}`);
    }
  };

  check(20_000, (text) => bounded({ itemId: 'a', previousItemId: null, role: 'candidate', status: 'completed', text }).text);
  check(300, (text) => report(text, []).browser);
  check(500, (advice) => report('b', [{ name: 'stun', status: 'failed', measurements: [], advice }]).checks[0].advice);
  check(200, (about) => report('b', [{ name: 'stun', about, status: 'failed', measurements: [], advice: '' }]).checks[0].about);
  const link = (name) => (text) => readInvitation(`?${name}=${text.toWellFormed().replaceAll('\0', '%00')}`)[name];
  check(200, link('company'));
  check(60, link('interviewType'));
  check(20_000, link('jobDescription'));
});

test('a link with half a pair in UTF-8, with U+0000 or with escapes of nothing is an invitation', () => {
  assert.equal(readInvitation('?jobTitle=Odd%00%ED%A0%80%zz%').jobTitle, 'Odd\ufffd\ufffd\ufffd\ufffd%zz%');
  assert.equal(readInvitation('?jobTitle=%20%00%20').jobTitle, '\ufffd');
});
