import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
// @ts-expect-error A script of the build, without types.
import { errorsDocument } from '../../errors-doc.mjs';
import { errors } from '../../src/i18n/vi-errors';
import { callbackNames } from '../../src/vcc/globals';

const root = fileURLToPath(new URL('../../../../../', import.meta.url));
const read = (path: string): string => readFileSync(root + path, 'utf8');
const rows = (text: string): string[][] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

/** The sources of all tests in a folder, which contain the names that the tables quote. */
function sources(folder: string): string {
  return readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(\.test\.ts|Tests\.cs)$/.test(file) && !/node_modules|\bobj\b|\bbin\b/.test(file))
    .map((file) => read(`${folder}/${file}`))
    .join('\n');
}

const tests = sources('src/Vcc.Embed.Razor/Client/test') + sources('tests');
const quoted = (cell: string): string[] => [...cell.matchAll(/"([^"]+)"/g)].map(([, name]) => name as string);
const numbered = (prefix: string, last: number): string[] =>
  Array.from({ length: last }, (_, i) => `${prefix}${i + 1}`);

test('every trap has a result, and its tests exist', () => {
  const traps = rows(read('docs/traps.md')).filter(([id]) => /^V-\d+$/.test(id ?? ''));

  expect(traps.map(([id]) => id)).toEqual(numbered('V-', 92));
  for (const [id, , result = '', , held = ''] of traps) {
    expect(['survived', 'corrected', 'contained', 'shown', 'elsewhere'], id).toContain(result);
    if (result !== 'elsewhere') expect(quoted(held).length, id).toBeGreaterThan(0);
    for (const name of quoted(held)) expect(tests.includes(name), `${id}: ${name}`).toBe(true);
  }
});

test('every fault is tested or marked as not built', () => {
  const faults = rows(read('docs/faults.md')).filter(([id]) => /^F\d+$/.test(id ?? ''));

  expect(faults.map(([id]) => id)).toEqual(numbered('F', faults.length));
  for (const [id, , , held = ''] of faults) {
    if (held !== 'not built') expect(quoted(held).length, id).toBeGreaterThan(0);
    for (const name of quoted(held)) expect(tests.includes(name), `${id}: ${name}`).toBe(true);
  }
});

test('every documented callback and every event is listed', () => {
  const table = read('docs/events.md');
  const declared = new Set(
    [...read('src/Vcc.Embed.Razor/Client/src/model/events.ts').matchAll(/'(vcc-[a-z-]+)'/g)].map(
      ([, name]) => name as string,
    ),
  );
  const parts = table.split('\n## ');
  const mapped = (title: string): (readonly [string, string])[] =>
    rows(parts.find((part) => part.startsWith(title)) ?? '').flatMap(([callback = '', event = '']) => {
      const [, name] = /^`(\w+)\(/.exec(callback) ?? [];
      return name ? [[name, event] as const] : [];
    });

  const documented = mapped('The 14');
  const sister = mapped('The 23');
  expect(documented).toHaveLength(14);
  expect(sister).toHaveLength(23);
  for (const [callback, event] of [...documented, ...sister, ...mapped('Names that')]) {
    expect(callbackNames, callback).toContain(callback);
    expect(declared.has(event.replaceAll('`', '')), `${callback}: ${event}`).toBe(true);
  }
  for (const callback of callbackNames) expect(table, callback).toContain(callback);
  for (const event of declared) expect(table, event).toContain(event);
});

test('both migration guides have the same steps', () => {
  const [english, vietnamese] = [read('docs/migration.md'), read('docs/migration.vi.md')];
  const phone = ['api/phone-commands', 'api/vcc-phone', 'model/event-target']
    .map((file) => read(`src/Vcc.Embed.Razor/Client/src/${file}.ts`))
    .join('\n');
  const steps = (text: string): number => text.split('\n').filter((line) => /^## \d/.test(line)).length;
  const commands = (text: string): string[] => [...text.matchAll(/phone\.(\w+)\(/g)].map(([, name]) => name as string);

  expect(steps(vietnamese)).toBe(steps(english));
  expect(new Set(commands(vietnamese))).toEqual(new Set(commands(english)));
  for (const name of commands(english)) expect(phone, name).toMatch(new RegExp(`\\b${name}\\(|${name}<`));
});

test('docs/errors.md is what its script writes', () => {
  expect(read('docs/errors.md')).toBe(errorsDocument());
});

test('docs/errors.md has every code that has a text', () => {
  const listed = rows(read('docs/errors.md')).map(([code = '']) => code.replaceAll('`', ''));

  expect(listed.filter((code) => code !== 'code' && code !== '---').sort()).toEqual(Object.keys(errors).sort());
});
