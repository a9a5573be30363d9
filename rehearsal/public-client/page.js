import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';

const FILES = {
  '/candidate.js': new URL('candidate.js', import.meta.url),
  '/client/': new URL('node_modules/@openai/agents-realtime/dist/bundle/', import.meta.url),
};
const TYPES = { '.js': 'text/javascript', '.mjs': 'text/javascript' };

/** Serves a page with the client's own bundle, on an origin that is not the emulator's. */
export async function page() {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname;
    const folder = path.startsWith('/client/') ? '/client/' : path;
    const file = FILES[folder] && new URL(path.slice(folder.length) || '', FILES[folder]);
    try {
      const body = file ? await readFile(file) : '<!doctype html><title>candidate</title>';
      response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'text/html' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}
