import { PhoneError } from '../model/errors';
import type { Connection as Shown, ConnectionState } from '../model/state';
import type { PhoneStore } from './phone-store';
import { hostPauseOf, reconnectAttempts, startMs } from './retry-policy';
import { StartPromise } from './start-promise';

type Phase = 'connecting' | 'reconnecting';

/** What the state shows of a connection and its attempts. The promise of `start` settles with it. */
export class ConnectionProgress {
  readonly #store: PhoneStore;
  #started: StartPromise | null = null;
  #phase: Phase = 'connecting';
  #lastError: PhoneError['info'] | null = null;
  connecting = false;
  /** Nobody waits for a deadline any more. The phone is shown as lost and goes on attempting. */
  background = false;

  constructor(store: PhoneStore) {
    this.#store = store;
  }

  /** The promise of a start that has not settled. */
  get started(): Promise<void> | undefined {
    return this.#started?.promise;
  }

  get reconnecting(): boolean {
    return this.#phase === 'reconnecting';
  }

  waitForStart(): Promise<void> {
    this.#started = new StartPromise(startMs, () => this.#startIsLate());
    return this.#started.promise;
  }

  /** A series of attempts begins. */
  begin(phase: Phase): void {
    this.connecting = true;
    this.background = false;
    this.#phase = phase;
    this.#lastError = null;
  }

  end(): void {
    this.connecting = this.background = false;
    this.#lastError = null;
  }

  /** An attempt begins; `failed` attempts came before it. */
  announce(failed: number): void {
    if (this.background) return;
    const attempt = { attempt: failed + 1, total: reconnectAttempts };
    this.set(this.#phase, { ...(this.reconnecting ? attempt : {}), ...this.#reason });
  }

  failed(failure: PhoneError, failed: number): void {
    this.#lastError = failure.info;
    const outOfTime = this.reconnecting ? failed >= reconnectAttempts : hostPauseOf(failure) > startMs;
    if (this.background || outOfTime) this.#giveUpDeadline();
  }

  /** A person asked again for a phone that attempts in the background. */
  hurry(): void {
    this.background = false;
    this.#phase = 'connecting';
    this.set('connecting', this.#reason);
  }

  set(state: ConnectionState, more: Omit<Shown, 'state' | 'voiceRegistered'> = {}): void {
    this.#store.signal({ kind: 'connection', connection: { state, ...more } });
    if (state === 'ready') this.#settleStart(null);
    if (state === 'lost') this.#settleStart(new PhoneError(more.error ?? 'connectionLost'));
    if (state === 'idle') this.#settleStart(new PhoneError('stopped'));
  }

  get #reason(): Partial<Shown> {
    return this.#lastError ? { error: this.#lastError } : {};
  }

  #startIsLate(): void {
    if (this.connecting && !this.reconnecting) return this.#giveUpDeadline();
    this.#settleStart(new PhoneError(this.#lastError ?? 'channelUnreachable'));
  }

  #giveUpDeadline(): void {
    this.background = true;
    this.set('lost', { error: this.#lastError ?? { code: 'bootTimedOut' }, retrying: true });
  }

  #settleStart(error: PhoneError | null): void {
    const started = this.#started;
    this.#started = null;
    started?.settle(error);
  }
}
