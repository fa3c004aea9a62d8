import { expect, test } from 'vitest';
import { sources } from './sources';

/** Top to bottom. Folders of one row do not import each other; files directly in `src` are entry points above all of them. */
const layers: readonly (readonly string[])[] = [
  ['element', 'shell'],
  ['notifications'],
  ['tabs'],
  ['api'],
  ['journal', 'customers'],
  ['phone'],
  ['vcc'],
  ['wire'],
  ['host'],
  ['i18n', 'numbers'],
  ['chunks'],
  ['model'],
];

const folderOf = (path: string): string => (path.includes('/') ? (path.split('/')[0] as string) : '');
const layerOf = (path: string): number => layers.findIndex((row) => row.includes(folderOf(path)));

test('every folder has its place among the layers', () => {
  const unknown = sources().filter(({ path }) => folderOf(path) !== '' && layerOf(path) === -1);

  expect(unknown.map(({ path }) => path)).toEqual([]);
});

test('imports point downwards only', () => {
  const upwards = sources().flatMap(({ path, imports }) =>
    imports
      .filter((to) => folderOf(to) !== folderOf(path) && layerOf(to) <= layerOf(path))
      .map((to) => `${path} imports ${to}`),
  );

  expect(upwards).toEqual([]);
});

test('no import leads back to its own file', () => {
  const files = new Map(sources().map(({ path, imports }) => [path, imports]));
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (path: string, road: readonly string[]): void => {
    if (road.includes(path)) circles.push([...road.slice(road.indexOf(path)), path].join(' → '));
    else if (!done.has(path)) for (const to of files.get(path) ?? []) visit(to, [...road, path]);
    done.add(path);
  };

  for (const path of files.keys()) visit(path, []);

  expect(files.size).toBeGreaterThan(60);
  expect(circles).toEqual([]);
});
