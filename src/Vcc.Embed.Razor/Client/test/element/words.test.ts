import { describe, expect, test } from 'vitest';
import { formatDuration } from '../../src/element/duration';
import { cleanNumber, formatNumber } from '../../src/element/number-input';

describe('words and numbers', () => {
  test.each([
    ['0912345678', '0912 345 678'],
    ['+84912345678', '+84 912 345 678'],
    ['02438251234', '0243 825 1234'],
    ['18001234', '1800 1234'],
    ['5001', '5001'],
    ['*98#', '*98#'],
    ['00441632960961', '00441632960961'],
  ])('%s is shown as %s', (number, shown) => {
    expect(formatNumber(number)).toBe(shown);
  });

  test.each([
    ['(+84) 912.345.678', '+84912345678'],
    ['０９１２ ３４５ ６７８', '0912345678'],
    ['09+12', '0912'],
    ['<script>1', '1'],
    ['9'.repeat(50), '9'.repeat(20)],
  ])('%s is cleaned to %s', (typed, clean) => {
    expect(cleanNumber(typed)).toBe(clean);
  });

  test.each([
    [0, '00:00'],
    [65_999, '01:05'],
    [3_700_000, '1:01:40'],
    [-5000, '00:00'],
  ])('%d ms is %s', (milliseconds, shown) => {
    expect(formatDuration(milliseconds)).toBe(shown);
  });
});
