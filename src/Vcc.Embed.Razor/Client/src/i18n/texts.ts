import type { PhoneErrorInfo } from '../model/state';
import type { ErrorWords, Texts } from './vi';

export type { ErrorWords, Texts } from './vi';

/**
 * What an agent reads about an error. An unknown code has the text of `unexpected`, because a code is no text for
 * people.
 */
export function errorText(texts: Texts, error: PhoneErrorInfo): ErrorWords {
  const code = (Object.hasOwn(texts.errors, error.code) ? error.code : 'unexpected') as keyof Texts['errors'];
  return texts.errors[code] ?? texts.errors.unexpected;
}
