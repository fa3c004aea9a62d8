import { normalisePhoneNumber } from '../numbers/phone-number';

/** A pasted number as it is dialled here, "+84 912…" as "0912…"; what is no number keeps its digits for the agent to mend. */
export function pastedNumber(text: string): string {
  const number = normalisePhoneNumber(text);
  return (number.ok && number.dial) || cleanNumber(text);
}

/** Turns what people type and paste ("(+84) 912.345.678", "tel:0912-345-678") into what can be dialled; other signs fall away. */
export function cleanNumber(text: string): string {
  const signs = text
    .normalize('NFKC')
    .replace(/[^0-9+*#]/g, '')
    .slice(0, 20);
  return signs.slice(0, 1) + signs.slice(1).replaceAll('+', '');
}

/** Groups a number the way it is read aloud in Vietnam. Anything unusual stays as it is. */
export function formatNumber(number: string): string {
  const groups =
    /^(\+84|0)(\d{2,3})(\d{3})(\d{3,4})$/.exec(number)?.slice(1) ?? /^(1[89]00)(\d{2,6})$/.exec(number)?.slice(1);
  if (!groups) return number;
  return groups[0] === '0' ? `0${groups.slice(1).join(' ')}` : groups.join(' ');
}
