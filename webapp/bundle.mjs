// Makes what browsers are sent, in target/browser, out of src/main/webapp: the one library as an ES module; each of our modules
// and styles without what only people read, under its own name, for pages of others; and what each of our pages begins with as
// one file with all that it imports. Many small files compress badly: a page's script is half as large that way.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
const styles = files.filter((path) => path.startsWith('css/') && path.endsWith('.css')).map((path) => pages + path);
const library = { name: 'library', setup: (it) => it.onResolve({ filter: /\/vendor\// }, ({ path }) => ({ path, external: true })) };

rmSync('target/browser', { recursive: true, force: true });
// Of the library only what sign-in.js imports. What begins with `_` is private to it, and needs no long names.
const used = "export { InMemoryWebStorage, UserManager, WebStorageStateStore } from 'oidc-client-ts';";
const stdin = { contents: used, resolveDir: '.' };
await build({ ...common, stdin, bundle: true, legalComments: 'eof', mangleProps: /^_/, outdir: undefined, outfile: `${outdir}/vendor/oidc-client-ts.js` });
await build({ ...common, entryPoints: modules, outbase: source, sourcemap: 'linked' });
// Each page's style imports the others; a browser gets one file.
await build({ ...common, entryPoints: styles, outbase: `${pages}css`, outdir: 'target/browser/css', bundle: true });
// Chunks are as deep as our modules, so that the way to the library is the same.
const chunkNames = 'shared/chunks/[hash]';
const { metafile } = await build({ ...common, entryPoints: [...new Set(begins)], outbase: source, bundle: true, splitting: true, chunkNames, plugins: [library], sourcemap: 'linked', metafile: true });

/** All that a file imports, and so on. @param {string} file @param {Set<string>} found */
function imports(file, found = new Set()) {
  for (const { path, kind, external } of metafile.outputs[file].imports) {
    if (kind !== 'import-statement' || external || found.has(path)) continue;
    imports(path, found.add(path));
  }
  return found;
}

// For the pages, which preload them: java.util.Properties.
const lines = [...new Set(begins)].map((path) => path.replace(source, outdir)).map((file) => `${file}=${[...imports(file)].join(' ')}`);
mkdirSync('target/browser/WEB-INF', { recursive: true });
writeFileSync('target/browser/WEB-INF/imports.properties', lines.sort().join('\n').replaceAll('target/browser/', '') + '\n');
