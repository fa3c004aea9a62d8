import type { ChannelKind, Engine, EngineListener, Leg, LegDecision } from '../model/engine';
import { errorInfo } from '../model/errors';
import type { PhoneError, PhoneErrorCode } from '../model/errors';
import type { PhoneEvent } from '../model/events';
import type { Signal } from '../model/signals';
import type { PhoneState } from '../model/state';
import type { CallRecord } from './call-record';
import { eventsBetween } from './change-events';
import { mayBeOwn, isOwnLeg } from './call-own-leg';
import { decideInvite } from './invite-policy';
import { initialModel } from './phone-model';
import type { PhoneModel } from './phone-model';
import { reduce } from './reducer';
import { SignalWaiters } from './signal-waiters';
import { offerMs } from './transfer-reducer';

/** What a command was given, for the record of the call. */
export type CallNote =
  | readonly ['placing', { readonly context: string | null }]
  | readonly ['transferring', { readonly to: string }];

/** Receives events, and the new state where it changed. */
export type Emit = (events: readonly PhoneEvent[], state: PhoneState | null) => void;

/** Holds the state of the phone: reduces signals, derives events, and settles waiting commands. */
export class PhoneStore implements EngineListener {
  readonly engine: Engine;
  model: PhoneModel;
  /** SIP users that the application allows for the agent's own leg. */
  ownLegUsers: readonly string[] = [];
  /** True while a command of this phone chooses a device. */
  choosingDevice = false;
  /** The number of the mobile phone that the agent chose last. */
  mobile: string | undefined;
  /** True while a command of this phone replies to a transfer offer. */
  replyingToOffer = false;
  channelClosed: (kind: ChannelKind) => void = () => undefined;
  startRefused: (error: PhoneError) => void = () => undefined;
  /** Called a moment after a call ended. */
  callEnded: () => void = () => undefined;
  /** Called a moment after the phone decided, or could decide, to which call a leg belongs. */
  legDecided: () => void = () => undefined;
  noted: (note: CallNote) => void = () => undefined;
  /** Receives each signal after it was reduced. */
  reduced: (signal: Signal) => void = () => undefined;
  readonly #emit: Emit;
  readonly #waiters = new SignalWaiters();
  #events: PhoneEvent[] = [];
  #emittedState: PhoneState;
  #flushScheduled = false;

  constructor(engine: Engine, emit: Emit) {
    this.engine = engine;
    this.#emit = emit;
    this.model = initialModel(randomPrefix());
    this.#emittedState = this.model.state;
  }

  get state(): PhoneState {
    return this.model.state;
  }

  /** The SIP leg of the present call, while it lives. */
  get leg(): Leg | null {
    const id = this.model.calls.record?.leg;
    return (id && this.engine.legs.get(id)) || null;
  }

  /** Reduces a signal. Safe inside VCC's scripts: listeners of the application are called later. */
  signal(signal: Signal): void {
    const before = this.model;
    this.model = reduce(before, signal, Date.now());
    this.#muteLeg(before.calls.record);
    this.#events.push(...eventsBetween(before.state, this.model.state), ...this.model.events);
    if (before.state.call?.state !== 'ended' && this.model.state.call?.state === 'ended')
      setTimeout(() => this.callEnded());
    if (
      signal.kind !== 'tick' &&
      before.calls !== this.model.calls &&
      (before.calls.undecided ?? this.model.calls.undecided)
    )
      setTimeout(() => this.legDecided());
    this.#waiters.offer(signal);
    this.reduced(signal);
    if (this.#events.length > 0 || this.model.state !== this.#emittedState) this.#scheduleFlush();
  }

  /** Emits an event that no change of the state causes. */
  emit(...event: PhoneEvent): void {
    this.#events.push(event as PhoneEvent);
    this.#scheduleFlush();
  }

  report(code: PhoneErrorCode, text?: unknown): void {
    this.emit('vcc-error', errorInfo(code, text));
  }

  /** Emits what happened since the last flush. */
  flush(): void {
    this.#flushScheduled = false;
    const events = this.#events;
    this.#events = [];
    const changed = this.model.state !== this.#emittedState;
    this.#emittedState = this.model.state;
    if (events.length > 0 || changed) this.#emit(events, changed ? this.model.state : null);
  }

  /** See `SignalWaiters.wait`. */
  wait<T>(ms: number, late: PhoneErrorCode, test: (signal: Signal) => T | undefined, over?: AbortSignal): Promise<T> {
    return this.#waiters.wait(ms, late, test, over);
  }

  rejectWaits(code: PhoneErrorCode): void {
    this.#waiters.rejectAll(code);
  }

  decide({ number }: Leg): LegDecision {
    this.#refuseOtherCaller(number);
    const { decision, report } = decideInvite(this.model.calls, number, this.engine.legs.size > 0, Date.now());
    if (report) this.report(report, number);
    return decision;
  }

  /** Allows one reply per offer. VCC's scripts may refuse only when the time is really over. */
  mayReplyToOffer(callId: string | null, accept: boolean): boolean {
    const offer = this.state.transferOffer;
    if (!offer || callId !== offer.callId) return false;
    return accept || this.replyingToOffer || Date.now() >= offer.expiresAt - offerMs / 20;
  }

  /** What is shown as muted and what this browser sends change in the same moment. */
  #muteLeg(before: CallRecord | null): void {
    const { record } = this.model.calls;
    if (!record || record.endedAt !== null) return;
    const mute = record.muted || record.silent;
    const same = before?.key === record.key && before.leg === record.leg && (before.muted || before.silent) === mute;
    if (!same) this.leg?.mute(mute);
  }

  /** The agent's own leg arrives after the leg of another caller, which the engine must not mistake for it. */
  #refuseOtherCaller(number: string | null): void {
    const { calls } = this.model;
    const leg = this.engine.legs.get(calls.undecided?.leg ?? '');
    if (!leg || mayBeOwn(calls, leg.number) || !isOwnLeg(calls, number, Date.now())) return;
    this.report('foreignCallRefused', leg.number);
    leg.end(486);
  }

  #scheduleFlush(): void {
    if (this.#flushScheduled) return;
    this.#flushScheduled = true;
    queueMicrotask(() => this.flush());
  }
}

/** Makes the keys of this page's calls unique. A page without https has no `crypto.randomUUID`. */
function randomPrefix(): string {
  return crypto.getRandomValues(new Uint32Array(1))[0]?.toString(16).padStart(8, '0') ?? '';
}
