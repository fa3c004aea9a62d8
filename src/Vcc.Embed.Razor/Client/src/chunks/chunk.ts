import { PhoneError } from '../model/errors';
import { build } from './build';
import { whenIdle, whenOnlineOrLater } from './moments';

/** A server that does not respond must not hold a command back. */
const deadlineMs = 5_000;
const firstPauseMs = 2_000;
const lastPauseMs = 60_000;

/** What a chunk exports. The build adds its id. */
type Module<T> = T & { readonly build?: string };

/**
 * A file of this package that a page does not need at once. It loads when the page is idle, or when something needs it.
 * `name` is its file name, for the attempts after the first.
 */
export class Chunk<T extends object> {
  readonly #name: string;
  readonly #first: () => Promise<Module<T>>;
  #module: T | undefined;
  #loading: Promise<T> | undefined;
  #failures = 0;

  constructor(name: string, first: () => Promise<Module<T>>) {
    this.#name = name;
    this.#first = first;
  }

  /** What the chunk exports, once it is loaded. */
  get module(): T | undefined {
    return this.#module;
  }

  /** Loads the chunk with two attempts. Rejects with `chunkLoadFailed`; a later call attempts again. */
  load(): Promise<T> {
    if (this.#module) return Promise.resolve(this.#module);
    this.#loading ??= this.#attempt()
      .catch(() => this.#attempt())
      .catch(() => Promise.reject(new PhoneError('chunkLoadFailed')))
      .finally(() => (this.#loading = undefined));
    return this.#loading;
  }

  /** Loads the chunk when the page is idle, and attempts again until it is loaded or `signal` aborts. */
  async preload(signal: AbortSignal): Promise<void> {
    await whenIdle();
    await this.insist(signal);
  }

  /** Loads the chunk, and attempts again until it is loaded or `signal` aborts. */
  async insist(signal = new AbortController().signal): Promise<void> {
    for (let pauseMs = firstPauseMs; !signal.aborted && !this.#module; pauseMs = Math.min(pauseMs * 2, lastPauseMs)) {
      await this.load().catch(() => whenOnlineOrLater(pauseMs, signal));
    }
  }

  async #attempt(): Promise<T> {
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), deadlineMs);
    try {
      return await Promise.race([this.#arrive(), rejection(late.signal)]);
    } catch (error) {
      this.#failures++;
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  /** A chunk that arrives late serves the next one who needs it. */
  async #arrive(): Promise<T> {
    const loaded = await this.#import();
    // The server has another version of this package by now. Its chunk may not fit.
    if (loaded.build !== build) throw new PhoneError('chunkLoadFailed');
    this.#module ??= loaded;
    return this.#module;
  }

  /** A browser may keep the failure of an address, and an old file. Each further attempt has an address of its own. */
  #import(): Promise<Module<T>> {
    if (this.#failures === 0) return this.#first();
    const url = new URL(`./${this.#name}.js?${build}-${this.#failures}`, import.meta.url).href;
    return import(/* @vite-ignore */ url) as Promise<Module<T>>;
  }
}

function rejection(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
}
