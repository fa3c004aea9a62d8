import type { PhoneError } from '../model/errors';

/** The promise of `start`. It settles with the phone, or at its deadline. */
export class StartPromise {
  readonly promise: Promise<void>;
  #resolve!: () => void;
  #reject!: (error: PhoneError) => void;
  readonly #timer: ReturnType<typeof setTimeout>;

  constructor(ms: number, late: () => void) {
    this.promise = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    this.#timer = setTimeout(late, ms);
  }

  settle(error: PhoneError | null): void {
    clearTimeout(this.#timer);
    if (error) this.#reject(error);
    else this.#resolve();
  }
}
