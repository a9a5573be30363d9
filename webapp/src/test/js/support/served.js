import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const pages = fileURLToPath(new URL('../../../main/webapp/', import.meta.url));
const built = fileURLToPath(new URL('../../../../target/browser/', import.meta.url));

const STATIC = /(?:from|import)\s*"(\.[^"]+)"/g;
const ANY = /(?:from|import)\s*\(?"(\.[^"]+)"/g;

/** @param {string} path */
const text = (path) => readFileSync(built + path, 'utf8');

/** What a browser is sent for all of them under `Content-Encoding: gzip`. @param {Iterable<string>} paths */
export const compressed = (paths) => [...paths].reduce((sum, path) => sum + gzipSync(text(path), { level: 6 }).length, 0);

/** What the build has compressed of a file; undefined where that would not be smaller. @param {string} path @param {'br' | 'gz'} coding */
export function packed(path, coding) {
  const content = readFileSync((path === 'favicon.svg' ? pages : built) + path);
  const file = `${built}WEB-INF/compressed/${createHash('sha256').update(content).digest('hex')}.${coding}`;
  return { content, packed: existsSync(file) ? readFileSync(file) : undefined };
}

/** What the build has written down for the page's preloads. @returns {Map<string, string[]>} by script */
export function preloads() {
  const lines = text('WEB-INF/imports.properties').trim().split('\n').map((line) => line.split('='));
  return new Map(lines.map(([script, imports]) => [script, imports.split(' ').filter(Boolean)]));
}

/** @param {string} script @returns {string[]} all that it imports before it runs */
export const importsOf = (script) => [...loaded([script], STATIC)].filter((path) => path !== script);

/** @param {string} page @returns {string[]} */
export const stylesOf = (page) => [...readFileSync(pages + page, 'utf8').matchAll(/<link rel="stylesheet" href="[^"]*?(css\/[^"]+)"/g)].map(([, path]) => path);

/** @returns {Map<string, Set<string>>} of each page that has a script, all that its browser loads sooner or later */
export function scriptsOfPages() {
  const files = readdirSync(pages, { recursive: true }).filter((path) => path.endsWith('.xhtml'));
  const all = files.map((page) => /** @type {const} */ ([page, loaded(scripts(page))]));
  return new Map(all.filter(([, modules]) => modules.size));
}

/** @param {string} page */
const scripts = (page) => [...readFileSync(pages + page, 'utf8').matchAll(/<script[^>]+src="([^"]+\.js)"/g)].map(([, path]) => path.replace(/^.*\bjs\//, 'js/'));

/** With all that they import. @param {string[]} first @param {RegExp} imports */
function loaded(first, imports = ANY) {
  /** @type {Set<string>} */
  const modules = new Set();
  /** @param {string} path */
  const load = (path) => {
    if (modules.has(path)) return;
    modules.add(path);
    for (const [, imported] of text(path).matchAll(imports)) load(posix.join(posix.dirname(path), imported));
  };
  first.forEach(load);
  return modules;
}
