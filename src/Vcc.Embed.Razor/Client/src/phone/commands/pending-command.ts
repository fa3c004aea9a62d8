import type { CommandOptions } from '../../model/commands';
import { PhoneError } from '../../model/errors';
import type { PhoneErrorCode } from '../../model/errors';

/** One running command: it ends with its result, at its deadline, or when no caller waits for it any more. */
export class PendingCommand<T> {
  readonly argument: unknown;
  readonly promise: Promise<T>;
  /** The request left the phone. From then on nothing replaces the command. */
  sent = false;
  readonly #scope = new AbortController();
  #callers = 0;

  constructor(argument: unknown, ms: number, run: (command: PendingCommand<T>) => Promise<T>) {
    this.argument = argument;
    const over = new Promise<never>((_, reject) =>
      this.over.addEventListener('abort', () => reject(this.over.reason), { once: true }),
    );
    const running = (async () => run(this))();
    // After the waits of the command itself, whose codes are more precise.
    const timer = setTimeout(() => this.end('noReply'), ms);
    this.promise = Promise.race([running, over]).finally(() => clearTimeout(timer));
  }

  /** Aborts with the end of the command. What the command awaits must not send anything afterwards. */
  get over(): AbortSignal {
    return this.#scope.signal;
  }

  end(code: PhoneErrorCode): void {
    this.#scope.abort(new PhoneError(code));
  }

  /** The promise of one caller. */
  join({ signal }: CommandOptions): Promise<T> {
    this.#callers++;
    return abortable(this.promise, signal, () => --this.#callers > 0 || this.end('aborted'));
  }
}

/** Rejects with `aborted` when the caller aborts first. */
export function abortable<T>(
  promise: Promise<T>,
  signal: AbortSignal | undefined,
  aborted: () => void = () => undefined,
): Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const leave = (): void => {
      reject(new PhoneError('aborted'));
      aborted();
    };
    if (signal.aborted) leave();
    signal.addEventListener('abort', leave);
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
  });
}
