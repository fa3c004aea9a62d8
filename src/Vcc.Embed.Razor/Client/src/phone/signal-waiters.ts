import { PhoneError } from '../model/errors';
import type { PhoneErrorCode } from '../model/errors';
import type { Signal } from '../model/signals';

interface Waiter {
  test(signal: Signal): unknown;
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

/** Commands that wait for a signal. Every wait has a deadline. */
export class SignalWaiters {
  readonly #waiters = new Set<Waiter>();

  /**
   * Waits for a signal. `test` returns a value, returns `undefined` to wait on, or throws. After `ms` the promise
   * rejects with `late`. `over` ends the wait with its reason. The wait begins at once, so a caller creates it before
   * it sends its request.
   */
  wait<T>(ms: number, late: PhoneErrorCode, test: (signal: Signal) => T | undefined, over?: AbortSignal): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const settle =
        <A>(then: (value: A) => void) =>
        (value: A) => {
          clearTimeout(timer);
          this.#waiters.delete(waiter);
          then(value);
        };
      const waiter: Waiter = { test, resolve: settle(resolve as (value: unknown) => void), reject: settle(reject) };
      const timer = setTimeout(() => waiter.reject(new PhoneError(late)), ms);
      this.#waiters.add(waiter);
      over?.addEventListener('abort', () => waiter.reject(over.reason), { once: true });
    });
  }

  /** Tests one signal against all waits. */
  offer(signal: Signal): void {
    for (const waiter of [...this.#waiters]) {
      try {
        const value = waiter.test(signal);
        if (value !== undefined) waiter.resolve(value);
      } catch (error) {
        waiter.reject(error);
      }
    }
  }

  /** Rejects all waits, so that no command stays without an end. */
  rejectAll(code: PhoneErrorCode): void {
    for (const waiter of [...this.#waiters]) waiter.reject(new PhoneError(code));
  }
}
