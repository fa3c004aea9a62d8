// The declaration files beside the bundles, so that an application's TypeScript knows every event, command and error
// code.
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';

/**
 * The files that hold public types, in an order in which each knows the ones before. What is internal in them carries
 * that tag.
 */
const phoneParts = [
  'model/errors',
  'model/customers',
  'model/state',
  'model/commands',
  'model/events',
  'model/event-target',
  'host/request-headers',
  'host/session',
  'api/phone-options',
  'api/phone-commands',
  'api/vcc-phone',
  'api/phone',
];
const softphoneParts = ['i18n/text-code', 'i18n/vi-panels', 'i18n/vi', 'i18n/languages', 'element/softphone-element'];

const softphoneStart = `import type { Availability, CommandName, ConnectionState, CustomerOpening, Device, EndReason, OutboundLine, Phone, PhoneElementEventMap, PhoneErrorCode, PhoneEventTarget, PhoneState, RequestHeaders, TransferAgent } from './vcc-phone.js';

import type { VccPhone } from './vcc-phone.js';

export { VccPhone } from './vcc-phone.js';
export type * from './vcc-phone.js';

/** The attributes of \`<vcc-softphone>\`; see \`VccSoftphoneElement\`. */
export interface SoftphoneAttributes {
    endpoint?: string;
    theme?: 'auto' | 'light' | 'dark';
    form?: 'panel' | 'docked' | 'bar';
    isolation?: 'frame' | 'page';
    devices?: string;
    headless?: boolean;
    'request-headers'?: boolean;
    'open-on'?: 'never' | 'ringing' | 'answer';
    'leave-guard'?: 'on' | 'off';
    'phone-window'?: 'auto' | 'offer' | 'never';
    'tel-links'?: boolean;
    contacts?: 'on' | 'off';
    shortcuts?: 'on' | 'off';
    headset?: 'hid';
    'recent-calls'?: 'on' | 'off';
    sounds?: 'on' | 'off';
    'open-in'?: 'auto' | 'page' | 'blazor';
}

/** Sets the phone of all later elements of an endpoint. The elements do not stop it. */
export declare function providePhone(endpoint: string, phone: Phone): void;

/** Sets the function that gives request headers to the phone of elements with the attribute \`request-headers\`. A later call replaces it. */
export declare function provideRequestHeaders(headers: RequestHeaders, endpoint?: string): void;
`;

/** Every declaration file of the package by name. */
export async function declarations(here) {
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.types.json'], {
    cwd: here,
    stdio: 'inherit',
  });
  const join = async (parts) =>
    (await Promise.all(parts.map((part) => readFile(`${here}dist/types/${part}.d.ts`, 'utf8'))))
      .map((text) => typesOnly(text).trim())
      .join('\n\n');
  const copied = ['vcc-softphone.react.d.ts', 'vcc-softphone.vue.d.ts'];
  return [
    { name: 'vcc-phone.d.ts', text: `${await join(phoneParts)}\n` },
    { name: 'vcc-softphone.d.ts', text: `${softphoneStart}\n${await join(softphoneParts)}\n` },
    ...(await Promise.all(
      copied.map(async (name) => ({ name, text: await readFile(`${here}types/${name}`, 'utf8') })),
    )),
  ];
}

/** Removes imports. The tables of events and commands exist inside the bundle only, so their types replace them. */
function typesOnly(text) {
  return text
    .replace(/^(import|export) (type )?\{[^}]*\}( from [^;]*)?;\n/gm, '')
    .replace(/^export declare const events: (\{[^]*?^\});[^]*?typeof events;/m, 'export interface PhoneEvents $1')
    .replace(/^export declare const (vi|vietnamese): /gm, 'declare const $1: ')
    .replace(/^\/\*\*[^/]*\*\/\nexport declare const commands: \{([^]*?)^\};[^]*\[keyof Table\];/m, (_, rows) => {
      const union = (pattern) => [...rows.matchAll(pattern)].map(([, name]) => `'${name}'`).join(' | ');
      return `export type Command = ${union(/(\w+): "(?!always)/g)};

export type CommandName = Command | ${union(/(\w+): "always/g)};`;
    });
}
