import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const pages = fileURLToPath(new URL('../../../main/webapp/', import.meta.url));
const built = fileURLToPath(new URL('../../../../target/browser/', import.meta.url));

/** @param {string} path */
const text = (path) => readFileSync(built + path, 'utf8');

/** What a browser is sent for all of them under `Content-Encoding: gzip`. @param {Iterable<string>} paths */
export const compressed = (paths) => [...paths].reduce((sum, path) => sum + gzipSync(text(path), { level: 6 }).length, 0);

/** @returns {Map<string, Set<string>>} of each page that has a script, all that its browser loads sooner or later */
export function scriptsOfPages() {
  const files = readdirSync(pages, { recursive: true }).filter((path) => path.endsWith('.xhtml'));
  const all = files.map((page) => /** @type {const} */ ([page, loaded(scripts(page))]));
  return new Map(all.filter(([, modules]) => modules.size));
}

/** @param {string} page */
const scripts = (page) => [...readFileSync(pages + page, 'utf8').matchAll(/<script[^>]+src="([^"]+\.js)"/g)].map(([, path]) => path.replace(/^.*\bjs\//, 'js/'));

/** With all that they import. @param {string[]} first */
function loaded(first) {
  /** @type {Set<string>} */
  const modules = new Set();
  /** @param {string} path */
  const load = (path) => {
    if (modules.has(path)) return;
    modules.add(path);
    for (const [, imported] of text(path).matchAll(/(?:from|import)\s*\(?"(\.[^"]+)"/g)) load(posix.join(posix.dirname(path), imported));
  };
  first.forEach(load);
  return modules;
}
