import assert from 'node:assert/strict';
import test from 'node:test';
import { compressed, scriptsOfPages } from './support/served.js';

/** Of all pages together, the library included: over a slow line a page is soon there. */
const MOST_BYTES = 60_000;

test('the JavaScript of all pages together is less than 60 kB compressed', (t) => {
  const pages = scriptsOfPages();
  const all = new Set([...pages.values()].flatMap((scripts) => [...scripts]));

  for (const [page, scripts] of pages) t.diagnostic(`${page}: ${compressed(scripts)} bytes of JavaScript, compressed, in ${scripts.size} files`);
  t.diagnostic(`all pages: ${compressed(all)} bytes of JavaScript, compressed, in ${all.size} files`);

  assert.ok(all.has('js/interview/boundary/interview-page.js') && all.has('js/vendor/oidc-client-ts.js'), 'the build has made them');
  assert.ok(compressed(all) < MOST_BYTES, `${compressed(all)} bytes`);
});
