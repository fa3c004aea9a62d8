// One declaration file for vcc-phone.js, so that a CRM's own TypeScript knows every event, command and error code.
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';

/** The files that hold public types, in an order in which each knows the ones before. What is internal in them carries that tag. */
const parts = ['model/state', 'model/events', 'model/errors', 'host/session', 'api/vcc-phone'];

export async function declarations(here) {
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.types.json'], {
    cwd: here,
    stdio: 'inherit',
  });
  const texts = await Promise.all(parts.map((part) => readFile(`${here}dist/types/${part}.d.ts`, 'utf8')));
  return (
    texts.map((text) => text.replace(/^(import|export) (type )?\{[^}]*\}( from [^;]*)?;\n/gm, '').trim()).join('\n\n') +
    '\n'
  );
}
