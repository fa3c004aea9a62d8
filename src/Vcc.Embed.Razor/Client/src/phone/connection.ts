import type { ChannelKind } from '../model/engine';
import { PhoneError } from '../model/errors';
import type { Signal } from '../model/signals';
import { connectUntilReady } from './connect-loop';
import { ConnectionProgress } from './connection-progress';
import type { ConnectionUpkeep } from './connection-upkeep';
import { expectLeg } from './expected-leg';
import { followPage } from './page-lifecycle';
import { Pause } from './pause';
import type { PhoneStore } from './phone-store';
import { endWithEngine, needsEngine } from './protected-call';
import { pauseBefore, reconnectAttempts } from './retry-policy';
import { SleepMonitor } from './sleep-monitor';
import { attemptStart } from './start-attempt';

/** A connection that held for this long counts as good. Pauses then start over. */
const stableMs = 10_000;
/** Scripts in the page itself reconnect 20 times every 10 s, or never. */
const pageLostMs = 220_000;
const sleptLongMs = 300_000;

/** Starts the engine, watches it, and starts it again with a fresh token when it is lost. */
export class Connection {
  readonly #store: PhoneStore;
  readonly #pause = new Pause();
  readonly #progress: ConnectionProgress;
  #sleep = new SleepMonitor();
  /** Absent until its chunk is loaded. */
  upkeep: ConnectionUpkeep | undefined;
  #run: AbortController | null = null;
  #attempts = 0;
  #needsFreshSession = false;
  #tokenRefused = false;
  #readyAt = 0;
  #channelLostAt = 0;
  #renewWhenIdle = false;

  constructor(store: PhoneStore) {
    this.#store = store;
    this.#progress = new ConnectionProgress(store);
    store.channelClosed = (kind) => this.#channelClosed(kind);
    store.reduced = (signal) => this.#follow(signal);
  }

  start(): Promise<void> {
    const { state, error } = this.#store.state.connection;
    if (state === 'ready') return Promise.resolve();
    if (this.#progress.started) return this.#progress.started;
    const runs = this.#run && (this.#progress.connecting || this.#store.engine.running);
    // Scripts that run in the page itself cannot start there again.
    if (runs && !this.#progress.connecting && state === 'lost')
      return Promise.reject(new PhoneError(error ?? 'connectionLost'));
    const started = this.#progress.waitForStart();
    if (!runs) this.#begin();
    else if (this.#progress.background) this.#hurry();
    else this.#pause.cut();
    return started;
  }

  stop(): void {
    this.#run?.abort();
    this.#run = null;
    this.#progress.end();
    this.#store.signal({ kind: 'over', reason: 'pageClosed' });
    this.upkeep?.deviceClaim.forget();
    this.#close('stop');
    this.#needsFreshSession = true;
    this.#progress.set('idle');
  }

  /** Called twice a second. */
  tick(now: number): void {
    const { engine, state } = this.#store;
    const sleptMs = this.#sleep.see(now);
    if (!this.#run || this.#progress.connecting || !engine.running) return;
    const reconnecting = state.connection.state === 'reconnecting';
    if (!engine.renewable && reconnecting && now - this.#channelLostAt > pageLostMs)
      return this.#progress.set('lost', { error: { code: 'connectionLost' } });
    if (needsEngine(this.#store, now)) return this.#checkChannels(now, sleptMs > 0);
    if (this.#renewWhenIdle || sleptMs > sleptLongMs || !engine.attached) return this.#renew();
    this.upkeep?.voiceClaim.takeBackWhenIdle();
    this.#checkChannels(now, sleptMs > 0);
    if (now - this.#readyAt > stableMs) this.#attempts = 0;
    if (this.upkeep?.isVoiceLost(now)) this.#renew();
  }

  #begin(): void {
    this.#run?.abort();
    this.#run = new AbortController();
    followPage(this.#store, this.#run.signal, {
      leaving: () => this.upkeep?.deviceClaim.keep(),
      restored: () => {
        this.#pause.cut();
        this.#renew();
      },
      resumed: () => {
        this.#pause.cut();
        this.#checkChannels(Date.now(), true);
      },
      shown: () => this.#pause.cut(),
    });
    this.#sleep = new SleepMonitor();
    this.#sleep.see(Date.now());
    this.upkeep?.voiceClaim.learn();
    this.#attempts = 0;
    void this.#connect('connecting');
  }

  /** A person asked again for a phone that attempts in the background. */
  #hurry(): void {
    this.#attempts = 0;
    this.#progress.hurry();
    this.#pause.cut();
  }

  #checkChannels(now: number, urgent: boolean): void {
    if (this.#store.engine.running && !this.#progress.connecting) this.upkeep?.checkChannels(now, urgent);
  }

  async #connect(phase: 'connecting' | 'reconnecting'): Promise<void> {
    const { signal } = this.#run as AbortController;
    this.#progress.begin(phase);
    const error = await connectUntilReady({
      signal,
      pause: this.#pause,
      begin: (failed) => this.#progress.announce(failed),
      nextPauseMs: () => pauseBefore(this.#attempts++, this.#progress.reconnecting, this.#progress.background),
      attempt: () => this.#attempt(signal),
      clear: (failure) => {
        const { engine } = this.#store;
        // Scripts that ran in the page itself cannot start there again: every event would come twice.
        const possible = engine.renewable || !engine.running;
        if (!signal.aborted) this.#close('renewal');
        this.#tokenRefused = failure.code === 'tokenRejected';
        return possible;
      },
      failed: (failure, failed) => this.#progress.failed(failure, failed),
    }).catch((failure: PhoneError) => failure);
    if (!error || signal.aborted) return;
    this.#progress.end();
    this.#progress.set('lost', { error: error.info });
  }

  async #attempt(signal: AbortSignal): Promise<void> {
    const tokenRefused = this.#tokenRefused;
    const reuseSession = this.#attempts > 1 && !this.#needsFreshSession && !tokenRefused;
    this.#needsFreshSession = false;
    const mayTakeBack = (): boolean => this.upkeep?.voiceClaim.mayTakeBack(this.#sleep.wokeAt) ?? false;
    await attemptStart(this.#store, { reuseSession, tokenRefused, mayTakeBack, signal });
    if (signal.aborted) throw new PhoneError('stopped');
    this.#progress.end();
    this.#renewWhenIdle = this.#tokenRefused = false;
    this.upkeep?.voiceClaim.learn();
    this.#becomeReady();
    this.upkeep?.deviceClaim.restore(this.#readyAt);
  }

  #becomeReady(): void {
    this.#readyAt = Date.now();
    this.#progress.set('ready');
  }

  #channelClosed(kind: ChannelKind): void {
    const { engine, leg } = this.#store;
    if (kind === 'sip') {
      this.#store.signal({ kind: 'registered', yes: false });
      // SIP loses an INVITE without a response together with its socket. Nobody could answer the call that still rings.
      if (leg && !leg.accepted && !leg.outgoing) {
        this.#store.signal({ kind: 'over', reason: 'signalingLost' });
        leg.end();
      }
      return;
    }
    // Only a running attempt listens to this.
    this.#store.startRefused(new PhoneError('channelUnreachable'));
    if (!this.#run || this.#progress.connecting) return;
    this.#loseChannel();
    // A call in this browser continues without the agent channel. VCC's scripts may even restore the channel.
    if (!needsEngine(this.#store, Date.now()) && engine.renewable) return this.#renew();
    this.#renewWhenIdle = engine.renewable;
    this.#channelLostAt = Date.now();
    this.#progress.set('reconnecting', { attempt: 1, total: reconnectAttempts });
  }

  #loseChannel(): void {
    this.#sleep.see(Date.now());
    this.upkeep?.voiceClaim.lose(this.#store.engine.channel('agent')?.receivedAt ?? 0);
  }

  #follow(signal: Signal): void {
    if (signal.kind === 'ring') return expectLeg(this.#store);
    if (this.#progress.connecting) return;
    if (signal.kind === 'voice') this.upkeep?.voiceClaim.learn();
    if (signal.kind === 'device') this.upkeep?.deviceClaim.follow(Date.now());
    if (signal.kind !== 'refresh') return;
    this.upkeep?.voiceClaim.learnAfterReconnect(this.#sleep.wokeAt);
    this.#renewWhenIdle = false;
    if (this.#store.state.connection.state !== 'ready') this.#becomeReady();
  }

  /** Starts the engine anew with a fresh token. */
  #renew(): void {
    if (!this.#run || this.#progress.connecting || !this.#store.engine.renewable) return;
    void this.#reconnect(this.#run.signal);
  }

  async #reconnect(signal: AbortSignal): Promise<void> {
    this.#progress.connecting = true;
    this.#needsFreshSession = true;
    this.#loseChannel();
    this.upkeep?.deviceClaim.remember();
    this.#progress.set('reconnecting', { attempt: 1, total: reconnectAttempts });
    await this.upkeep?.waitForSip(signal).catch(() => undefined);
    if (signal.aborted) return;
    this.#progress.connecting = false;
    // A call that arrived meanwhile needs the old engine.
    this.#renewWhenIdle = needsEngine(this.#store, Date.now());
    if (this.#renewWhenIdle) return;
    this.#close('renewal');
    await this.#connect('reconnecting');
  }

  #close(purpose: 'renewal' | 'stop'): void {
    endWithEngine(this.#store);
    this.#store.engine.close(purpose);
    this.upkeep?.reset();
    this.#store.signal({ kind: 'reset' });
    this.#store.rejectWaits('connectionLost');
  }
}
