// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { provideRequestHeaders, requestHeadersOf } from '../../src/element/request-headers';

const never = new AbortController().signal;

test('A phone waits for the function of its page', async () => {
  const got = vi.fn();
  const headers = Promise.resolve(requestHeadersOf('/late')(never)).then(got);
  await Promise.resolve();
  expect(got).not.toHaveBeenCalled();

  provideRequestHeaders(() => ({ Authorization: 'Bearer 1' }), '/late');
  await headers;

  expect(got).toHaveBeenCalledExactlyOnceWith({ Authorization: 'Bearer 1' });
});

test('A later function replaces the earlier one', async () => {
  provideRequestHeaders(() => ({ Authorization: 'Bearer 1' }), '/again');
  provideRequestHeaders(() => ({ Authorization: 'Bearer 2' }), '/again');

  expect(await requestHeadersOf('/again')(never)).toEqual({ Authorization: 'Bearer 2' });
});
