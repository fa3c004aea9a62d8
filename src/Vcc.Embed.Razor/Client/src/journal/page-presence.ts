/**
 * A page without Web Locks counts as gone when it touched nothing for so long. A hidden page runs its timers once a
 * minute.
 */
const silentMs = 150_000;
/** The lock of a page arrives a moment after its row. */
const youngMs = 5_000;

const lockOf = (page: string): string => `vcc-embed-page ${page}`;

/** Shows other tabs that this page lives. The browser frees the lock of a page that crashed. */
export class PagePresence {
  readonly page: string;
  #release: (() => void) | undefined;

  constructor(page: string) {
    this.page = page;
  }

  /** A page with a lock cannot enter the back/forward cache, so it is held during calls only. */
  show(inCall: boolean): void {
    if (!inCall) {
      this.#release?.();
      this.#release = undefined;
    } else if (!this.#release) {
      const held = new Promise<void>((resolve) => (this.#release = resolve));
      navigator.locks?.request(lockOf(this.page), () => held).catch(() => undefined);
    }
  }

  /** Whether a page is gone that touched its call at a time. */
  async isGone(page: string, touchedAt: number, now: number): Promise<boolean> {
    const silent = now - touchedAt;
    if (page === this.page || silent < youngMs) return false;
    if (!navigator.locks) return silent > silentMs;
    const { held = [] } = await navigator.locks.query();
    return !held.some(({ name }) => name === lockOf(page));
  }
}
