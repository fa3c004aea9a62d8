import { describe, expect, test } from 'vitest';
import { formatDuration } from '../../src/element/duration';
import { cleanNumber, formatNumber } from '../../src/element/number-input';
import { en } from '../../src/i18n/en';
import actions from '../../src/i18n/errors.json';
import { errorText } from '../../src/i18n/texts';
import { vi } from '../../src/i18n/vi';

describe('words and numbers', () => {
  test('Every advice exists in both languages', () => {
    const named = [...new Set(Object.values(actions))].sort();

    expect(Object.keys(vi.errors.actions).sort()).toEqual(named);
    expect(Object.keys(en.errors.actions).sort()).toEqual(named);
  });

  test('Both languages have the same codes', () => {
    expect(Object.keys(vi.errors.titles).sort()).toEqual(Object.keys(actions).sort());
    expect(Object.keys(en.errors.titles).sort()).toEqual(Object.keys(actions).sort());
  });

  test.each(['of-tomorrow', '__proto__', 'constructor', ''])('An unknown code (%s) is shown as unexpected', (code) => {
    expect(errorText(vi, { code })).toEqual({ title: 'Có lỗi ngoài dự kiến', action: 'Hãy tải lại trang.' });
  });

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
