// Prints the sizes of a release build after brotli. `npm run size -- --record "reason"` adds them to
// benchmarks/bundle-sizes.md.
import { execFileSync } from 'node:child_process';
import { appendFileSync, readFileSync, readdirSync } from 'node:fs';
import { brotli, budgets, measure } from './budgets.mjs';

const folder = new URL('../wwwroot/', import.meta.url);
const trend = new URL('../../../benchmarks/bundle-sizes.md', import.meta.url);
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.js'))
  .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));
if (files.some(({ text }) => text.includes('sourceMappingURL')))
  throw new Error('This is a debug build: build with -c Release.');

const sizes = measure(files);
for (const { name, text } of files) console.log(`${String(brotli(text)).padStart(7)}  ${name}`);
for (const [name, size] of Object.entries(sizes))
  console.log(`${String(size).padStart(7)} of ${budgets[name].bytes}  ${name}`);

const [option, reason] = process.argv.slice(2);
if (option === '--record') {
  if (!reason) throw new Error('Name the reason: npm run size -- --record "reason"');
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  const day = new Date().toISOString().slice(0, 10);
  appendFileSync(trend, `| ${[day, commit, ...Object.values(sizes), reason].join(' | ')} |\n`);
}
