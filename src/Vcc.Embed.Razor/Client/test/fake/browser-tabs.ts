import { setMaxListeners } from 'node:events';
import { afterEach, beforeEach, vi } from 'vitest';

interface Request {
  readonly name: string;
  readonly run: () => unknown;
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
  readonly signal?: AbortSignal | undefined;
}

const aborted = (): DOMException => new DOMException('aborted', 'AbortError');

/** The locks of a browser: one holder for a name, and a queue. */
export class FakeLocks {
  readonly #held = new Map<string, Request>();
  #queue: Request[] = [];
  fails: Error | undefined;

  request(name: string, ...given: unknown[]): Promise<unknown> {
    const run = given.at(-1) as () => unknown;
    const { steal, signal } = (given.length > 1 ? given[0] : {}) as { steal?: boolean; signal?: AbortSignal };
    if (this.fails) return Promise.reject(this.fails);
    return new Promise((resolve, reject) => {
      const request = { name, run, resolve, reject, signal };
      if (steal) {
        this.#held.get(name)?.reject(aborted());
        this.#held.delete(name);
        this.#queue.unshift(request);
      } else this.#queue.push(request);
      signal?.addEventListener('abort', () => {
        if (!this.#queue.includes(request)) return;
        this.#queue = this.#queue.filter((other) => other !== request);
        reject(aborted());
      });
      void Promise.resolve().then(() => this.#next(name));
    });
  }

  query(): Promise<{ held: { name: string }[] }> {
    return Promise.resolve({ held: [...this.#held.keys()].map((name) => ({ name })) });
  }

  #next(name: string): void {
    const next = this.#queue.find((request) => request.name === name);
    if (!next || this.#held.has(name)) return;
    this.#queue = this.#queue.filter((request) => request !== next);
    this.#held.set(name, next);
    void Promise.resolve(next.run()).then((value) => {
      if (this.#held.get(name) === next) this.#held.delete(name);
      next.resolve(value);
      this.#next(name);
    });
  }
}

/** A channel to every other one of its name. Messages are copied, as a browser copies them. */
export class FakeChannel {
  static open: FakeChannel[] = [];
  onmessage: ((event: { data: unknown }) => void) | null = null;

  constructor(readonly name: string) {
    FakeChannel.open.push(this);
  }

  postMessage(message: unknown): void {
    const data: unknown = structuredClone(message);
    for (const other of FakeChannel.open)
      if (other !== this && other.name === this.name)
        void Promise.resolve().then(() => FakeChannel.open.includes(other) && other.onmessage?.({ data }));
  }

  /** The page no longer runs its scripts. */
  hang(): void {
    this.onmessage = null;
    this.postMessage = () => undefined;
  }

  close(): void {
    FakeChannel.open = FakeChannel.open.filter((other) => other !== this);
  }
}

/** The locks of the running test's browser. */
export let locks: FakeLocks;

/** For suites with several tabs: a browser of their own and a fake clock. */
export function onEachBrowser(): void {
  beforeEach(() => {
    // A phone has more events than Node.js expects listeners.
    setMaxListeners(0);
    vi.useFakeTimers();
    locks = new FakeLocks();
    vi.stubGlobal('navigator', { locks });
    vi.stubGlobal('BroadcastChannel', FakeChannel);
    vi.stubGlobal('addEventListener', () => undefined);
    vi.stubGlobal('document', new EventTarget());
  });
  afterEach(() => {
    FakeChannel.open = [];
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });
}

/** What any script of the site can send. */
export function sendRaw(name: string, data: unknown): void {
  const channel = new FakeChannel(name);
  channel.postMessage(data);
  channel.close();
}
