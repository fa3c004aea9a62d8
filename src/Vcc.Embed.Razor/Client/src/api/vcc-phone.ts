import type { CommandOptions } from '../model/commands';
import type { AudioMonitor } from '../phone/audio-monitor';
import { CallUpkeep } from '../phone/call-upkeep';
import { abortable } from '../phone/commands/pending-command';
import { Connection } from '../phone/connection';
import type { MicrophoneCheck } from '../phone/microphone-check';
import { VccEngine } from '../vcc/engine';
import { deferred } from './chunks';
import { shareWithCustomJs } from './custom-js-page';
import { PhoneCommands } from './phone-commands';
import { engineOptions } from './phone-options';
import type { PhoneParts, VccPhoneOptions } from './phone-options';

const tickMs = 500;

/** The phone of one agent in this page, without a view. Every command settles: with its result, or with a `PhoneError`. */
export class VccPhone extends PhoneCommands {
  readonly #connection: Connection;
  readonly #upkeep: CallUpkeep;
  readonly #warnBelow: number;
  readonly #share: (signal: AbortSignal) => void;
  #audio: AudioMonitor | undefined;
  #microphone: MicrophoneCheck | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;
  #running = new AbortController();
  #shared = new AbortController();

  constructor(options?: VccPhoneOptions);
  /** @internal */
  constructor(options: VccPhoneOptions | undefined, parts: PhoneParts);
  constructor(options: VccPhoneOptions = {}, parts: PhoneParts = {}) {
    const vcc = new VccEngine(engineOptions(options, parts));
    super(parts.engine ?? vcc, parts.deferred ?? deferred);
    this.store.ownLegUsers = options.agentLegUsers ?? [];
    this.#warnBelow = options.qualityWarning ?? 2.5;
    this.#upkeep = new CallUpkeep(this.store);
    this.#connection = new Connection(this.store);
    // In the page itself VCC's scripts define their globals there.
    this.#share = options.isolation === 'page' ? () => undefined : (signal) => shareWithCustomJs(this, vcc, signal);
  }

  /**
   * Resolves when calls can start and arrive, or when another tab owns the voice. Rejects after 45 s with the reason of the failure; the
   * phone then goes on attempting until `stop`. An aborted `signal` ends this wait only.
   */
  start({ signal }: CommandOptions = {}): Promise<void> {
    if (this.#timer === undefined) {
      this.#timer = setInterval(() => this.#tick(), tickMs);
      this.#running = new AbortController();
      this.#microphone?.listen(this.#running.signal);
      void this.deferred.preload(this.#running.signal);
    }
    this.#shared.abort();
    this.#shared = new AbortController();
    this.#share(this.#shared.signal);
    return abortable(this.#connection.start(), signal);
  }

  /** Unregisters at VCC, restores the agent's usual device and removes what `start` added. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    this.#running.abort();
    this.#timer = undefined;
    this.#shared.abort();
    this.#connection.stop();
    this.#audio?.stop();
    this.store.flush();
  }

  #tick(): void {
    const now = Date.now();
    this.#upkeep.tick();
    this.#tickMonitors(now);
    this.#connection.tick(now);
  }

  /** The monitors are in the deferred chunk. A phone without them has no warnings about audio. */
  #tickMonitors(now: number): void {
    const chunk = this.deferred.module;
    if (!chunk) return;
    this.#audio ??= new chunk.AudioMonitor(this.store, this.#warnBelow);
    this.#microphone ??= this.#checkMicrophone(new chunk.MicrophoneCheck(this.store));
    this.#audio.tick(now);
    this.#microphone.tick();
  }

  #checkMicrophone(check: MicrophoneCheck): MicrophoneCheck {
    check.listen(this.#running.signal);
    return check;
  }
}
