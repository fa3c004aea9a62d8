// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { whenOnlineOrLater } from '../../src/chunks/moments';

describe('a pause before the next attempt', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const isOver = async (pause: Promise<void>): Promise<boolean> => {
    await vi.advanceTimersByTimeAsync(0);
    return Promise.race([pause.then(() => true), Promise.resolve(false)]);
  };

  test('ends after its time', async () => {
    const pause = whenOnlineOrLater(2_000, new AbortController().signal);

    await vi.advanceTimersByTimeAsync(1_999);
    const early = await isOver(pause);
    await vi.advanceTimersByTimeAsync(1);

    expect(early).toBe(false);
    await pause;
  });

  test('ends when the network is back', async () => {
    const pause = whenOnlineOrLater(60_000, new AbortController().signal);

    window.dispatchEvent(new Event('online'));

    await pause;
    expect(vi.getTimerCount()).toBe(0);
  });

  test('ends with its owner', async () => {
    const owner = new AbortController();
    const pause = whenOnlineOrLater(60_000, owner.signal);

    owner.abort();

    await pause;
    expect(vi.getTimerCount()).toBe(0);
  });
});
