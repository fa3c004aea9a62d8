import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
// @ts-expect-error plain JavaScript of the build
import { chunks, identify } from '../../chunks.mjs';
import { sources } from '../architecture/sources';

const rows = chunks as Readonly<Record<string, string>>;
const identified = identify as (files: readonly { text: string }[]) => { text: string }[];

test('Every chunk that the sources load has its file', () => {
  const used = sources().flatMap(({ text }) =>
    [...text.matchAll(/new Chunk\('([^']+)', \(\) => import\('[./]*([^']+)'\)\)/g)].map(([, name, file]) => [
      name,
      file,
    ]),
  );

  // A chunk loads another one without the loader, which no chunk contains.
  const byChunks = sources().flatMap(({ text }) =>
    [...text.matchAll(/^ +import\('[./]*([^']+)'\)\.then\(/gm)].map(([, file]) => [
      Object.keys(rows).find((name) => rows[name]?.endsWith(`/${file}.ts`)),
      file,
    ]),
  );
  used.push(...byChunks);

  expect(used.length).toBeGreaterThanOrEqual(5);
  for (const [name, file] of used) expect(rows[name as string]).toMatch(new RegExp(`/${file}\\.ts$`));
  expect(used.map(([name]) => name).sort()).toEqual(Object.keys(rows).sort());
});

test('No chunk contains the loader of chunks', () => {
  const texts = new Map(sources().map(({ path, text }) => [`src/${path}.ts`, text]));
  const reach = (file: string, seen = new Set<string>()): Set<string> => {
    if (seen.has(file)) return seen;
    seen.add(file);
    for (const [, to = ''] of (texts.get(file) ?? '').matchAll(/^(?:import (?!type)|export )[^;]*from '(\.[^']+)';$/gm))
      reach(`${new URL(to, `file:///${file}`).pathname.slice(1)}.ts`, seen);
    return seen;
  };

  const chunkFiles = Object.values(rows).map((file) => [...reach(file)]);

  expect(Math.max(...chunkFiles.map((files) => files.length))).toBeGreaterThan(10);
  expect(chunkFiles.flat()).not.toContain('src/chunks/chunk.ts');
});

test('The package contains every chunk', () => {
  const project = readFileSync(fileURLToPath(new URL('../../../Vcc.Embed.Razor.csproj', import.meta.url)), 'utf8');

  const missing = Object.entries(rows)
    .filter(([, source]) => !source.includes('/languages/'))
    .filter(([name]) => !project.includes(`Include="wwwroot/${name}.js"`));

  expect(missing).toEqual([]);
});

test('All files of a build share one id', () => {
  const texts = (more: string): string[] =>
    identified([{ text: 'a build-id-of-this-file' }, { text: `b build-id-of-this-file${more}` }]).map(
      ({ text }) => text.split(' ')[1] ?? '',
    );

  const [first, second] = texts('');
  const [changed] = texts(' changed');

  expect(first).toMatch(/^[0-9a-f]{12}$/);
  expect(second).toBe(first);
  expect(changed).not.toBe(first);
});
