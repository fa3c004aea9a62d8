import { PhoneError, errorInfo } from '../model/errors';
import type { Session, SessionSource } from './session';

const fetchMs = 10_000;
/** For this long, a session also serves the next attempt. */
const freshMs = 60_000;

/** Requests sessions from the host, and keeps the last one for attempts that follow soon. */
export class SessionCache {
  readonly #source: SessionSource;
  #last: { readonly value: Session; readonly at: number } | null = null;
  /** VCC refused the token of the last session, so the host must not reuse its login. */
  #fresh = false;

  constructor(source: SessionSource) {
    this.#source = source;
  }

  /** Rejects in time, also when the source ignores its signal. */
  async take(signal: AbortSignal): Promise<Session> {
    if (this.#last && Date.now() - this.#last.at < freshMs) return this.#last.value;
    const scope = new AbortController();
    const stop = (): void => scope.abort(new PhoneError('stopped'));
    const deadline = setTimeout(() => scope.abort(new PhoneError('bootTimedOut')), fetchMs);
    signal.addEventListener('abort', stop);
    const over = new Promise<never>((_, reject) =>
      scope.signal.addEventListener('abort', () => reject(scope.signal.reason), { once: true }),
    );
    try {
      const value = checked(await Promise.race([this.#ask(scope.signal), over]));
      this.#last = { value, at: Date.now() };
      this.#fresh = false;
      return value;
    } finally {
      clearTimeout(deadline);
      // Nothing of this request stays on its signal.
      stop();
      signal.removeEventListener('abort', stop);
    }
  }

  async #ask(signal: AbortSignal): Promise<Session> {
    try {
      return await this.#source(signal, this.#fresh);
    } catch (error) {
      // The application's own function may throw anything.
      throw error instanceof PhoneError ? error : new PhoneError(errorInfo('sessionUnreachable', error));
    }
  }

  forget(): void {
    this.#fresh ||= this.#last !== null;
    this.#last = null;
  }
}

/** A response without these texts is no session. */
function checked(value: Session): Session {
  const missing = (['token', 'domain', 'extension', 'apiServer', 'scriptBase', 'realm'] as const).find(
    (name) => typeof (value as Partial<Session> | null)?.[name] !== 'string',
  );
  if (missing) throw new PhoneError(errorInfo('sessionUnreachable', `no ${missing}`));
  return value;
}
