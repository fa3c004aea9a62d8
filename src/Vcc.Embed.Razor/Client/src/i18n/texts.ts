import type { PhoneErrorInfo } from '../model/state';
import actions from './errors.json';
import type { TextCode } from './text-code';
import { vi, type Texts } from './vi';

export type { Texts } from './vi';

// The compiler's proof that every code of the phone has an advice.
const adviceFor: Record<TextCode, string> = actions;

let english: Texts | undefined;

/** The texts of a language at once, or `undefined` while its file is on the way; `loaded` is called when it came or could not. */
export function textsFor(language: string, loaded: () => void): Texts | undefined {
  if (!language.startsWith('en')) return vi;
  if (!english) {
    import('./en')
      .then(
        (file) => (english = file.en),
        // Without its file the phone speaks Vietnamese rather than not at all.
        () => (english = vi),
      )
      .then(loaded);
  }
  return english;
}

export interface ErrorText {
  readonly title: string;
  /** What to do; empty when there is nothing to do. */
  readonly action: string;
}

/** What an agent reads about an error. A code we do not know is said to be unexpected, never shown raw. */
export function errorText(texts: Texts, error: PhoneErrorInfo): ErrorText {
  const code = (Object.hasOwn(adviceFor, error.code) ? error.code : 'unexpected') as TextCode;
  return { title: texts.errors.titles[code], action: texts.errors.actions[adviceFor[code]] ?? '' };
}
