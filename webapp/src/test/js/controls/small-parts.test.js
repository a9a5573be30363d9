import assert from 'node:assert/strict';
import test from 'node:test';
import { ScreenWakeLock } from '../../../main/webapp/js/controls/control/wake-lock.js';
import { actionOf } from '../../../main/webapp/js/controls/entity/shortcuts.js';

const key = (code, more = {}) => ({ code, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, ...more });
const page = { inText: false, onControl: false, push: true };

test('keys act with Alt, and never in a text field', () => {
  const pressed = (code, where = page) => actionOf(key(code, { altKey: true }), where);

  assert.deepEqual(['KeyM', 'KeyP', 'KeyI', 'KeyA', 'KeyX'].map((code) => pressed(code)), ['mute', 'moment', 'interrupt', 'write', undefined]);
  assert.equal(pressed('KeyM', { ...page, inText: true }), undefined);
  assert.equal(actionOf(key('KeyM'), page), undefined);
  assert.equal(actionOf(key('KeyM', { altKey: true, ctrlKey: true }), page), undefined, 'AltGr writes letters');
});

test('Space talks only where that was chosen, and works buttons and text fields as ever', () => {
  assert.equal(actionOf(key('Space'), page), 'talk');
  assert.equal(actionOf(key('Space'), { ...page, push: false }), undefined);
  assert.equal(actionOf(key('Space'), { ...page, inText: true }), undefined);
  assert.equal(actionOf(key('Space'), { ...page, onControl: true }), undefined);
});

function screen(refuses = false) {
  const held = [];
  const lock = { request: async () => {
    if (refuses) throw new DOMException('battery', 'NotAllowedError');
    const sentinel = { released: false, release: async () => void (sentinel.released = true) };
    held.push(sentinel);
    return sentinel;
  } };
  return { awake: new ScreenWakeLock(/** @type {any} */ (lock)), held };
}

test('the screen stays on during the call, also after another window, and not longer', async () => {
  const { awake, held } = screen();
  await awake.want(true);
  held[0].released = true; // by the browser: the page was out of sight
  await awake.renew();
  assert.equal(held.length, 2);

  await awake.want(false);
  await awake.renew();

  assert.deepEqual(held.map(({ released }) => released), [true, true]);
  assert.equal(held.length, 2);
});

test('a wake lock that is refused is ignored', async () => {
  await screen(true).awake.want(true);
  const without = new ScreenWakeLock(undefined);
  await without.want(true);
  await without.want(false);
});
