import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Pause } from '../../src/phone/pause';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

/** A pause and what it came to. */
function begin(ms: number, mayBeCut?: boolean) {
  const pause = new Pause();
  const controller = new AbortController();
  const result = { state: 'waits' };
  pause.wait(ms, controller.signal, mayBeCut).then(
    () => (result.state = 'over'),
    (error: { code: string }) => (result.state = error.code),
  );
  return { pause, controller, result };
}

test('a pause lasts its time', async () => {
  const { result } = begin(30_000);
  await pass(29_999);
  expect(result.state).toBe('waits');

  await pass(1);

  expect(result.state).toBe('over');
});

test('a cut pause ends at once', async () => {
  const { pause, result } = begin(30_000);
  await pass(5_000);

  pause.cut();
  await pass(0);

  expect(result.state).toBe('over');
});

test('a pause lasts 1 s at least', async () => {
  const { pause, result } = begin(30_000);
  await pass(200);
  pause.cut();
  await pass(799);
  expect(result.state).toBe('waits');

  await pass(1);

  expect(result.state).toBe('over');
});

test('a cut does not lengthen a short pause', async () => {
  const { pause, result } = begin(300);
  await pass(100);

  pause.cut();
  await pass(200);

  expect(result.state).toBe('over');
});

test('a pause of the host is not cut', async () => {
  const { pause, result } = begin(30_000, false);
  await pass(5_000);

  pause.cut();
  await pass(20_000);

  expect(result.state).toBe('waits');
});

test('an aborted pause rejects and leaves no timer', async () => {
  const { controller, result } = begin(30_000);

  controller.abort();
  await pass(0);

  expect(result.state).toBe('stopped');
  expect(vi.getTimerCount()).toBe(0);
});

test('a pause after an abort rejects at once', async () => {
  const controller = new AbortController();
  controller.abort();

  await expect(new Pause().wait(1_000, controller.signal)).rejects.toMatchObject({ code: 'stopped' });
  expect(vi.getTimerCount()).toBe(0);
});

test('a finished pause leaves no timer and no listener', async () => {
  const { pause, controller, result } = begin(30_000);
  const removed = vi.spyOn(controller.signal, 'removeEventListener');
  await pass(5_000);

  pause.cut();
  expect(vi.getTimerCount()).toBe(1);
  await pass(0);

  expect(result.state).toBe('over');
  expect(vi.getTimerCount()).toBe(0);
  expect(removed).toHaveBeenCalledWith('abort', expect.any(Function));
});
