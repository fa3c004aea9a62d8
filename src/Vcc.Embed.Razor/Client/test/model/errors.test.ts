import { expect, test } from 'vitest';
import { PhoneError, errorInfo } from '../../src/model/errors';
import { fitMessage } from '../../src/model/message-size';

test.each([
  [99, undefined],
  [100, 100],
  ['486', 486],
  [699, 699],
  [700, undefined],
  ['', undefined],
  ['x', undefined],
])('the SIP status of %j is %j', (given, sipCode) => {
  expect(errorInfo('calloutFailed', '', given)).toEqual({ code: 'calloutFailed', ...(sipCode && { sipCode }) });
});

test('VCC’s own words are plain text', () => {
  expect(errorInfo('vendorError', 'busy\u0007 now')).toEqual({ code: 'vendorError', vendorText: 'busy  now' });
});

test('an error has its code as its message', () => {
  const error = new PhoneError(errorInfo('busy' as 'vendorError', 'text', 486));

  expect(error).toMatchObject({ name: 'PhoneError', code: 'busy', vendorText: 'text', sipCode: 486 });
  expect(error).toBeInstanceOf(PhoneError);
  expect({}).not.toBeInstanceOf(PhoneError);
});

test('a message has what fits, or one item', () => {
  const one = 'x'.repeat(1021);

  expect(fitMessage(Array.from({ length: 40 }, () => one))).toHaveLength(28);
  expect(fitMessage(['x'.repeat(30_000), 'y'])).toHaveLength(1);
});
