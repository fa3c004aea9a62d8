import { deferred } from '../api/chunks';
import { cleanNumber } from './number-input';

/** A pasted number in the form that is dialled: "+84 912…" becomes "0912…". An invalid number keeps its digits. */
export function pastedNumber(text: string): string {
  const number = deferred.module?.normalisePhoneNumber(text);
  return (number?.ok && number.dial) || cleanNumber(text);
}
