// Takes a picture: `node test/gallery/shoot.mjs OUT.png "lang=vi&theme=dark&width=320&only=incoming" 352x420`.
// Builds the gallery into Client/dist (git-ignored), serves it on a free port and lets Chromium take the picture.
import { execFile } from 'node:child_process';
import { copyFile, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { inlineCss } from '../../inline-css.mjs';

const [out, query = '', size = '1380x3000'] = process.argv.slice(2);
const dist = fileURLToPath(new URL('../../dist/gallery/', import.meta.url));
const here = fileURLToPath(new URL('.', import.meta.url));

await build({
  entryPoints: [`${here}gallery.ts`],
  outdir: dist,
  bundle: true,
  splitting: true,
  format: 'esm',
  target: 'es2022',
  charset: 'utf8',
  plugins: [inlineCss({ minify: false })],
});
await copyFile(`${here}gallery.html`, `${dist}gallery.html`);

const server = createServer(async (request, response) => {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname;
  try {
    const body = await readFile(dist + path.slice(1));
    response.writeHead(200, { 'content-type': path.endsWith('.js') ? 'text/javascript' : 'text/html' }).end(body);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const url = `http://127.0.0.1:${server.address().port}/gallery.html?${query}`;
await promisify(execFile)(process.env.VCC_CHROMIUM ?? '/usr/bin/chromium', [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--hide-scrollbars',
  // The scenes of blocked sound need a browser that blocks it.
  ...(query.includes('Blocked') ? [] : ['--autoplay-policy=no-user-gesture-required']),
  '--force-prefers-reduced-motion',
  `--window-size=${size.replace('x', ',')}`,
  '--timeout=4000',
  '--virtual-time-budget=2500',
  `--screenshot=${out}`,
  url,
]);
server.close();
