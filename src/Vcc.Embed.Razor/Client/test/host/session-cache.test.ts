import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Session } from '../../src/host/session';
import { SessionCache } from '../../src/host/session-cache';
import { PhoneError } from '../../src/model/errors';
import { session } from '../fake/realm';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const never = new AbortController().signal;
const codeOf = (taken: Promise<unknown>): Promise<string> =>
  taken.then(
    () => 'done',
    (error: { code: string }) => error.code,
  );

/** A source that ignores its signal, and responds when the test resolves it. */
function deaf() {
  const responses: ((value: Session) => void)[] = [];
  const source = vi.fn(() => new Promise<Session>((resolve) => responses.push(resolve)));
  return { cache: new SessionCache(source), source, responses };
}

test('a source that ignores its signal has 10 s', async () => {
  const { cache } = deaf();
  const code = codeOf(cache.take(never));

  await vi.advanceTimersByTimeAsync(10_000);

  expect(await code).toBe('bootTimedOut');
  expect(vi.getTimerCount()).toBe(0);
});

test('a stop does not wait for the source', async () => {
  const { cache } = deaf();
  const controller = new AbortController();
  const code = codeOf(cache.take(controller.signal));

  controller.abort();

  expect(await code).toBe('stopped');
});

test('a session that arrives too late is not kept', async () => {
  const { cache, source, responses } = deaf();
  const code = codeOf(cache.take(never));
  await vi.advanceTimersByTimeAsync(10_000);
  await code;

  responses[0]?.(session);
  await vi.advanceTimersByTimeAsync(0);
  void codeOf(cache.take(never));

  expect(source).toHaveBeenCalledTimes(2);
});

test('a session serves attempts of the next minute', async () => {
  const source = vi.fn(() => Promise.resolve(session));
  const cache = new SessionCache(source);
  await cache.take(never);
  await vi.advanceTimersByTimeAsync(59_999);
  await cache.take(never);
  expect(source).toHaveBeenCalledOnce();

  await vi.advanceTimersByTimeAsync(1);
  await cache.take(never);

  expect(source).toHaveBeenCalledTimes(2);
});

test('a forgotten session is requested again', async () => {
  const source = vi.fn(() => Promise.resolve(session));
  const cache = new SessionCache(source);
  await cache.take(never);

  cache.forget();
  await cache.take(never);

  expect(source).toHaveBeenCalledTimes(2);
});

test('the source may throw anything', async () => {
  const cache = new SessionCache(() => {
    throw new TypeError('no token here');
  });

  await expect(cache.take(never)).rejects.toMatchObject({
    code: 'sessionUnreachable',
    vendorText: 'TypeError: no token here',
  });
});

test('an error of the phone keeps its code', async () => {
  const cache = new SessionCache(() => Promise.reject(new PhoneError('noAgent')));

  expect(await codeOf(cache.take(never))).toBe('noAgent');
});

test.each(['token', 'domain', 'extension', 'apiServer', 'scriptBase', 'realm'])(
  'a response without %s is no session',
  async (name) => {
    const cache = new SessionCache(() => Promise.resolve({ ...session, [name]: undefined } as unknown as Session));

    await expect(cache.take(never)).rejects.toMatchObject({ code: 'sessionUnreachable', vendorText: `no ${name}` });
  },
);

test('nothing at all is no session', async () => {
  const cache = new SessionCache(() => Promise.resolve(undefined as unknown as Session));

  expect(await codeOf(cache.take(never))).toBe('sessionUnreachable');
});

test('a session is usual at the first start', async () => {
  const source = vi.fn(() => Promise.resolve(session));
  const cache = new SessionCache(source);

  cache.forget();
  await cache.take(never);

  expect(source).toHaveBeenCalledExactlyOnceWith(expect.anything(), false);
});

test.each([
  ['forget', [false]],
  ['refuse', [true, false]],
] as const)('the sessions after a %s are fresh: %j', async (verb, fresh) => {
  const source = vi.fn(() => Promise.resolve(session));
  const cache = new SessionCache(source);
  await cache.take(never);

  cache[verb]();
  await cache.take(never);
  cache.forget();
  await cache.take(never);

  expect(source.mock.calls.slice(1, 1 + fresh.length)).toEqual(fresh.map((one) => [expect.anything(), one]));
});
