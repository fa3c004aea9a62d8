// One declaration file for vcc-phone.js, so that a CRM's own TypeScript knows every event, command and error code.
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';

/** The files that hold public types, in an order in which each knows the ones before. What is internal in them carries that tag. */
const parts = [
  'model/state',
  'model/commands',
  'model/events',
  'model/errors',
  'host/session',
  'api/phone-options',
  'api/phone-commands',
  'api/vcc-phone',
];

export async function declarations(here) {
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.types.json'], {
    cwd: here,
    stdio: 'inherit',
  });
  const texts = await Promise.all(parts.map((part) => readFile(`${here}dist/types/${part}.d.ts`, 'utf8')));
  return `${texts.map((text) => typesOnly(text).trim()).join('\n\n')}\n`;
}

/** Removes imports. The tables of events and commands exist inside the bundle only, so their types replace them. */
function typesOnly(text) {
  return text
    .replace(/^(import|export) (type )?\{[^}]*\}( from [^;]*)?;\n/gm, '')
    .replace(/^export declare const events: (\{[^]*?^\});[^]*?typeof events;/m, 'export interface PhoneEvents $1')
    .replace(/^\/\*\*[^/]*\*\/\nexport declare const commands: \{([^]*?)^\};[^]*\[keyof Table\];/m, (_, rows) => {
      const names = [...rows.matchAll(/(\w+): "(?!always)/g)].map(([, name]) => `'${name}'`);
      return `export type Command = ${names.join(' | ')};`;
    });
}
