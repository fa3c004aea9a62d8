import { Chunk } from '../chunks/chunk';
import { vi, type Texts } from './vi';
import type { PanelTexts } from './vi-panels';

/** The texts of a language that the application adds: any part of `Texts`. Vietnamese stands for what is missing. */
export type AddedTexts = {
  readonly [Name in keyof Texts]?: Texts[Name] extends string | ((...args: never[]) => string)
    ? Texts[Name]
    : Partial<Texts[Name]>;
};

/** The languages of this package besides Vietnamese, each in a file that is loaded when a page needs it. */
const files: Readonly<Record<string, Chunk<{ readonly texts: Texts }>>> = {
  en: new Chunk('vcc-softphone.en', () => import('./languages/en')),
};

const vietnameseErrors = new Chunk('vcc-softphone.vi-errors', () => import('./vi-errors'));

interface Languages extends EventTarget {
  /** The load of the Vietnamese error texts has begun. */
  errors?: true;
  /** Languages whose file did not load. Vietnamese stands for them. */
  readonly failed: Set<string>;
  readonly loaded: Map<string, Texts>;
  readonly added: Map<string, AddedTexts>;
}

const key = Symbol.for('vcc-embed.languages');

/** On globalThis, because a page may load this module under two addresses (with and without a fingerprint). */
function languages(): Languages {
  const page = globalThis as { [key]?: Languages };
  return (page[key] ??= Object.assign(new EventTarget(), {
    failed: new Set<string>(),
    loaded: new Map([['vi', vi]]),
    added: new Map(),
  }));
}

/** Adds a language to this page, or replaces texts of one that exists. `language` is a tag such as `km`. */
export function addLanguage(language: string, texts: AddedTexts): void {
  const { added } = languages();
  const tag = language.toLowerCase();
  added.set(tag, merge(added.get(tag) ?? {}, texts));
  languages().dispatchEvent(new Event('added'));
}

/** Adds the Vietnamese texts of the panels, once their chunk is loaded. @internal */
export function addPanelTexts(texts: PanelTexts): void {
  const present = vietnamese();
  if (!present.records) languages().loaded.set('vi', { ...present, ...texts });
}

/** Calls `changed` after every `addLanguage`. @internal */
export function listenToLanguages(changed: () => void, signal: AbortSignal): void {
  languages().addEventListener('added', changed, { signal });
}

/**
 * The texts of a language tag, or `undefined` while their file loads; `redraw` is called when it came or failed.
 * @internal
 */
export function textsFor(language: string, redraw: () => void): Texts | undefined {
  const { loaded, added, failed } = languages();
  const tags = tagsOf(language.toLowerCase());
  const base = tags[0] as string;
  const file = Object.hasOwn(files, base) ? files[base] : undefined;
  const texts = loaded.get(file && !failed.has(base) ? base : 'vi');
  if (!texts) {
    if (file) void load(base, file).then(redraw);
    return undefined;
  }
  if (texts.language === 'vi') loadErrors();
  return tags.reduce(
    (all, tag) => (added.has(tag) ? (merge(all, { ...added.get(tag), language: tag }) as Texts) : all),
    texts,
  );
}

/** Loads the Vietnamese error texts. Without them an error has the text of `unexpected`. */
function loadErrors(): void {
  if (languages().errors) return;
  languages().errors = true;
  void vietnameseErrors.insist().then(() => put('vi', { ...vietnamese(), ...vietnameseErrors.module }));
}

/**
 * Loads a language. Where the network has a fault, Vietnamese is better than no phone, and the file is attempted again.
 */
async function load(language: string, file: Chunk<{ readonly texts: Texts }>): Promise<void> {
  const { failed } = languages();
  try {
    put(language, (await file.load()).texts);
  } catch {
    if (failed.has(language)) return;
    failed.add(language);
    void file.insist().then(() => {
      failed.delete(language);
      put(language, file.module?.texts ?? vietnamese());
    });
  }
}

function vietnamese(): Texts {
  return languages().loaded.get('vi') ?? vi;
}

function put(language: string, texts: Texts): void {
  languages().loaded.set(language, texts);
  languages().dispatchEvent(new Event('added'));
}

/** `en-us` gives `en` and `en-us`. */
function tagsOf(tag: string): readonly string[] {
  const parts = tag.split('-');
  return parts.map((_, i) => parts.slice(0, i + 1).join('-'));
}

function merge(base: AddedTexts, added: AddedTexts): AddedTexts {
  const merged: Record<string, unknown> = { ...base };
  for (const [name, value] of Object.entries(added)) {
    merged[name] = typeof value === 'object' ? { ...(merged[name] as object), ...value } : value;
  }
  return merged as AddedTexts;
}
