// Called by `dotnet build` (build/Client.targets): checks the types, then writes what the simulator serves into dist/.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { assembleScripts } from './assemble-scripts.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const release = process.argv.includes('Release');

execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '--noEmit'], { cwd: here, stdio: 'inherit' });
mkdirSync(`${here}dist`, { recursive: true });

await build({
  absWorkingDir: here,
  entryPoints: ['src/customer.ts', 'src/console.ts'],
  outdir: 'dist',
  bundle: true,
  format: 'esm',
  target: 'es2022',
  minify: release,
  logLevel: 'warning',
});

// The two libraries VCC serves beside its own scripts. jssip publishes no browser file at this version, so it is bundled here
// into the global the vendor's scripts expect.
await build({
  absWorkingDir: here,
  stdin: { contents: "window.JsSIP = require('jssip');", resolveDir: here },
  outfile: 'dist/jssip-3.2.10.js',
  bundle: true,
  format: 'iife',
  target: 'es2017',
  define: { global: 'window' },
  minify: true,
  legalComments: 'inline',
  logLevel: 'warning',
});
assembleScripts(`${here}../Scripts/`, `${here}dist/scripts/`);
copyFileSync(`${here}node_modules/jquery/dist/jquery.min.js`, `${here}dist/jquery.min.js`);
