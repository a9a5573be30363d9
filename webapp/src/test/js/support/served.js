import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const pages = fileURLToPath(new URL('../../../main/webapp/', import.meta.url));
const built = fileURLToPath(new URL('../../../../target/browser/', import.meta.url));

/** @param {string} path */
const text = (path) => readFileSync(built + path, 'utf8');

/** What a browser is sent for a module under `Content-Encoding: gzip`. @param {string} path */
export const compressed = (path) => gzipSync(text(path), { level: 6 }).length;

/** All modules as they are served. */
export const all = () => readdirSync(built, { recursive: true }).filter((path) => path.endsWith('.js'));

/** @returns {Map<string, Set<string>>} of each page the modules that its browser loads */
export function modulesOfPages() {
  const files = readdirSync(pages, { recursive: true }).filter((path) => path.endsWith('.xhtml'));
  return new Map(files.map((page) => [page, loaded(page)]));
}

/** @param {string} page */
function loaded(page) {
  const scripts = readFileSync(pages + page, 'utf8').matchAll(/<script[^>]+src="([^"]+\.js)"/g);
  /** @type {Set<string>} */
  const modules = new Set();
  /** @param {string} path */
  const load = (path) => {
    if (modules.has(path)) return;
    modules.add(path);
    for (const [, imported] of text(path).matchAll(/(?:from|import)\s*\(?"(\.[^"]+)"/g)) load(posix.join(posix.dirname(path), imported));
  };
  for (const [, path] of scripts) load(path.replace(/^.*\bjs\//, 'js/'));
  return modules;
}
