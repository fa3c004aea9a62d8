import type { Core } from './phone-store';

/** What the life of a page asks of its phone. */
interface Demands {
  /** The page came back from the back/forward cache: its sockets are gone. */
  back(): void;
  /** The page was thawed or the network is back: sockets may be dead. */
  awake(): void;
}

/** `pagehide`, never `unload`, which browsers no longer fire. */
export function livePage(core: Core, signal: AbortSignal, { back, awake }: Demands): void {
  addEventListener(
    'pagehide',
    () => {
      // The page goes: whoever listens must know now, and VCC must be told while messages still get out.
      core.evidence({ kind: 'over', reason: 'pageClosed' });
      core.flush();
      core.bridge?.leave();
    },
    { signal },
  );
  addEventListener('pageshow', (event) => event.persisted && back(), { signal });
  addEventListener('online', awake, { signal });
  document.addEventListener('resume', awake, { signal });
}
