/** Keeps only what can be dialled: "(+84) 912.345.678" becomes "+84912345678". */
export function cleanNumber(text: string): string {
  const signs = text
    .normalize('NFKC')
    .replace(/[^0-9+*#]/g, '')
    .slice(0, 20);
  return signs.slice(0, 1) + signs.slice(1).replaceAll('+', '');
}

/** Groups the digits of a Vietnamese number. Any other number stays unchanged. */
export function formatNumber(number: string): string {
  const groups =
    /^(\+84|0)(\d{2,3})(\d{3})(\d{3,4})$/.exec(number)?.slice(1) ?? /^(1[89]00)(\d{2,6})$/.exec(number)?.slice(1);
  if (!groups) return number;
  return groups[0] === '0' ? `0${groups.slice(1).join(' ')}` : groups.join(' ');
}
