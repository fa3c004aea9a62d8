import { expect, test } from 'vitest';
import cases from '../../../../../tests/shared-cases/phone-numbers.json';
import { sameNumber, toDisplayNumber } from '../../src/numbers/party-number';

/** The spellings of one number in the shared table, as far as VCC could write them. */
const spellings = cases.flatMap(({ input, dial, e164, why }) => {
  const written = toDisplayNumber(input);
  return written && dial ? [{ written, others: [dial, ...(e164 ? [e164] : [])], why }] : [];
});

test.each(spellings)('$written is the same in each spelling ($why)', ({ written, others }) => {
  expect(others.map((other) => sameNumber(written, other))).toEqual(others.map(() => true));
});

test.each([
  ['0912345678', '0912345679'],
  ['0912345678', '0281234567'],
  ['5000', '05000'],
  ['+84912345678', '+8491234567'],
  ['18001234', '19001234'],
  ['+12025550123', '2025550123'],
])('%s and %s are two numbers', (a, b) => {
  expect(sameNumber(a, b)).toBe(false);
});
