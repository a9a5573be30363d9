import assert from 'node:assert/strict';
import test from 'node:test';
import { compressed, scriptsOfPages } from './support/served.js';

/** Of all pages that candidates open, together, the library included: over a slow line a page is soon there. */
const MOST_BYTES = 60_000;
/** Its reader sits at a desk in the company; it is held to the same by itself. */
const OPERATORS = 'operations.xhtml';

test('the JavaScript of all pages of candidates together is less than 60 kB compressed', (t) => {
  const pages = scriptsOfPages();
  const operators = /** @type {Set<string>} */ (pages.get(OPERATORS));
  const all = new Set([...pages].flatMap(([page, scripts]) => (page === OPERATORS ? [] : [...scripts])));

  for (const [page, scripts] of pages) t.diagnostic(`${page}: ${compressed(scripts)} bytes of JavaScript, compressed, in ${scripts.size} files`);
  t.diagnostic(`all pages of candidates: ${compressed(all)} bytes of JavaScript, compressed, in ${all.size} files`);

  assert.ok(all.has('js/interview/boundary/interview-page.js') && all.has('js/vendor/oidc-client-ts.js'), 'the build has made them');
  assert.ok(compressed(all) < MOST_BYTES, `${compressed(all)} bytes`);
  assert.ok(compressed(operators) < MOST_BYTES, `${compressed(operators)} bytes`);
});
