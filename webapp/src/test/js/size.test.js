import assert from 'node:assert/strict';
import test from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { compressed, importsOf, packed, preloads, scriptsOfPages, stylesOf } from './support/served.js';

/** Of all pages that candidates open, together, the library and both ways in included: over a slow line a page is soon there. */
const MOST_BYTES = 62_000;
/** Their readers sit at a desk in the company; each is held to the same by itself. */
const AT_A_DESK = ['operations.xhtml', 'positions.xhtml', 'position.xhtml'];

test('the JavaScript of all pages of candidates together is less than 62 kB compressed', (t) => {
  const pages = scriptsOfPages();
  const all = new Set([...pages].flatMap(([page, scripts]) => (AT_A_DESK.includes(page) ? [] : [...scripts])));

  for (const [page, scripts] of pages) t.diagnostic(`${page}: ${compressed(scripts)} bytes of JavaScript, compressed, in ${scripts.size} files`);
  t.diagnostic(`all pages of candidates: ${compressed(all)} bytes of JavaScript, compressed, in ${all.size} files`);

  assert.ok(all.has('js/interview/boundary/interview-page.js') && all.has('js/vendor/oidc-client-ts.js'), 'the build has made them');
  assert.ok(compressed(all) < MOST_BYTES, `${compressed(all)} bytes`);
  for (const page of AT_A_DESK) assert.ok(compressed(pages.get(page) ?? []) < MOST_BYTES && pages.has(page), page);
});

/** With the page itself (some 12 kB) and the headers of every answer that is less than the 80 kB of a first visit. */
const MOST_BYTES_OF_FILES = 60_000;

test('scripts, style and icon of each page are less than 60 kB as they are sent', (t) => {
  for (const [page, scripts] of scriptsOfPages()) {
    const files = [...scripts, ...stylesOf(page), 'favicon.svg'];
    const bytes = files.map((path) => (packed(path, 'br').packed ?? packed(path, 'br').content).length).reduce((a, b) => a + b);

    t.diagnostic(`${page}: ${bytes} bytes in ${files.length} files, compressed by Brotli`);
    assert.ok(bytes < MOST_BYTES_OF_FILES, `${page}: ${bytes} bytes`);
    assert.equal(stylesOf(page).length, 1, 'one style');
  }
});

test('what the build has compressed unpacks to what it is served for', () => {
  const files = new Set([...scriptsOfPages()].flatMap(([page, scripts]) => [...scripts, ...stylesOf(page)]));

  assert.ok(files.size > 15);
  for (const path of files) {
    const [br, gz] = [packed(path, 'br'), packed(path, 'gz')];
    if (br.packed) assert.deepEqual(brotliDecompressSync(br.packed), br.content, path);
    if (gz.packed) assert.deepEqual(gunzipSync(gz.packed), gz.content, path);
    assert.ok((br.packed && gz.packed) || br.content.length < 200, `${path} is compressed`);
  }
});

test('each page preloads all that its script imports, and nothing else', () => {
  const written = preloads();
  const scripts = [...scriptsOfPages().values()].map(([first]) => first);

  assert.deepEqual([...written.keys()].sort(), scripts.sort());
  for (const [script, imports] of written) assert.deepEqual(imports.sort(), importsOf(script).sort(), script);
  assert.ok([...written.values()].some((imports) => imports.length > 1), 'some import something');
});
