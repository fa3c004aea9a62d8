/**
 * Landline numbers that Vietnam replaced and CRMs still hold, without their leading zero. The same table stands in C#.
 */

/**
 * Old area codes of 59 provinces, by the Ministry's decision 2036/QĐ-BTTTT of 2017. Each line names today's code of its
 * first one. Today's codes of the others follow one after the other.
 */
const areas: Readonly<Record<number, string>> = {
  24: '4',
  28: '8',
  203: '33 240 25 26 27 280 281',
  212: '22 231 20 230 29',
  220: '320 321 241',
  225: '31 351 36 350 30',
  232: '52 53 54 510 511 37 38 39',
  251: '61 62',
  254: '64 55 56 57 58 68',
  260: '60 501 500 63',
  269: '59 70 651 72 73 650 75 66 67',
  290: '780 781 710 711 74',
  296: '76 77',
  299: '79',
};

/** Old codes with today's. */
const codes = () =>
  Object.entries(areas).flatMap(([first, old]) => old.split(' ').map((code, at) => [code, +first + at] as const));

/**
 * The shapes of today that an old landline may have: mobile numbers (08 and eight digits is one), and satellite
 * numbers.
 */
const inUse = /^(?:3[2-9]|5[25689]|7[06-9]|8\d|67(?=2))\d{7}$/;

/** Today's number of a landline of before 2017. `null` for any other number. */
export function currentLandline(number: string): string | null {
  if (inUse.test(number)) return null;
  const area = codes().find(([old]) => {
    const local = number.slice(old.length);
    // Hanoi and Ho Chi Minh City have the codes of one digit, and 8 digits after it. No local number begins with 0 or
    // 1.
    return number.startsWith(old) && local.length === (old.length > 1 ? 7 : 8) && /^[2-9]/.test(local);
  });
  return area ? area[1] + number.slice(area[0].length) : null;
}
