// Prints what the page loads of ours, as a release build makes it and as brotli sends it, and what it may be. Run after a Release build.
import { readFileSync, readdirSync } from 'node:fs';
import { brotli, budgets } from './budgets.mjs';

const folder = new URL('../wwwroot/', import.meta.url);
for (const file of readdirSync(folder).filter((name) => name.endsWith('.js'))) {
  const bytes = readFileSync(new URL(file, folder));
  console.log(`${String(bytes.length).padStart(8)} ${String(brotli(bytes)).padStart(7)} of ${budgets[file]}  ${file}`);
}
