// Called by `dotnet build` (build/Client.targets): checks the types, then writes the bundles into ../wwwroot.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const here = fileURLToPath(new URL('.', import.meta.url));
const release = process.argv.includes('Release');

execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '--noEmit'], { cwd: here, stdio: 'inherit' });

/** `import css from './x.css?inline'`: the style sheet as a string, as Vite understands it in the tests. */
const inlineCss = {
  name: 'inline-css',
  setup(bundle) {
    bundle.onResolve({ filter: /\.css\?inline$/ }, ({ path, importer }) => ({ path: join(dirname(importer), path.replace('?inline', '')), namespace: 'css' }));
    bundle.onLoad({ filter: /.*/, namespace: 'css' }, async ({ path }) => ({
      contents: (await transform(await readFile(path, 'utf8'), { loader: 'css', minify: release, target: 'chrome123' })).code.trim(),
      loader: 'text',
      watchFiles: [path],
    }));
  },
};

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
  plugins: [inlineCss],
  write: false,
};

const bundles = await Promise.all([
  build({ ...common, entryPoints: { 'vcc-phone': 'src/vcc-phone.ts', 'Vcc.Embed.Razor.lib.module': 'src/blazor.ts' } }),
  // Vietnamese is in the bundle, any other language in a file of its own.
  build({ ...common, entryPoints: { 'vcc-softphone': 'src/vcc-softphone.ts' }, splitting: true, chunkNames: 'vcc-softphone.[name]' }),
]);

await mkdir(join(here, '../wwwroot'), { recursive: true });
for (const file of bundles.flatMap((bundle) => bundle.outputFiles)) {
  // In a minified file only the templates still have lines and indentation.
  await writeFile(file.path, release ? file.text.replace(/\n {2,}/g, ' ') : file.text);
}
