import type { PhoneStore } from './phone-store';

interface PageListener {
  /** The page closes, or goes into the back/forward cache. VCC is told next. */
  leaving(): void;
  /** The page came back from the back/forward cache. Its sockets are closed. */
  restored(): void;
  /** The page was thawed, or the network is back. Sockets may be dead. */
  resumed(): void;
  /** The agent sees the page again. */
  shown(): void;
}

/** Follows the page's life. Uses `pagehide`, because browsers no longer fire `unload`. */
export function followPage(
  store: PhoneStore,
  signal: AbortSignal,
  { leaving, restored, resumed, shown }: PageListener,
): void {
  addEventListener(
    'pagehide',
    () => {
      // The page closes: listeners must know now, and VCC must be told while messages still leave.
      store.signal({ kind: 'over', reason: 'pageClosed' });
      store.flush();
      leaving();
      store.engine.leave();
    },
    { signal },
  );
  addEventListener('pageshow', (event) => event.persisted && restored(), { signal });
  addEventListener('online', resumed, { signal });
  document.addEventListener('resume', resumed, { signal });
  document.addEventListener('visibilitychange', () => document.hidden || shown(), { signal });
}
