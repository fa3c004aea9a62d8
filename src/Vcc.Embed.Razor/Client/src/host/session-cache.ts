import type { Session, SessionSource } from './session';

const fetchMs = 10_000;
/** A session that was just fetched serves the next attempt too. */
const freshMs = 60_000;

/** Asks the host for sessions, and keeps the last one for the attempts that follow at once. */
export class FreshSession {
  readonly #source: SessionSource;
  #last: { readonly value: Session; readonly at: number } | null = null;

  constructor(source: SessionSource) {
    this.#source = source;
  }

  async take(signal: AbortSignal, again: boolean): Promise<Session> {
    if (again && this.#last && Date.now() - this.#last.at < freshMs) return this.#last.value;
    const scope = new AbortController();
    const stop = (): void => scope.abort();
    const late = setTimeout(stop, fetchMs);
    signal.addEventListener('abort', stop, { once: true });
    try {
      const value = await this.#source(scope.signal);
      this.#last = { value, at: Date.now() };
      return value;
    } finally {
      clearTimeout(late);
    }
  }

  forget(): void {
    this.#last = null;
  }
}
