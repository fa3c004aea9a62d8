import type { RowStore } from './row-store';

/** Runs a function in one tab at a time. */
export type Exclusive = <T>(name: string, signal: AbortSignal, run: () => Promise<T>) => Promise<T>;

/** A tab that dies keeps its lease so long. */
const leaseMs = 60_000;
const pollMs = 1_000;

/** Web Locks, which the browser frees with the tab. A page without https has none, so it takes a lease in the store. */
export function exclusiveBy(store: RowStore): Exclusive {
  return (name, signal, run) =>
    navigator.locks
      ? (navigator.locks.request(name, { signal }, run) as ReturnType<typeof run>)
      : withLease(store, name, signal, run);
}

async function withLease<T>(store: RowStore, name: string, signal: AbortSignal, run: () => Promise<T>): Promise<T> {
  const holder = String(Math.random());
  const lease = (ms: number): Promise<boolean> => store.lease(name, holder, Date.now(), ms);
  while (!(await lease(leaseMs))) {
    signal.throwIfAborted();
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
  const renewal = setInterval(() => void lease(leaseMs), leaseMs / 4);
  try {
    return await run();
  } finally {
    clearInterval(renewal);
    await lease(0);
  }
}
