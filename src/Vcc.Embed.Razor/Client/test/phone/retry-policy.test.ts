import { afterEach, expect, test, vi } from 'vitest';
import { SessionRefused } from '../../src/host/session';
import { PhoneError } from '../../src/model/errors';
import { hostPauseOf, isFinal, pauseBefore } from '../../src/phone/retry-policy';

afterEach(() => void vi.restoreAllMocks());

test('the first pauses are short and fixed', () => {
  const pauses = [0, 1, 2, 3, 4, 5].map((attempt) => pauseBefore(attempt, true, false));

  expect(pauses).toEqual([0, 300, 1_200, 2_700, 4_800, 7_000]);
});

test('a first start never pauses longer than 7 s', () => {
  expect(pauseBefore(6, false, false)).toBe(7_000);
  expect(pauseBefore(60, false, false)).toBe(7_000);
});

test.each([
  [0, 30_000],
  [0.5, 45_000],
  [1, 60_000],
])('a later pause with the random part %d lasts %d ms', (random, ms) => {
  vi.spyOn(Math, 'random').mockReturnValue(random);

  expect(pauseBefore(6, true, false)).toBe(ms);
  expect(pauseBefore(0, false, true)).toBe(ms);
  expect(pauseBefore(6, true, true)).toBe(ms);
});

test('a rejected token is final at the second time', () => {
  const error = new PhoneError('tokenRejected');

  expect([isFinal(error, 1), isFinal(error, 2)]).toEqual([false, true]);
});

test.each([
  'unreachable',
  'scriptLoadFailed',
  'sessionUnreachable',
  'vendorFailure',
  'protocol',
  'rateLimited',
] as const)('%s is never final', (code) => {
  expect(isFinal(new PhoneError(code), 100)).toBe(false);
});

test('only the host can ask for a pause', () => {
  expect(hostPauseOf(new SessionRefused('rateLimited', '', 7))).toBe(7_000);
  expect(hostPauseOf(new SessionRefused('rateLimited', '', undefined))).toBe(0);
  expect(hostPauseOf(new SessionRefused('rateLimited', '', 601))).toBe(600_000);
  expect(hostPauseOf(new PhoneError('rateLimited'))).toBe(0);
});
