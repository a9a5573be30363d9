import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { keptInvitation, takeInvitation } from '../../../main/webapp/js/identity/boundary/invitation-link.js';

const replaced = ['location', 'history', 'sessionStorage'];

/** @param {string} address @param {object} storage */
function open(address, storage) {
  const { hash, pathname, search } = new URL(address, 'https://vocahire.example/');
  const shown = { address };
  const parts = { location: { hash, pathname, search }, history: { replaceState: (_state, _title, url) => (shown.address = url) }, sessionStorage: storage };
  for (const [name, value] of Object.entries(parts)) Object.defineProperty(globalThis, name, { configurable: true, value });
  return shown;
}

afterEach(() => replaced.forEach((name) => Reflect.deleteProperty(globalThis, name)));

/** As a frame of another site has it. */
const refused = new Proxy(
  {},
  {
    get() {
      throw new DOMException('Access is denied for this document.', 'SecurityError');
    },
  },
);

function stored() {
  const values = new Map();
  return { getItem: (key) => values.get(key) ?? null, setItem: (key, value) => values.set(key, value), removeItem: (key) => values.delete(key) };
}

for (const [name, storage] of [['stored', stored()], ['refused', refused]]) {
  test(`a link is taken out of the address and kept where storage is ${name}`, () => {
    const shown = open('interview.xhtml?lang=de#invitation=secret', storage);

    assert.equal(takeInvitation(), true);
    assert.equal(shown.address, '/interview.xhtml?lang=de');
    assert.equal(keptInvitation()?.secret, 'secret');
    assert.equal(keptInvitation()?.clickedBefore, false);
    keptInvitation()?.clicked();
    assert.equal(keptInvitation()?.clickedBefore, true);

    open('interview.xhtml#invitation=another', storage);
    takeInvitation();
    assert.equal(keptInvitation()?.secret, 'another');
    assert.equal(keptInvitation()?.clickedBefore, false);
  });

  test(`a page with the job in its address opens where storage is ${name}`, () => {
    open('interview.xhtml?jobTitle=Gatekeeper', storage);

    assert.equal(takeInvitation(), false);
    assert.equal(keptInvitation(), undefined);
  });
}
