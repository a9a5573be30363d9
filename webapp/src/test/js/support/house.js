import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const main = new URL('../../../main/', import.meta.url);

/** @returns {{path: string, text: string}[]} the browser client's modules */
export function modules() {
  const root = fileURLToPath(new URL('webapp/js/', main));
  return readdirSync(root, { recursive: true })
    .filter((path) => path.endsWith('.js'))
    .map((path) => ({ path, text: readFileSync(root + path, 'utf8') }));
}

/** interview.xhtml with the parts that it includes. */
export const page = () => read('webapp/interview.xhtml').replace(/<ui:include src="\/([^"]+)"\/>/g, (_, part) => read(`webapp/${part}`));

/** @param {string} path */
const read = (path) => readFileSync(new URL(path, main), 'utf8');

/** @returns {Set<string>} keys of the resource bundle */
export function textKeys() {
  const bundle = read('resources/com/vocahire/webapp/page/messages.properties');
  return new Set([...bundle.matchAll(/^([a-z][\w.-]*)=/gm)].map(([, key]) => key));
}

/** Each rule names what a module does wrong, if anything. @type {Record<string, (module: {path: string, text: string}) => string | false>} */
export const rules = {
  'only boundary touches the page': ({ path, text }) => {
    const [used] = /\b(document|window|location|history|sessionStorage|localStorage|navigator|HTMLElement)\b(?=[.[?])/.exec(code(text)) ?? [];
    return Boolean(used) && !path.includes('/boundary/') && `uses ${used}`;
  },
  'entity knows neither control nor boundary': ({ path, text }) => path.includes('/entity/') && /from '[^']*(control|boundary)\//.test(text) && 'looks outwards',
  'control knows no boundary': ({ path, text }) => path.includes('/control/') && /from '[^']*boundary\//.test(text) && 'looks outwards',
  'imports are relative, for there is no import map': ({ text }) => /(from|import\() ?'[^.]/.test(code(text)) && 'imports a bare name',
  'exports have names': ({ text }) => /export default/.test(text) && 'has a default export',
  'a file has 150 lines at most': ({ text }) => text.split('\n').length > 151 && `${text.split('\n').length} lines`,
  'a feature has boundary, control and entity, nothing else': ({ path }) => !/^[a-z]+\/(boundary|control|entity)\/[a-z-]+\.js$/.test(path) && 'is elsewhere',
};

/** Comments may say what code may not. @param {string} text */
const code = (text) => text.replaceAll(/\/\*[^]*?\*\/|\/\/.*/g, '');
