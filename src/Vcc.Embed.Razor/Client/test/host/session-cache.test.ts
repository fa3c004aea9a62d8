import { describe, expect, it, vi } from 'vitest';
import { SessionCache } from '../../src/host/session-cache';
import type { Session } from '../../src/host/session';

const session = {} as Session;
const signal = new AbortController().signal;

describe('A session', () => {
  it('is usual at the first start', async () => {
    const source = vi.fn(() => Promise.resolve(session));
    const cache = new SessionCache(source);

    cache.forget();
    await cache.take(signal);

    expect(source).toHaveBeenCalledExactlyOnceWith(expect.anything(), false);
  });

  it('is fresh after the last one was forgotten', async () => {
    const source = vi.fn(() => Promise.resolve(session));
    const cache = new SessionCache(source);
    await cache.take(signal);

    cache.forget();
    await cache.take(signal);

    expect(source).toHaveBeenLastCalledWith(expect.anything(), true);
  });
});
