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

  async take(signal: AbortSignal): Promise<Session> {
    if (this.#last && Date.now() - this.#last.at < freshMs) return this.#last.value;
    const scope = new AbortController();
    const stop = (): void => scope.abort();
    const deadline = setTimeout(stop, fetchMs);
    signal.addEventListener('abort', stop, { once: true });
    try {
      const value = await this.#source(scope.signal, this.#fresh);
      this.#last = { value, at: Date.now() };
      this.#fresh = false;
      return value;
    } finally {
      clearTimeout(deadline);
    }
  }

  forget(): void {
    this.#fresh ||= this.#last !== null;
    this.#last = null;
  }
}
