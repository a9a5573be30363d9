import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';

const main = new URL('../../../main/', import.meta.url);

/** @returns {{path: string, text: string}[]} the browser client's modules */
export function modules() {
  const root = fileURLToPath(new URL('webapp/js/', main));
  return readdirSync(root, { recursive: true })
    .filter((path) => path.endsWith('.js'))
    .map((path) => ({ path, text: readFileSync(root + path, 'utf8') }));
}

/** Every page, with the parts that it is made of. */
export function page() {
  const root = fileURLToPath(new URL('webapp/', main));
  const pages = readdirSync(root, { recursive: true }).filter((path) => path.endsWith('.xhtml'));
  return pages.map((path) => readFileSync(root + path, 'utf8')).join('\n');
}

/** @returns {{path: string, text: string}[]} */
export function styles() {
  const root = fileURLToPath(new URL('webapp/css/', main));
  const files = readdirSync(root, { recursive: true }).filter((path) => path.endsWith('.css'));
  return files.map((path) => ({ path, text: readFileSync(root + path, 'utf8') }));
}

/** @returns {Set<string>} keys of the resource bundle */
export function textKeys() {
  const bundle = readFileSync(new URL('resources/com/vocahire/webapp/page/messages.properties', main), 'utf8');
  return new Set([...bundle.matchAll(/^([a-z][\w.-]*)=/gm)].map(([, key]) => key));
}

/** Tests and their helpers, by their paths below src/test/js. @returns {string[]} */
export function tests() {
  const root = fileURLToPath(new URL('../test/js/', main));
  return readdirSync(root, { recursive: true }).filter((path) => path.endsWith('.js'));
}

/** @typedef {{path: string, text: string}} Module */

/** A flat feature has fewer files than this. */
const LAYERED_FROM = 8;
const MOST_FILES = 15;
/** They know nothing of interviews; `failure` is what they and everything else report. */
const BOTTOM = ['failure', 'net', 'page'];

/** Each rule names what a module does wrong, if anything. @type {Record<string, (module: Module, all?: Module[]) => string | false>} */
export const rules = {
  'control and entity do not touch the page': (module) => {
    return inner(module.path) && touched(module) && `uses ${touched(module)}`;
  },
  'control and entity import nothing that touches the page': (module, all = modules()) => {
    const path = inner(module.path) && pathToPage(module, all);
    return Boolean(path) && `reaches ${path}`;
  },
  'entity knows neither control nor boundary': ({ path, text }) => path.includes('/entity/') && /from '[^']*(control|boundary)\//.test(text) && 'looks outwards',
  'control knows no boundary': ({ path, text }) => path.includes('/control/') && /from '[^']*boundary\//.test(text) && 'looks outwards',
  'page, net and failure know no other feature': (module) => {
    const [above] = imports(module).map(feature).filter((name) => !BOTTOM.includes(name));
    return BOTTOM.includes(feature(module.path)) && Boolean(above) && `knows ${above}`;
  },
  'imports are relative, for there is no import map': ({ text }) => /(from|import\() ?'[^.]/.test(code(text)) && 'imports a bare name',
  'exports have names': ({ text }) => /export default/.test(text) && 'has a default export',
  'a file has 150 lines at most': ({ text }) => text.split('\n').length > 151 && `${text.split('\n').length} lines`,
  'a feature is flat, or has boundary, control and entity, nothing else': ({ path }) => !/^[a-z]+\/((boundary|control|entity)\/)?[a-z-]+\.js$/.test(path) && 'is elsewhere',
};

/** Each names what is wrong with all modules together. @type {Record<string, (modules: Module[]) => string[]>} */
export const rulesOfAll = {
  'there is no cycle between features': (all) => cycle(arrows(all)),
  'a feature of eight files and more is not flat, and none is both flat and layered': (all) => {
    const flat = counted(all.filter(({ path }) => path.split('/').length === 2).map(({ path }) => feature(path)));
    const layered = new Set(all.filter(({ path }) => path.split('/').length > 2).map(({ path }) => feature(path)));
    return [...flat].filter(([name, files]) => files >= LAYERED_FROM || layered.has(name)).map(([name]) => name);
  },
  'a folder has 15 files at most': (all) => [...counted(all.map(({ path }) => folder(path)))].filter(([, files]) => files > MOST_FILES).map(([name]) => name),
};

/** Whether a module uses the page, itself or by what it imports. @param {Module} module @param {Module[]} all */
export const reachesPage = (module, all) => Boolean(touched(module) || pathToPage(module, all));

/** The library is no feature of ours. @param {Module[]} all @returns {Map<string, Set<string>>} which features each knows, also by types alone */
function arrows(all) {
  /** @type {Map<string, Set<string>>} */
  const known = new Map();
  for (const module of all) {
    const from = feature(module.path);
    const to = imports(module, module.text).map(feature).filter((name) => name !== from && name !== 'vendor');
    known.set(from, new Set([...(known.get(from) ?? []), ...to]));
  }
  return known;
}

/** @param {Map<string, Set<string>>} known @returns {string[]} the features of one cycle; empty where there is none */
function cycle(known) {
  /** @param {string} name @param {string[]} path @returns {string[]} */
  const walk = (name, path) => {
    if (path.includes(name)) return [...path.slice(path.indexOf(name)), name];
    for (const next of known.get(name) ?? []) {
      const found = walk(next, [...path, name]);
      if (found.length) return found;
    }
    return [];
  };
  return [...known.keys()].map((name) => walk(name, [])).find(({ length }) => length) ?? [];
}

/** The first module that touches the page and is imported from here, directly or not. @param {Module} module @param {Module[]} all @returns {string | undefined} */
function pathToPage(module, all) {
  const byPath = new Map(all.map((each) => [each.path, each]));
  const seen = new Set();
  for (let next = imports(module); next.length; ) {
    const found = next.flatMap((path) => byPath.get(path) ?? []);
    const touching = found.find((each) => touched(each));
    if (touching) return touching.path;
    next.forEach((path) => seen.add(path));
    next = found.flatMap((each) => imports(each)).filter((path) => !seen.has(path));
  }
  return undefined;
}

/** Which of the page's objects it uses. @param {Module} module @returns {string | undefined} */
const touched = ({ text }) => /\b(document|window|location|history|sessionStorage|localStorage|navigator|HTMLElement)\b(?=[.[?])/.exec(code(text))?.[0];

/** What it imports, as paths below js; by the code alone, or by its types too. @param {Module} module @param {string} [text] */
function imports({ path, text }, within = code(text)) {
  return [...within.matchAll(/(?:from |import\()'(\.[^']+)'/g)].map(([, target]) => posix.join(posix.dirname(path), target));
}

/** @param {string[]} names @returns {Map<string, number>} */
const counted = (names) => names.reduce((counts, name) => counts.set(name, (counts.get(name) ?? 0) + 1), new Map());

/** @param {string} path */
const inner = (path) => /\/(control|entity)\//.test(path);
/** @param {string} path */
const feature = (path) => path.split('/')[0];
/** @param {string} path */
const folder = (path) => posix.dirname(path);

/** Comments may say what code may not. @param {string} text */
const code = (text) => text.replaceAll(/\/\*[^]*?\*\/|\/\/.*/g, '');
