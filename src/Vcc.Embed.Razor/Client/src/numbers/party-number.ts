import { normalisePhoneNumber } from './phone-number';
import { currentMobile } from './renumbered-mobiles';

/** A number as it may be shown and stored: digits, `*`, `#` and a leading `+`, at most 20. `null` for anything else. */
export function toDisplayNumber(raw: unknown): string | null {
  const text = typeof raw === 'number' ? String(raw) : typeof raw === 'string' ? raw.replace(/[\s.()-]/g, '') : '';
  return /^\+?[0-9*#]{1,20}$/.test(text) && text.length <= 20 ? text : null;
}

/** An id or an extension: one short word. `null` for anything else. */
export function toIdentifier(raw: unknown): string | null {
  const text = typeof raw === 'number' ? String(raw) : raw;
  return typeof text === 'string' && /^[\w.:@+-]{1,64}$/.test(text) ? text : null;
}

/** A number that VCC can dial: digits in national form, or an extension of up to 7. `null` for anything else. */
export function toDialString(raw: string): string | null {
  const number = normalisePhoneNumber(raw);
  return number.ok && number.dial !== null && /^([0-9]{8,13}|[1-9][0-9]{0,6})$/.test(number.dial) ? number.dial : null;
}

/** Today's number of a landline of before 2017. `null` for anything else. */
export function toCurrentNumber(raw: string): string | null {
  const number = normalisePhoneNumber(raw);
  return (!number.ok && number.current) || null;
}

/**
 * One spelling per number, for comparisons: national, without the leading zero, with today's mobile prefix.
 * `normalisePhoneNumber` checks more, and it is too large for the first load.
 */
const canonical = (number: string): string =>
  currentMobile(
    number
      .replace(/^(?:(?:\+|00)84|84(?=1[89]00\d{4,6}$|\d{9,11}$))/, '')
      .replace(/^0(?=[1-9]\d{6,9}$)/, '')
      .replace(/^\+/, '00'),
  );

/**
 * Whether two numbers may be one party: VCC masks digits with `*`, or puts a prefix before one of them. Such a
 * resemblance only decides between calls that are equally likely.
 */
export function likeNumber(a: string | null, b: string | null): boolean {
  if (a === null || b === null || sameNumber(a, b)) return true;
  const length = Math.min(9, a.length, b.length);
  const end = b.slice(-length);
  return (
    length > 6 && [...a.slice(-length)].every((digit, at) => digit === end[at] || digit === '*' || end[at] === '*')
  );
}

/** Whether the number is another agent's. */
export function isExtension(number: string | null): boolean {
  return number !== null && /^[1-9][0-9]{0,6}$/.test(number);
}

/** Whether two spellings can mean one party. An unknown number can be any party. */
export function sameNumber(a: string | null, b: string | null): boolean {
  return a === null || b === null || a === b || canonical(a) === canonical(b);
}
