// Called by `dotnet build` (build/Client.targets): checks the types, then writes the bundles into ../wwwroot.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { minify } from 'terser';
import { compare, measure } from './budgets.mjs';
import { agentTexts } from './agent-texts.mjs';
import { chunkEntries, chunkImports, identify } from './chunks.mjs';
import { declarations } from './declarations.mjs';
import { inlineCss } from './inline-css.mjs';
import { litPolicy } from './lit-policy.mjs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';

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
  plugins: [chunkImports, inlineCss({ minify: release }), litPolicy, agentTexts],
  write: false,
};

const bundled = await build({
  ...common,
  entryPoints: {
    'vcc-phone': 'src/vcc-phone.ts',
    'vcc-softphone': 'src/vcc-softphone.ts',
    'vcc-shell': 'src/vcc-shell.ts',
    'vcc-notifications': 'src/notifications/worker.ts',
    'Vcc.Embed.Razor.lib.module': 'src/blazor.ts',
    ...chunkEntries,
  },
});

// esbuild bundles, and Terser makes what it wrote 3 % smaller.
const smaller = async (text) => (await minify(text, { module: true, ecma: 2022, compress: { passes: 3 } })).code;
const written = bundled.outputFiles.map(async ({ path, text }) => ({
  path,
  name: basename(path),
  text: release ? await smaller(text) : text,
}));
const files = identify(await Promise.all(written));
if (release) {
  const { near, over } = compare(measure(files));
  for (const line of near) console.log(line);
  if (over.length > 0) throw new Error(over.join('\n'));
}

const wwwroot = join(here, '../wwwroot');
files.push({
  path: join(wwwroot, 'vcc-ringing.svg'),
  name: 'vcc-ringing.svg',
  text: await readFile(join(here, 'src/element/attention/ringing.svg'), 'utf8'),
});
for (const { name, text } of await declarations(here)) files.push({ path: join(wwwroot, name), name, text });
await mkdir(wwwroot, { recursive: true });
// Everything in wwwroot goes into the package, so a file of an earlier build may not stay.
const stale = (await readdir(wwwroot)).filter((name) => !files.some((file) => file.name === name));
for (const name of stale) await rm(join(wwwroot, name));
for (const { path, text } of files) await writeFile(path, text);
