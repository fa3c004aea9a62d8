/** A busy page waits no longer than this, and Safari, which does not report idle time, this long. */
const idleMs = 2_000;
const safariMs = 200;

/** Resolves when the page has nothing else to do. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: idleMs });
    else setTimeout(resolve, safariMs);
  });
}

/** Resolves after `ms`, or as soon as the network is back or `signal` aborts. */
export function whenOnlineOrLater(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const over = new AbortController();
    const end = (): void => {
      clearTimeout(timer);
      over.abort();
      resolve();
    };
    const timer = setTimeout(end, ms);
    globalThis.addEventListener?.('online', end, { signal: over.signal });
    signal.addEventListener('abort', end, { signal: over.signal });
    if (signal.aborted) end();
  });
}
