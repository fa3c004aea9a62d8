import { expect, test } from 'vitest';
import cases from '../../../../../tests/shared-cases/vendor-errors.json';
import { calloutError, transferError } from '../../src/wire/error-codes';

test.each(cases.callout)('a callout error $errorCode, $sipCode is $code', ({ errorCode, sipCode, code }) => {
  expect(calloutError(errorCode, String(sipCode ?? '')).code).toBe(code);
});

test.each(cases.transfer)('a transfer error $error is $code', ({ error, code }) => {
  expect(transferError(error).code).toBe(code);
});
