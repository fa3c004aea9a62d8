import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeEach, expect, test } from 'vitest';
import { addLanguage, addPanelTexts, listenToLanguages, textsFor } from '../../src/i18n/languages';
import type { Texts } from '../../src/i18n/texts';
import { vi } from '../../src/i18n/vi';
import { errors } from '../../src/i18n/vi-errors';
import { vietnamese } from '../../src/i18n/vi-panels';

/** The texts of a language once its file is loaded. */
const load = (language: string): Promise<Texts | undefined> =>
  new Promise((resolve) => {
    const texts = textsFor(language, () => resolve(textsFor(language, () => undefined)));
    if (texts) resolve(texts);
  });

beforeEach(() => {
  delete (globalThis as Record<symbol, unknown>)[Symbol.for('vcc-embed.languages')];
});

test.each(['', 'vi', 'vi-VN', 'VI', '-', '../secret'])('the texts of "%s" are Vietnamese at once', (language) => {
  expect(textsFor(language, () => undefined)).toBe(vi);
});

test('the Vietnamese error texts follow', async () => {
  const stop = new AbortController();
  const followed = new Promise<void>((resolve) => listenToLanguages(resolve, stop.signal));

  const first = textsFor('vi', () => undefined);
  await followed;
  const second = textsFor('vi', () => undefined);
  stop.abort();

  expect(Object.keys(first?.errors ?? {})).toEqual(['unexpected', 'chunkLoadFailed']);
  expect(second?.errors).toEqual(errors);
});

test('the panels complete the Vietnamese texts', async () => {
  addPanelTexts(vietnamese);

  const texts = await load('vi');

  expect(texts).toMatchObject({ ...vietnamese, phone: vi.phone });
});

test('the error texts keep those of the panels', async () => {
  const stop = new AbortController();
  const followed = new Promise<void>((resolve) => listenToLanguages(resolve, stop.signal));
  await load('vi');
  addPanelTexts(vietnamese);

  await followed;
  stop.abort();

  expect(await load('vi')).toMatchObject({ ...vietnamese, errors });
});

test('the panels replace no text of the application', async () => {
  addLanguage('qaa', { save: 'រក្សាទុក', devices: { 1: 'កម្មវិធីរុករក' } });
  addPanelTexts(vietnamese);

  const texts = await load('qaa');

  expect(texts).toMatchObject({ save: 'រក្សាទុក', clear: vietnamese.clear });
  expect(texts?.devices).toEqual({ ...vietnamese.devices, 1: 'កម្មវិធីរុករក' });
});

test.each(['en', 'en-US', 'EN-gb'])('the texts of %s are loaded in English', async (language) => {
  expect((await load(language))?.call).toBe('Call');
});

test('a language without texts falls back to Vietnamese', async () => {
  expect(await load('fr-CA')).toBe(vi);
});

// `qaa` is a tag for private use (ISO 639-2), so no language of the package has it.
test('the application adds a third language', async () => {
  addLanguage('qaa', {
    call: 'ហៅ',
    seconds: (left) => `${left} វិ`,
    connection: { ready: 'បានភ្ជាប់' },
    errors: { customerBusy: { title: 'អតិថិជនរវល់', agent: '' } },
  });

  const texts = await load('qaa-KH');

  expect(texts?.call).toBe('ហៅ');
  expect(texts?.seconds(3)).toBe('3 វិ');
  expect(texts?.connection).toEqual({ ...vi.connection, ready: 'បានភ្ជាប់' });
  expect(texts?.errors.customerBusy?.title).toBe('អតិថិជនរវល់');
  expect(texts?.errors.noCall).toBe(vi.errors.noCall);
  expect(texts?.hangUp).toBe(vi.hangUp);
  expect(texts?.language).toBe('qaa');
});

test('the application replaces texts of a language that exists', async () => {
  addLanguage('en', { hotline: 'unused', call: 'Dial' } as object);
  addLanguage('en-US', { hangUp: 'End' });

  const texts = await load('en-US');

  expect([texts?.call, texts?.hangUp, texts?.answer]).toEqual(['Dial', 'End', 'Answer']);
});

test('a language that is added later is announced', () => {
  let announced = 0;
  const stop = new AbortController();
  listenToLanguages(() => announced++, stop.signal);

  addLanguage('qaa', {});
  stop.abort();
  addLanguage('qaa', {});

  expect(announced).toBe(1);
});

test('every language file is loaded by its name', async () => {
  const folder = fileURLToPath(new URL('../../src/i18n/languages/', import.meta.url));
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => file.replace('.ts', ''));

  const loaded = await Promise.all(names.map(load));

  expect(names).toContain('en');
  expect(loaded).not.toContain(vi);
});
