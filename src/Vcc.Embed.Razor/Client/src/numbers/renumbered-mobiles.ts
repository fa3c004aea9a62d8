/**
 * Mobile numbers that Vietnam replaced and CRMs still hold, without their leading zero. The same table stands in C#.
 */

/**
 * Vietnam's 11-digit mobile prefixes until 2018, and the digit pairs that replaced them. CRMs still store the old ones.
 */
const mobiles: Readonly<Record<string, string>> = {
  120: '70',
  121: '79',
  122: '77',
  126: '76',
  128: '78',
  123: '83',
  124: '84',
  125: '85',
  127: '81',
  129: '82',
  162: '32',
  163: '33',
  164: '34',
  165: '35',
  166: '36',
  167: '37',
  168: '38',
  169: '39',
  186: '56',
  188: '58',
  199: '59',
};

/** Today's number of a mobile number. Any other number stays unchanged. */
export function currentMobile(number: string): string {
  return number.replace(/^1\d\d(?=\d{7}$)/, (old) => mobiles[old] ?? old);
}
