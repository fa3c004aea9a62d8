// Prints what the page loads of ours, as a release build makes it and as brotli sends it. Run after a Release build.
import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';

const folder = new URL('../wwwroot/', import.meta.url);
for (const file of readdirSync(folder).filter((name) => name.endsWith('.js'))) {
  const bytes = readFileSync(new URL(file, folder));
  console.log(`${String(bytes.length).padStart(8)} ${String(brotliCompressSync(bytes).length).padStart(7)}  ${file}`);
}
