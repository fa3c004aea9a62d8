import { expect, test } from 'vitest';
import cases from '../../../../../tests/shared-cases/phone-numbers.json';
import { normalisePhoneNumber } from '../../src/numbers/phone-number';

test.each(cases)('$input is read as in the shared table ($why)', ({ input, kind, dial, e164, refusal, current }) => {
  const number = normalisePhoneNumber(input);

  expect(number).toEqual(
    refusal ? { ok: false, reason: refusal, ...(current && { current }) } : { ok: true, kind, dial, e164 },
  );
});

test('every dialled number has a form that VCC accepts', () => {
  const dialled = cases
    .map((row) => normalisePhoneNumber(row.input))
    .flatMap((number) => (number.ok && number.dial ? [number.dial] : []));

  expect(dialled.length).toBeGreaterThan(50);
  expect(dialled.filter((dial) => !/^(?:[0-9]{8,13}|[1-9][0-9]{0,6})$/.test(dial))).toEqual([]);
});

test('a number of type number is read', () => {
  const number = normalisePhoneNumber(84912345678 as unknown as string);

  expect(number).toMatchObject({ ok: true, dial: '0912345678' });
});
