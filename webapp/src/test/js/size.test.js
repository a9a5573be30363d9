import assert from 'node:assert/strict';
import test from 'node:test';
import { all, compressed, modulesOfPages } from './support/served.js';

/** All JavaScript that there is, the library included: a page over a slow line is soon there. */
const MOST_BYTES = 60_000;

/** @param {Iterable<string>} paths */
const together = (paths) => [...paths].reduce((sum, path) => sum + compressed(path), 0);

test('all JavaScript together is less than 60 kB compressed', (t) => {
  const bytes = together(all());

  t.diagnostic(`JavaScript in all: ${bytes} bytes compressed, in ${all().length} modules`);
  assert.ok(all().includes('js/vendor/oidc-client-ts.js') && bytes > 30_000, 'the build has made them');
  assert.ok(bytes < MOST_BYTES, `${bytes} bytes`);
});

test('every module that a page loads is there', (t) => {
  const pages = [...modulesOfPages()].filter(([, modules]) => modules.size);

  for (const [page, modules] of pages) t.diagnostic(`${page}: ${together(modules)} bytes compressed, in ${modules.size} modules`);
  assert.ok(pages.some(([page, modules]) => page === 'interview.xhtml' && modules.size > 40));
});
