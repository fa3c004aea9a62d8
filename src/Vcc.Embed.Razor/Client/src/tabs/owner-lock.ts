interface LockListener {
  /** This tab has the lock from now on. */
  granted(): void;
  /** Another tab took the lock. */
  taken(): void;
  /** The browser gives no locks here. */
  failed(): void;
}

/**
 * The lock of the tab that owns a phone. The browser gives it to one tab at a time. When that tab closes or
 * crashes, the next one gets it.
 */
export class OwnerLock {
  readonly #name: string;
  readonly #listener: LockListener;
  #request = new AbortController();
  #free: (() => void) | undefined;

  constructor(name: string, listener: LockListener) {
    this.#name = name;
    this.#listener = listener;
  }

  /** Waits for the lock. With `steal` the tab that has it loses it now. */
  wait(steal = false): void {
    this.#request.abort();
    this.#request = new AbortController();
    const { signal } = this.#request;
    // A browser forbids the two together.
    const options = steal ? { steal } : { signal };
    navigator.locks
      .request(this.#name, options, () => this.#hold(signal))
      .then(
        () => signal.aborted || this.wait(),
        (reason: unknown) => signal.aborted || this.#listener[isAbort(reason) ? 'taken' : 'failed'](),
      );
  }

  /** Gives the lock to the next tab, and waits for it again. */
  release(): void {
    this.#free?.();
  }

  /** Gives the lock to the next tab, or stops waiting for it. */
  stop(): void {
    this.#request.abort();
    this.release();
  }

  #hold(signal: AbortSignal): Promise<void> | undefined {
    if (signal.aborted) return undefined;
    const held = new Promise<void>((free) => (this.#free = free));
    this.#listener.granted();
    return held;
  }
}

function isAbort(reason: unknown): boolean {
  return (reason as { name?: unknown } | null)?.name === 'AbortError';
}
