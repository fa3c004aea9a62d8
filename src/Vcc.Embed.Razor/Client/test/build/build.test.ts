import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
// @ts-expect-error plain JavaScript of the build
import { budgets, compare, measure, room } from '../../budgets.mjs';

type Sizes = Record<string, number>;
const sizesOf = measure as (files: readonly { name: string; text: string }[]) => Sizes;
const linesOf = compare as (sizes: Sizes) => { near: string[]; over: string[] };
const limit = (budgets as Record<string, { bytes: number }>)['headless']!.bytes;
const withHeadless = (bytes: number): Sizes => ({ 'first load': 0, headless: bytes, everything: 0 });

test('Only a budget exceeded beyond its room fails', () => {
  const most = Math.floor(limit * (1 + (room as number)));

  expect(linesOf(withHeadless(limit))).toEqual({ near: [], over: [] });
  expect(linesOf(withHeadless(limit + 1))).toMatchObject({ near: [expect.stringContaining('headless')], over: [] });
  expect(linesOf(withHeadless(most + 1))).toMatchObject({ near: [], over: [expect.stringContaining('headless')] });
});

test('A new file counts towards everything', () => {
  const known = { name: 'vcc-softphone.js', text: 'known' };

  const before = sizesOf([known]);
  const after = sizesOf([known, { name: 'vcc-softphone.later.js', text: 'new' }]);

  expect(after['everything']).toBeGreaterThan(before['everything']!);
  expect(after['first load']).toBe(before['first load']);
});

test('Of the languages only the largest counts', () => {
  const small = { name: 'vcc-softphone.en.js', text: 'small' };
  const large = { name: 'vcc-softphone.vi-errors.js', text: 'larger than the other file' };

  expect(sizesOf([small, large])['everything']).toBe(sizesOf([large])['everything']);
  expect(sizesOf([small])['everything']).toBeLessThan(sizesOf([large])['everything']!);
});

test('The trend file names every budget', () => {
  const trend = readFileSync(
    fileURLToPath(new URL('../../../../../benchmarks/bundle-sizes.md', import.meta.url)),
    'utf8',
  );
  const header = trend.split('\n').find((line) => line.startsWith('| day'));

  expect(header).toBe(`| day | commit | ${Object.keys(budgets as object).join(' | ')} | reason |`);
});
