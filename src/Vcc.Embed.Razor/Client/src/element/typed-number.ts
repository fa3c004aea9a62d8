import { cleanNumber, formatNumber } from './number-input';

/** A name, which only a page with contacts can search for. */
export const isName = (text: string): boolean => /\p{L}/u.test(text);

/** The number as it stands in the field while the agent types: in groups, as it will be when it is complete. */
export function groupedNumber(number: string): string {
  const complete = formatNumber(number);
  const parts = complete === number ? /^(0\d{3})(\d{1,3})(\d*)$/.exec(number)?.slice(1) : undefined;
  return parts ? parts.filter(Boolean).join(' ') : complete;
}

/** Reads the field, and groups its digits without moving the caret from the digit where it stands. */
export function readField(input: HTMLInputElement, mayBeName: boolean): string {
  if (mayBeName && isName(input.value)) return input.value;
  const caret = input.selectionStart ?? input.value.length;
  const before = cleanNumber(input.value.slice(0, caret)).length;
  const number = cleanNumber(input.value);
  const grouped = groupedNumber(number);
  if (grouped !== input.value) {
    input.value = grouped;
    const place = caretAfter(grouped, before);
    input.setSelectionRange(place, place);
  }
  return number;
}

function caretAfter(text: string, digits: number): number {
  let place = 0;
  for (let seen = 0; seen < digits && place < text.length; place++) if (text[place] !== ' ') seen++;
  return place;
}
