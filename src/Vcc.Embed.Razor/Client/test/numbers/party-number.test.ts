import { expect, test } from 'vitest';
import cases from '../../../../../tests/shared-cases/phone-numbers.json';
import {
  isExtension,
  likeNumber,
  sameNumber,
  toDialString,
  toDisplayNumber,
  toIdentifier,
} from '../../src/numbers/party-number';

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

test.each([
  [912345678, '912345678'],
  ['(091) 234-56.78', '0912345678'],
  ['+84912345678', '+84912345678'],
  ['0912***678', '0912***678'],
  ['12345678901234567890', '12345678901234567890'],
  ['123456789012345678901', null],
  ['+12345678901234567890', null],
  ['x0912345678', null],
  ['0912345678x', null],
  ['', null],
  [null, null],
  [{ number: '0912345678' }, null],
])('%j is shown as %j', (raw, shown) => {
  expect(toDisplayNumber(raw)).toBe(shown);
});

test.each([
  [5000, '5000'],
  ['401_202', '401_202'],
  ['a'.repeat(64), 'a'.repeat(64)],
  ['a'.repeat(65), null],
  ['<5000', null],
  ['5000>', null],
  ['', null],
  [null, null],
])('%j has the identifier %j', (raw, identifier) => {
  expect(toIdentifier(raw)).toBe(identifier);
});

test.each([
  ['0912345678', '0912345678'],
  ['5001', '5001'],
  ['+8613812345678', null],
  ['anonymous', null],
])('VCC dials %j as %j', (raw, dialled) => {
  expect(toDialString(raw)).toBe(dialled);
});

test.each([
  ['0912345678', '+84912345678', true],
  [null, '0912345678', true],
  ['0912345678', null, true],
])('%j and %j are the same: %j', (a, b, same) => {
  expect(sameNumber(a, b)).toBe(same);
});

test.each([
  ['0912***678', '0912345678', true],
  ['0912345678', '0912***678', true],
  ['90912345678', '0912345678', true],
  ['0912***678', '0912345679', false],
  ['9123456', '0123456', false],
  ['1234567', '*234567', true],
  ['123456', '*23456', false],
  [null, '0912345678', true],
  ['0912345678', null, true],
])('%j is like %j: %j', (a, b, like) => {
  expect(likeNumber(a, b)).toBe(like);
});

test.each([
  ['5000', true],
  ['9999999', true],
  ['12345678', false],
  ['0123', false],
  [null, false],
])('%j is an extension: %j', (number, extension) => {
  expect(isExtension(number)).toBe(extension);
});
