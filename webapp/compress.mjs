// Compresses, beside bundle.mjs, what browsers are sent: into target/browser/WEB-INF/compressed, where each file is named after
// the SHA-256 of what it unpacks to. So a file that was changed without this step is served as it is, and never as it was.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const built = 'target/browser/';
const compressed = `${built}WEB-INF/compressed/`;
/** Source maps are for people who debug. */
const served = /^(js|css)\/.*\.(js|css)$/;

/** @type {Record<string, (content: Buffer) => Buffer>} */
const codings = {
  br: (content) => brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT } }),
  gz: (content) => gzipSync(content, { level: 9 }),
};

mkdirSync(compressed, { recursive: true });
const files = readdirSync(built, { recursive: true }).filter((path) => served.test(path));
for (const content of [...files.map((path) => readFileSync(built + path)), readFileSync('src/main/webapp/favicon.svg')]) {
  const digest = createHash('sha256').update(content).digest('hex');
  for (const [suffix, compress] of Object.entries(codings)) {
    const smaller = compress(content);
    if (smaller.length < content.length) writeFileSync(`${compressed}${digest}.${suffix}`, smaller);
  }
}
