import { deferred } from '../api/chunks';
import { cleanNumber } from './number-input';

/** What a number means. `undefined` until the rules are loaded: only the phone's own tab loads them early. */
export function parsedNumber(text: string, loaded?: () => void) {
  if (!deferred.module) deferred.load().then(loaded, () => undefined);
  return deferred.module?.normalisePhoneNumber(text);
}

/** A pasted number in the form that is dialled: "+84 912…" becomes "0912…". An invalid number keeps its digits. */
export function pastedNumber(text: string): string {
  const number = parsedNumber(text);
  return (number?.ok && number.dial) || cleanNumber(text);
}
