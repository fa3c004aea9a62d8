import type { RequestHeaders } from '../host/request-headers';

/** The headers that a page adds to the requests of its journal, e.g. a bearer token. */
export class PageHeaders {
  readonly #given: RequestHeaders | undefined;
  /** What the page gave last. A page that closes cannot wait for more. */
  last: HeadersInit | undefined;

  constructor(given: RequestHeaders | undefined) {
    this.#given = given;
  }

  /** Asks the page. Rejects when `signal` aborts first. */
  async ask(signal: AbortSignal): Promise<HeadersInit | undefined> {
    const late = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    this.last = await Promise.race([this.#given?.(signal), late]);
    return this.last;
  }
}
