import { randomBytes } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
// @ts-expect-error plain JavaScript of the build
import { budgets, overBudget } from '../../budgets.mjs';
// @ts-expect-error plain JavaScript of the build
import { innerNames } from '../../inner-names.mjs';
// @ts-expect-error plain JavaScript of the build
import { packTexts } from '../../pack-texts.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

test('the texts that the bundle carries are those of the files, code by code', async () => {
  const made = await build({
    stdin: {
      contents:
        "import advice from './src/i18n/errors.json'; import texts from './src/i18n/errors.vi.json'; export { advice, texts };",
      resolveDir: root,
    },
    bundle: true,
    format: 'esm',
    write: false,
    plugins: [packTexts],
    charset: 'utf8',
  });
  const packed = (await import(
    `data:text/javascript;charset=utf-8,${encodeURIComponent(made.outputFiles[0]?.text ?? '')}`
  )) as { advice: unknown; texts: unknown };
  const read = (file: string): unknown => JSON.parse(readFileSync(`${root}src/i18n/${file}`, 'utf8'));

  expect(packed.advice).toEqual(read('errors.json'));
  expect(packed.texts).toEqual(read('errors.vi.json'));
});

test('a file over its budget, or without one, stops a release build', () => {
  const noise = randomBytes(1_000).toString('base64');

  expect(overBudget([{ name: 'vcc-phone.js', text: 'x' }])).toEqual([]);
  expect(overBudget([{ name: 'new.js', text: 'x' }])).toEqual(['new.js has no budget']);
  expect(overBudget([{ name: 'Vcc.Embed.Razor.lib.module.js', text: noise }])[0]).toContain('over its budget');
  expect(Object.keys(budgets as object)).toContain('vcc-softphone.js');
});

test('what the bundle writes short is known to nobody outside of it', () => {
  const read = (file: string): string => readFileSync(root + file, 'utf8');
  const open = [
    'phone/model',
    'phone/events',
    'phone/errors',
    'phone/phone',
    'session/session',
    'session/ahead',
    'vendor/contract',
    'vendor/realm-frame',
    'element/phone-port',
    'element/registry',
    'blazor',
  ].map((file) => read(`src/${file}.ts`));
  const compiler = 'node_modules/@typescript/';
  const browser =
    readdirSync(root + compiler, { recursive: true, encoding: 'utf8' }).find((file) => file.endsWith('lib.dom.d.ts')) ??
    '';
  const known = [read(compiler + browser), ...open].join('\n').replace(/\/\*[^]*?\*\/|\/\/.*|#core\.\w+/g, '');

  expect((innerNames as string[]).length).toBeGreaterThan(20);
  for (const name of innerNames as string[]) expect(new RegExp(`\\b${name}\\b`).test(known), name).toBe(false);
});
