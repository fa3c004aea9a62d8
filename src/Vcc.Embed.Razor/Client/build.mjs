// Called by `dotnet build` (build/Client.targets): checks the types, then writes the bundles into ../wwwroot.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));
const release = process.argv.includes('Release');

execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '--noEmit'], { cwd: here, stdio: 'inherit' });

await build({
  absWorkingDir: here,
  entryPoints: {
    'vcc-softphone': 'src/vcc-softphone.ts',
    'vcc-phone': 'src/vcc-phone.ts',
    'Vcc.Embed.Razor.lib.module': 'src/blazor.ts',
  },
  outdir: '../wwwroot',
  bundle: true,
  format: 'esm',
  target: 'es2022',
  minify: release,
  sourcemap: release ? false : 'inline',
  legalComments: 'none',
  logLevel: 'warning',
});
