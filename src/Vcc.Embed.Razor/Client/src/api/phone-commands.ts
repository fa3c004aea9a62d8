import type { CallDetails, CallOptions, CommandOptions } from '../model/commands';
import type { Engine } from '../model/engine';
import { PhoneError } from '../model/errors';
import type { PhoneEventTarget } from '../model/event-target';
import type { Device, OutboundLine, PhoneState, TransferAgent } from '../model/state';
import { answer, hangUp } from '../phone/commands/call';
import { CommandRunner } from '../phone/commands/command-runner';
import { hold, mute } from '../phone/commands/in-call';
import { abortable } from '../phone/commands/pending-command';
import { PhoneStore } from '../phone/phone-store';
import type { Chunk } from '../chunks/chunk';
import type { CallRecords } from './call-records';
import type * as Deferred from './deferred';

/** `EventTarget` with the types of the phone's events. */
const TypedEventTarget = EventTarget as new () => PhoneEventTarget;

/** State, events and commands of a phone. Every command settles in time: with its result, or with a `PhoneError`. */
export abstract class PhoneCommands extends TypedEventTarget {
  /** The element's sounds need it besides this class. @internal */
  readonly store: PhoneStore;
  /** @internal */
  protected readonly deferred: Chunk<typeof Deferred>;
  readonly #runner: CommandRunner;
  /** @internal */
  protected records: CallRecords | undefined;

  /** @internal */
  constructor(engine: Engine, deferred: Chunk<typeof Deferred>) {
    super();
    this.deferred = deferred;
    this.store = new PhoneStore(engine, (events, state) => {
      for (const event of events) this.records?.add(event);
      for (const [name, detail] of events) this.dispatchEvent(new CustomEvent(name, { detail }));
      if (state) this.dispatchEvent(new CustomEvent('vcc-state', { detail: state }));
    });
    this.#runner = new CommandRunner(this.store);
  }

  /** The present state. Immutable: every change makes a new object. */
  get state(): PhoneState {
    return this.store.state;
  }

  /** Resolves when VCC accepted the call and sets up the agent's leg. */
  call(number: string, options: CallOptions = {}): Promise<void> {
    return this.#later(options, ({ call }) => call(this.#runner, number, options));
  }

  answer(options: CommandOptions = {}): Promise<void> {
    return answer(this.#runner, options);
  }

  /** Refuses the call that rings. */
  reject(options: CommandOptions = {}): Promise<void> {
    return hangUp(this.#runner, options, 'ringing');
  }

  /** Ends the call in any state, also before the agent's own leg exists. */
  hangUp(options: CommandOptions = {}): Promise<void> {
    return hangUp(this.#runner, options);
  }

  hold(options: CommandOptions = {}): Promise<void> {
    return hold(this.#runner, true, options);
  }

  unhold(options: CommandOptions = {}): Promise<void> {
    return hold(this.#runner, false, options);
  }

  /** Mutes this browser in every kind of call, and VCC's side where VCC can. */
  mute(options: CommandOptions = {}): Promise<void> {
    return mute(this.#runner, true, options);
  }

  unmute(options: CommandOptions = {}): Promise<void> {
    return mute(this.#runner, false, options);
  }

  /** Digits, `*`, `#`, `A` to `D`, at most 32. */
  sendDtmf(digits: string, options: CommandOptions = {}): Promise<void> {
    return this.#later(options, ({ sendDtmf }) => abortable(sendDtmf(this.#runner, digits), options.signal));
  }

  /** The agents who can take a call now: at most 500 and 28 KB of JSON. */
  listAgents(options: CommandOptions = {}): Promise<readonly TransferAgent[]> {
    return this.#later(options, ({ listAgents }) => listAgents(this.#runner, options));
  }

  /** Resolves when the other agent accepted. Rejects with `transferRefused`, `transferTimedOut` or `transferFailed`. */
  transferToAgent(extension: string, options: CommandOptions = {}): Promise<void> {
    return this.#later(options, ({ transfer }) => transfer(this.#runner, extension, false, options));
  }

  /** Resolves when VCC returned the call to the queue. */
  transferToQueue(queueId: string, options: CommandOptions = {}): Promise<void> {
    return this.#later(options, ({ transfer }) => transfer(this.#runner, queueId, true, options));
  }

  acceptTransfer(options: CommandOptions = {}): Promise<void> {
    return this.#later(options, ({ replyToTransfer }) => replyToTransfer(this.#runner, true, options));
  }

  refuseTransfer(options: CommandOptions = {}): Promise<void> {
    return this.#later(options, ({ replyToTransfer }) => replyToTransfer(this.#runner, false, options));
  }

  /**
   * Opens the microphone first and rejects with its problem, because calls could not be answered without it. Rejects
   * with `microphonePending` when nobody replies to the browser's question in time.
   */
  goOnline(options: CommandOptions = {}): Promise<void> {
    return this.#later(options, ({ setAvailability }) => setAvailability(this.#runner, true, options));
  }

  /** Also ends a `goOnline` that still waits for the microphone. */
  goOffline(options: CommandOptions = {}): Promise<void> {
    return this.#later(options, ({ setAvailability }) => setAvailability(this.#runner, false, options));
  }

  /** `mobile` is needed for device 3 (GSM). */
  chooseDevice(device: Device, mobile?: string, options: CommandOptions = {}): Promise<void> {
    return this.#later(options, ({ chooseDevice }) => chooseDevice(this.#runner, device, mobile, options));
  }

  /** Makes this tab the one that rings. VCC allows one. */
  takeVoice(options: CommandOptions = {}): Promise<void> {
    return this.#later(options, ({ takeVoice }) => takeVoice(this.#runner, options));
  }

  listLines(options: CommandOptions = {}): Promise<readonly OutboundLine[]> {
    return this.#later(options, ({ listLines }) => listLines(this.#runner, options));
  }

  /** Removes the ended call from the state. */
  dismiss(): void {
    this.store.signal({ kind: 'dismiss' });
  }

  /**
   * Adds a note, an outcome or a customer to the record of a call, also minutes after its end. `callKey` is the `key` of the call.
   * Rejects with `noCall` for a call of another page, and with `notSupported` where the application keeps no records.
   */
  async setWrapUp(callKey: string, details: CallDetails): Promise<void> {
    if (!this.records) throw new PhoneError('notSupported');
    return this.records.addDetails(callKey, details);
  }

  /** Runs a command of the deferred chunk: at once when the chunk is loaded, else when it has loaded. */
  #later<T>({ signal }: CommandOptions, run: (commands: typeof Deferred) => Promise<T>): Promise<T> {
    if (this.deferred.module) return run(this.deferred.module);
    const loaded = this.deferred.load().then((commands) => {
      if (signal?.aborted) throw new PhoneError('aborted');
      return run(commands);
    });
    return abortable(loaded, signal);
  }
}
