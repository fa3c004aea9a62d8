import type { ChannelKind } from '../model/engine';
import { PhoneError } from '../model/errors';
import type { Signal } from '../model/signals';
import type { ConnectionState } from '../model/state';
import { ChannelMonitor } from './channel-monitor';
import { connectUntilReady } from './connect-loop';
import { expectLeg } from './expected-leg';
import { followPage } from './page-lifecycle';
import type { PhoneStore } from './phone-store';
import { pauseBefore, reconnectAttempts } from './retry-policy';
import { attemptStart } from './start-attempt';
import { waitForSip } from './wait-for-sip';

/** A connection that held for this long counts as good. Pauses then start over. */
const stableMs = 10_000;
/** SIP alone may recover by itself within this time. */
const voiceBackMs = 10_000;
/** Scripts in the page itself reconnect 20 times every 10 s, or never. */
const pageLostMs = 220_000;
/** A jump of the clock by this much means that the machine slept. */
const sleptMs = 15_000;
const sleptLongMs = 300_000;

/** Starts the engine, watches it, and starts it again with a fresh token when it is lost. */
export class Connection {
  readonly #store: PhoneStore;
  #run: AbortController | null = null;
  #connecting: Promise<void> | null = null;
  #channels = new ChannelMonitor();
  #attempts = 0;
  #needsFreshSession = false;
  #readyAt = 0;
  #tickedAt = 0;
  #voiceLostAt = 0;
  #channelLostAt = 0;
  #hadVoice = false;
  #renewWhenIdle = false;

  constructor(store: PhoneStore) {
    this.#store = store;
    store.channelClosed = (kind) => this.#channelClosed(kind);
    store.reduced = (signal) => this.#follow(signal);
  }

  start(): Promise<void> {
    if (this.#connecting) return this.#connecting;
    if (this.#store.state.connection.state === 'ready') return Promise.resolve();
    this.#run?.abort();
    this.#run = new AbortController();
    followPage(this.#store, this.#run.signal, {
      restored: () => this.#renew(),
      resumed: () => this.#checkChannels(Date.now(), true),
    });
    this.#hadVoice = false;
    return this.#connect('connecting');
  }

  stop(): void {
    this.#run?.abort();
    this.#run = null;
    this.#connecting = null;
    this.#store.signal({ kind: 'over', reason: 'pageClosed' });
    this.#close();
    this.#needsFreshSession = true;
    this.#set('idle');
  }

  /** Called twice a second. */
  tick(now: number): void {
    const { engine, state } = this.#store;
    const gap = this.#tickedAt ? now - this.#tickedAt : 0;
    this.#tickedAt = now;
    if (!this.#run || this.#connecting || !engine.running) return;
    const reconnecting = state.connection.state === 'reconnecting';
    if (!engine.renewable && reconnecting && now - this.#channelLostAt > pageLostMs)
      return this.#set('lost', { error: { code: 'connectionLost' } });
    if (this.#inCall) return this.#checkChannels(now, gap > sleptMs);
    if (this.#renewWhenIdle || gap > sleptLongMs || !engine.attached) return this.#renew();
    this.#checkChannels(now, gap > sleptMs);
    if (now - this.#readyAt > stableMs) this.#attempts = 0;
    this.#checkVoice(now);
  }

  get #inCall(): boolean {
    const { call } = this.#store.state;
    return !!call && call.state !== 'ended';
  }

  #checkChannels(now: number, urgent: boolean): void {
    if (this.#store.engine.running && !this.#connecting) this.#channels.check(this.#store.engine, now, urgent);
  }

  #checkVoice(now: number): void {
    const { voice, device, connection } = this.#store.state;
    if (voice !== 'here' || device !== 1 || connection.voiceRegistered) this.#voiceLostAt = 0;
    else if (!this.#voiceLostAt) this.#voiceLostAt = now;
    else if (now - this.#voiceLostAt > voiceBackMs) this.#renew();
  }

  #connect(state: 'connecting' | 'reconnecting'): Promise<void> {
    const { signal } = this.#run as AbortController;
    const wasReady = state === 'reconnecting';
    const done = connectUntilReady({
      signal,
      wasReady,
      begin: (failed) => this.#set(state, wasReady ? { attempt: failed + 1, total: reconnectAttempts } : {}),
      leaveOldEngine: async () => {
        await waitForSip(this.#store, this.#voiceLostAt, signal);
        this.#close();
      },
      nextPauseMs: () => pauseBefore(this.#attempts++, wasReady),
      attempt: () => this.#attempt(signal),
      clear: (error) => {
        const { engine } = this.#store;
        // Scripts that ran in the page itself cannot start there again: every event would come twice.
        const possible = engine.renewable || !engine.running;
        this.#close();
        if (error.code === 'tokenRejected') this.#needsFreshSession = true;
        return possible;
      },
      giveUp: (error) => this.#set('lost', { error: error.info }),
    }).finally(() => {
      if (this.#connecting === done) this.#connecting = null;
    });
    this.#connecting = done;
    if (wasReady) done.catch(() => undefined);
    return done;
  }

  async #attempt(signal: AbortSignal): Promise<void> {
    const reuseSession = this.#attempts > 1 && !this.#needsFreshSession;
    this.#needsFreshSession = false;
    await attemptStart(this.#store, { reuseSession, hadVoice: this.#hadVoice, signal });
    this.#readyAt = this.#tickedAt = Date.now();
    this.#renewWhenIdle = false;
    this.#set('ready');
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
    if (!this.#run || this.#connecting) return;
    // A call continues without the agent channel. VCC's scripts may even restore the channel.
    if (this.#inCall || !engine.renewable) {
      this.#renewWhenIdle = engine.renewable;
      this.#channelLostAt = Date.now();
      this.#set('reconnecting', { attempt: 1, total: reconnectAttempts });
    } else {
      this.#renew();
    }
  }

  #follow(signal: Signal): void {
    const { state } = this.#store;
    if (signal.kind === 'refresh' && state.connection.state === 'reconnecting' && !this.#connecting) {
      this.#renewWhenIdle = false;
      this.#readyAt = Date.now();
      this.#set('ready');
    } else if (signal.kind === 'ring') {
      expectLeg(this.#store);
    } else if ((signal.kind === 'voice' || signal.kind === 'refresh') && !this.#connecting) {
      this.#hadVoice = state.voice === 'here';
    }
    if (state.connection.state === 'ready' && state.voice === 'here') this.#hadVoice = true;
  }

  /** Starts the engine anew with a fresh token. */
  #renew(): void {
    if (!this.#run || this.#connecting) return;
    if (!this.#store.engine.renewable) return;
    this.#needsFreshSession = true;
    void this.#connect('reconnecting');
  }

  #close(): void {
    this.#store.engine.close();
    this.#channels = new ChannelMonitor();
    this.#voiceLostAt = 0;
    this.#store.signal({ kind: 'reset' });
    this.#store.rejectWaits('connectionLost');
  }

  #set(state: ConnectionState, more: { attempt?: number; total?: number; error?: PhoneError['info'] } = {}): void {
    this.#store.signal({ kind: 'connection', connection: { state, ...more } });
  }
}
