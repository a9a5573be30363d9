// Makes what browsers are sent, in target/browser/js, out of src/main/webapp/js: the one library as an ES module; each of our
// modules without what only people read, under its own name, for pages of others; and what each of our pages begins with as
// one file with all that it imports. Many small files compress badly: a page's script is half as large that way.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { build } from 'esbuild';

const pages = 'src/main/webapp/';
const source = `${pages}js`;
const outdir = 'target/browser/js';
const common = { format: 'esm', target: 'es2022', minify: true, logLevel: 'warning', outdir };

const files = readdirSync(pages, { recursive: true });
const begins = files
  .filter((path) => path.endsWith('.xhtml'))
  .flatMap((page) => [...readFileSync(pages + page, 'utf8').matchAll(/<script[^>]+src="(?:[^"]*\/)?(js\/[^"]+\.js)"/g)])
  .map(([, path]) => pages + path);
const modules = files.filter((path) => path.startsWith('js/') && path.endsWith('.js')).map((path) => pages + path);
const library = { name: 'library', setup: (it) => it.onResolve({ filter: /\/vendor\// }, ({ path }) => ({ path, external: true })) };

rmSync('target/browser', { recursive: true, force: true });
// Of the library only what sign-in.js imports. What begins with `_` is private to it, and needs no long names.
const used = "export { InMemoryWebStorage, UserManager, WebStorageStateStore } from 'oidc-client-ts';";
const stdin = { contents: used, resolveDir: '.' };
await build({ ...common, stdin, bundle: true, legalComments: 'eof', mangleProps: /^_/, outdir: undefined, outfile: `${outdir}/vendor/oidc-client-ts.js` });
await build({ ...common, entryPoints: modules, outbase: source, sourcemap: 'linked' });
// Chunks are as deep as our modules, so that the way to the library is the same.
const chunkNames = 'shared/chunks/[hash]';
await build({ ...common, entryPoints: [...new Set(begins)], outbase: source, bundle: true, splitting: true, chunkNames, plugins: [library], sourcemap: 'linked' });
