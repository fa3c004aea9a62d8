// Called by `dotnet build` (build/Client.targets): checks the types, then writes the bundles into ../wwwroot.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { compare, measure } from './budgets.mjs';
import { declarations } from './declarations.mjs';
import { inlineCss } from './inline-css.mjs';
import { mkdir, writeFile } from 'node:fs/promises';

const here = fileURLToPath(new URL('.', import.meta.url));
const release = process.argv.includes('Release');

execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '--noEmit'], { cwd: here, stdio: 'inherit' });

const common = {
  absWorkingDir: here,
  outdir: '../wwwroot',
  bundle: true,
  format: 'esm',
  target: 'es2022',
  minify: release,
  sourcemap: release ? false : 'inline',
  legalComments: 'none',
  charset: 'utf8',
  logLevel: 'warning',
  plugins: [inlineCss({ minify: release })],
  write: false,
};

const bundles = await Promise.all([
  build({ ...common, entryPoints: { 'vcc-phone': 'src/vcc-phone.ts', 'Vcc.Embed.Razor.lib.module': 'src/blazor.ts' } }),
  // A classic script: it must not wait for the document, and leaves no name behind.
  build({ ...common, format: 'iife', entryPoints: { 'vcc-ahead': 'src/vcc-ahead.ts' } }),
  // Vietnamese is in the bundle, any other language in a file of its own.
  build({
    ...common,
    entryPoints: { 'vcc-softphone': 'src/vcc-softphone.ts' },
    splitting: true,
    chunkNames: 'vcc-softphone.[name]',
  }),
]);

const files = bundles
  .flatMap((bundle) => bundle.outputFiles)
  .map(({ path, text }) => ({ path, name: basename(path), text }));
if (release) {
  const { near, over } = compare(measure(files));
  for (const line of near) console.log(line);
  if (over.length > 0) throw new Error(over.join('\n'));
}

await mkdir(join(here, '../wwwroot'), { recursive: true });
for (const { path, text } of files) await writeFile(path, text);
await writeFile(join(here, '../wwwroot/vcc-phone.d.ts'), await declarations(here));
