import { SessionRefused } from '../host/session';
import { FreshSession } from '../host/session-cache';
import type { Line } from '../vcc/instrument-sockets';
import { expectLeg } from './expected-leg';
import { giveUpMs, pause, reconnectAttempts, sleep, worthRetrying } from './retry-policy';
import { boot } from './start-attempt';
import type { BootOptions } from './start-attempt';
import type { Core } from './phone-store';
import { PhoneError } from '../model/errors';
import type { Evidence } from '../model/signals';
import { Liveness } from './channel-monitor';
import type { ConnectionState } from '../model/state';
import { livePage } from './page-lifecycle';
import { untilSipIsBack } from './wait-for-sip';

/** A connection counts as good, and the pauses start over, when it held for this long. */
const stableMs = 10_000;
/** SIP alone may come back by itself within this time. */
const voiceBackMs = 10_000;
/** Scripts in the page itself reconnect by themselves, 20 times every 10 s, or never. */
const pageLostMs = 220_000;
/** The clock jumped: the machine slept. */
const sleptMs = 15_000;
const sleptLongMs = 300_000;

/** Starts the realm, keeps it alive, and replaces it by a new one with a fresh token when it is lost. Never twice in one realm. */
export class Connection {
  readonly #core: Core;
  readonly #options: BootOptions;
  #run: AbortController | null = null;
  #connecting: Promise<void> | null = null;
  #attempts = 0;
  #readyAt = 0;
  #tickedAt = 0;
  #lostVoiceAt = 0;
  #droppedAt = 0;
  #hadVoice = false;
  #renewWhenIdle = false;
  readonly #sessions: FreshSession;
  #liveness = new Liveness();

  constructor(core: Core, options: BootOptions) {
    this.#core = core;
    this.#options = options;
    this.#sessions = new FreshSession(options.session);
    core.lineClosed = (line) => this.#lineClosed(line);
    core.onEvidence = (e) => this.#heard(e);
  }

  start(): Promise<void> {
    if (this.#connecting) return this.#connecting;
    if (this.#core.state.connection.state === 'ready') return Promise.resolve();
    this.#run?.abort();
    this.#run = new AbortController();
    livePage(this.#core, this.#run.signal, {
      back: () => this.#renew(),
      awake: () => this.#core.bridge && !this.#connecting && this.#liveness.check(this.#core.bridge, Date.now(), true),
    });
    this.#hadVoice = false;
    return this.#connect('connecting');
  }

  stop(): void {
    this.#run?.abort();
    this.#run = null;
    this.#connecting = null;
    this.#close('pageClosed');
    this.#sessions.forget();
    this.#set('idle');
  }

  /** Called twice a second. */
  tick(now: number): void {
    const gap = this.#tickedAt ? now - this.#tickedAt : 0;
    this.#tickedAt = now;
    const { bridge, state } = this.#core;
    if (!this.#run || this.#connecting || !bridge) return;
    if (!bridge.realm.renewable && state.connection.state === 'reconnecting' && now - this.#droppedAt > pageLostMs)
      return this.#set('lost', { error: { code: 'connectionLost' } });
    if (this.#busy) {
      this.#liveness.check(bridge, now, gap > sleptMs);
      return;
    }
    if (this.#renewWhenIdle || gap > sleptLongMs || !bridge.realm.connected) return this.#renew();
    this.#liveness.check(bridge, now, gap > sleptMs);
    if (now - this.#readyAt > stableMs) this.#attempts = 0;
    const needsVoice = state.voice === 'here' && state.device === 1 && !state.connection.voiceRegistered;
    if (!needsVoice) this.#lostVoiceAt = 0;
    else if (!this.#lostVoiceAt) this.#lostVoiceAt = now;
    else if (now - this.#lostVoiceAt > voiceBackMs) this.#renew();
  }

  get #busy(): boolean {
    const { call } = this.#core.state;
    return !!call && call.state !== 'ended';
  }

  #connect(state: 'connecting' | 'reconnecting'): Promise<void> {
    const { signal } = this.#run as AbortController;
    const wasReady = state === 'reconnecting';
    const began = Date.now();
    const loop = async (): Promise<void> => {
      for (let failed = 0; ; ) {
        this.#set(state, wasReady ? { attempt: failed + 1, total: reconnectAttempts } : {});
        try {
          if (wasReady && failed === 0) await this.#partFromRealm(signal);
          const wait = pause(this.#attempts++, wasReady);
          // Without a pause, the requests leave before the face is drawn for the first time.
          if (wait) await sleep(wait, signal);
          await this.#boot(signal);
          return;
        } catch (raw) {
          const error = raw instanceof PhoneError ? raw : new PhoneError('realmFailed');
          // Scripts that ran in the page itself cannot be started again there: every event would come twice.
          const spent = this.#core.bridge?.realm.renewable === false;
          this.#close(null);
          if (signal.aborted) throw error;
          failed++;
          if (error.code === 'tokenRejected') this.#sessions.forget();
          const wait = error instanceof SessionRefused ? (error.retryAfter ?? 0) * 1_000 : 0;
          if (spent || wait > giveUpMs || !worthRetrying(error, failed, Date.now() - began + wait, wasReady)) {
            this.#set('lost', { error: error.info });
            throw error;
          }
          if (wait) await sleep(wait, signal);
        }
      }
    };
    const done = loop().finally(() => {
      if (this.#connecting === done) this.#connecting = null;
    });
    this.#connecting = done;
    if (wasReady) done.catch(() => undefined);
    return done;
  }

  async #boot(signal: AbortSignal): Promise<void> {
    await boot(
      this.#core,
      this.#options,
      (scope) => this.#sessions.take(scope, this.#attempts > 1),
      this.#hadVoice,
      signal,
    );
    this.#readyAt = this.#tickedAt = Date.now();
    this.#renewWhenIdle = false;
    this.#set('ready');
  }

  #lineClosed(line: Line): void {
    if (line.kind === 'sip') {
      this.#core.evidence({ kind: 'registered', yes: false });
      const { leg } = this.#core;
      // JsSIP forgets an INVITE that was not answered yet with its socket: the call would ring on although nobody can take it.
      if (leg && !leg.accepted && !leg.outgoing) {
        this.#core.evidence({ kind: 'over', reason: 'signalingLost' });
        leg.end();
      }
      return;
    }
    // Heard by nobody but an attempt that is under way.
    this.#core.bootRefused(new PhoneError('channelUnreachable'));
    if (!this.#run || this.#connecting) return;
    // A call goes on without the agent channel; the scripts may even bring the channel back by themselves.
    if (this.#busy || !this.#core.bridge?.realm.renewable) {
      this.#renewWhenIdle = this.#core.bridge?.realm.renewable ?? false;
      this.#droppedAt = Date.now();
      this.#set('reconnecting', { attempt: 1, total: reconnectAttempts });
    } else {
      this.#renew();
    }
  }

  #heard(e: Evidence): void {
    const { state } = this.#core;
    if (e.kind === 'refresh' && state.connection.state === 'reconnecting' && !this.#connecting) {
      this.#renewWhenIdle = false;
      this.#readyAt = Date.now();
      this.#set('ready');
    } else if (e.kind === 'ring') {
      expectLeg(this.#core);
    } else if ((e.kind === 'voice' || e.kind === 'refresh') && !this.#connecting) {
      this.#hadVoice = state.voice === 'here';
    }
    if (state.connection.state === 'ready' && state.voice === 'here') this.#hadVoice = true;
  }

  /** A new realm with a fresh token, for a phone that was ready. */
  #renew(): void {
    if (!this.#run || this.#connecting) return;
    if (!this.#core.bridge?.realm.renewable) return;
    this.#sessions.forget();
    void this.#connect('reconnecting');
  }

  async #partFromRealm(signal: AbortSignal): Promise<void> {
    await untilSipIsBack(this.#core, this.#lostVoiceAt, signal);
    this.#close(null);
  }

  #close(reason: 'pageClosed' | null): void {
    const { bridge } = this.#core;
    if (reason) this.#core.evidence({ kind: 'over', reason });
    this.#core.bridge = null;
    bridge?.close();
    this.#liveness = new Liveness();
    this.#lostVoiceAt = 0;
    this.#core.evidence({ kind: 'reset' });
    this.#core.abandonWaiters('connectionLost');
  }

  #set(state: ConnectionState, more: { attempt?: number; total?: number; error?: PhoneError['info'] } = {}): void {
    this.#core.evidence({ kind: 'connection', connection: { state, ...more } });
  }
}
