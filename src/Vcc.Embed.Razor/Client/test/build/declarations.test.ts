import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
// @ts-expect-error plain JavaScript of the build
import { declarations } from '../../declarations.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

beforeAll(async () => {
  const files = (await (declarations as (here: string) => Promise<{ name: string; text: string }[]>)(root)) ?? [];
  mkdirSync(`${root}dist/published`, { recursive: true });
  for (const { name, text } of files) writeFileSync(`${root}dist/published/${name}`, text);
}, 60_000);

test('Plain, React and Vue code compiles', () => {
  const compile = (): unknown =>
    execFileSync('node', ['node_modules/typescript/bin/tsc', '-p', 'test/types'], { cwd: root });

  expect(compile).not.toThrow();
}, 60_000);

test('The published types hold nothing internal', () => {
  const types = ['vcc-phone', 'vcc-softphone'].map((name) =>
    readFileSync(`${root}dist/published/${name}.d.ts`, 'utf8'),
  );

  expect(types.join()).not.toMatch(/PhoneParts|textsFor|toErrorInfo|from '\.\.?\/(?!vcc-phone\.js)/);
});

test('The paths in docs/phone.md are those of the test', () => {
  const documented = readFileSync(`${root}../../../docs/phone.md`, 'utf8');
  const tested = JSON.parse(readFileSync(`${root}test/types/tsconfig.json`, 'utf8')) as {
    compilerOptions: { paths: Record<string, string[]> };
  };

  for (const path of Object.keys(tested.compilerOptions.paths)) expect(documented).toContain(`"${path}"`);
});
