import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Chunk } from '../../src/chunks/chunk';
import type { PhoneError } from '../../src/model/errors';

interface Part {
  readonly part: string;
  readonly build?: string;
}

/** A chunk whose first attempt has this result. The attempts after it ask for a file that the tests do not serve. */
const chunkOf = (first: () => Promise<Part>): Chunk<Part> => new Chunk('vcc-test.part', first);
const codeOf = (load: Promise<unknown>): Promise<unknown> => load.catch((error: PhoneError) => error.code);

describe('a chunk', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('is loaded once for all who need it', async () => {
    let loads = 0;
    const chunk = chunkOf(async () => ({ part: `load ${++loads}` }));

    const both = await Promise.all([chunk.load(), chunk.load()]);
    const later = await chunk.load();

    expect([...both, later].map(({ part }) => part)).toEqual(['load 1', 'load 1', 'load 1']);
    expect(chunk.module?.part).toBe('load 1');
  });

  test('that does not load is refused with a code', async () => {
    const chunk = chunkOf(() => Promise.reject(new TypeError('Failed to fetch')));

    const code = await codeOf(chunk.load());

    expect(code).toBe('chunkLoadFailed');
    expect(chunk.module).toBeUndefined();
  });

  test('of another build is refused', async () => {
    const chunk = chunkOf(async () => ({ part: 'other', build: 'other' }));

    expect(await codeOf(chunk.load())).toBe('chunkLoadFailed');
  });

  test('that does not respond in time is refused', async () => {
    const chunk = chunkOf(() => new Promise(() => undefined));
    const refused = codeOf(chunk.load());

    await vi.advanceTimersByTimeAsync(5_000);

    await expect.poll(() => Promise.race([refused, 'pending'])).toBe('chunkLoadFailed');
  });

  test('that arrives late serves the next command', async () => {
    let arrive: (part: Part) => void = () => undefined;
    const chunk = chunkOf(() => new Promise((resolve) => (arrive = resolve)));
    const refused = codeOf(chunk.load());
    await vi.advanceTimersByTimeAsync(5_000);
    await refused;

    arrive({ part: 'late' });
    await vi.advanceTimersByTimeAsync(0);

    expect(await chunk.load()).toEqual({ part: 'late' });
  });

  test('is preloaded when the page is idle', async () => {
    const chunk = chunkOf(async () => ({ part: 'idle' }));

    const preloaded = chunk.preload(new AbortController().signal);
    const before = chunk.module;
    await vi.advanceTimersByTimeAsync(2_000);
    await preloaded;

    expect(before).toBeUndefined();
    expect(chunk.module?.part).toBe('idle');
  });

  test('is not attempted again after an abort', async () => {
    let loads = 0;
    const stop = new AbortController();
    const chunk = chunkOf(() => {
      loads++;
      stop.abort();
      return Promise.reject(new TypeError('Failed to fetch'));
    });

    await chunk.insist(stop.signal);

    expect(loads).toBe(1);
    expect(vi.getTimerCount()).toBe(0);
  });
});
