import { normalisePhoneNumber } from './phone-number';

/** A number as it may be shown and kept: digits, `*`, `#`, a leading `+`, at most 20; anything else is unknown. */
export function cleanNumber(raw: unknown): string | null {
  const text = typeof raw === 'number' ? String(raw) : typeof raw === 'string' ? raw.replace(/[\s.()-]/g, '') : '';
  return /^\+?[0-9*#]{1,20}$/.test(text) && text.length <= 20 ? text : null;
}

/** Ids and extensions: short, one word, or unknown. */
export function cleanId(raw: unknown): string | null {
  const text = typeof raw === 'number' ? String(raw) : raw;
  return typeof text === 'string' && /^[\w.:@+-]{1,64}$/.test(text) ? text : null;
}

/** What VCC's scripts can dial: digits in national form, or an extension of up to 7; `null` for anything else. */
export function dialable(raw: string): string | null {
  const number = normalisePhoneNumber(raw);
  return number.ok && number.dial !== null && /^([0-9]{8,13}|[1-9][0-9]{0,6})$/.test(number.dial) ? number.dial : null;
}

const canonical = (number: string): string => dialable(number) ?? number.replace(/^\+/, '');

/** Whether two spellings may mean one party; an unknown one may be anybody. */
export function sameNumber(a: string | null, b: string | null): boolean {
  return a === null || b === null || a === b || canonical(a) === canonical(b);
}
