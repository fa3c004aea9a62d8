/** A wait that ends early when something may have changed. */
export class WakeablePause {
  #end: (() => void) | undefined;

  wait(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', end);
        resolve();
      };
      const timer = setTimeout(end, ms);
      signal.addEventListener('abort', end);
      this.#end = end;
      if (signal.aborted) end();
    });
  }

  end(): void {
    this.#end?.();
  }
}
