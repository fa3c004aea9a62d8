import { PhoneError } from '../model/errors';

/** A pause that is cut lasts this long at least. A page that is shown again and again must not attempt each time. */
const shortestMs = 1_000;

/** The pause before an attempt. A sign that the network or the page is back cuts it. */
export class Pause {
  #shorten: () => void = () => undefined;

  /** Resolves after `ms`, or sooner when it is cut and may be. Rejects with `stopped` when `signal` aborts. */
  wait(ms: number, signal: AbortSignal, mayBeCut = true): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) return reject(new PhoneError('stopped'));
      const startedAt = Date.now();
      const settle = (done: () => void) => () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', stop);
        this.#shorten = () => undefined;
        done();
      };
      const end = settle(resolve);
      const stop = settle(() => reject(new PhoneError('stopped')));
      let timer = setTimeout(end, ms);
      signal.addEventListener('abort', stop);
      if (!mayBeCut) return;
      this.#shorten = () => {
        const endsAt = startedAt + Math.min(ms, shortestMs);
        clearTimeout(timer);
        timer = setTimeout(end, endsAt - Date.now());
      };
    });
  }

  cut(): void {
    this.#shorten();
  }
}
