import type { CommandOptions } from '../model/commands';
import { AudioMonitor } from '../phone/audio-monitor';
import { CallUpkeep } from '../phone/call-upkeep';
import { abortable } from '../phone/commands/pending-command';
import { Connection } from '../phone/connection';
import { MicrophoneCheck } from '../phone/microphone-check';
import { shareWithPage } from '../vcc/custom-js';
import { VccEngine } from '../vcc/engine';
import { PhoneCommands } from './phone-commands';
import { engineOptions } from './phone-options';
import type { PhoneParts, VccPhoneOptions } from './phone-options';

const tickMs = 500;

/** The phone of one agent in this page, without a view. Every command settles: with its result, or with a `PhoneError`. */
export class VccPhone extends PhoneCommands {
  readonly #connection: Connection;
  readonly #audio: AudioMonitor;
  readonly #upkeep: CallUpkeep;
  readonly #microphone: MicrophoneCheck;
  readonly #share: () => () => void;
  #timer: ReturnType<typeof setInterval> | undefined;
  #running: AbortController | undefined;
  #unshare: () => void = () => undefined;

  constructor(options?: VccPhoneOptions);
  /** @internal */
  constructor(options: VccPhoneOptions | undefined, parts: PhoneParts);
  constructor(options: VccPhoneOptions = {}, parts: PhoneParts = {}) {
    const vcc = new VccEngine(engineOptions(options, parts));
    super(parts.engine ?? vcc);
    this.store.ownLegUsers = options.agentLegUsers ?? [];
    this.#audio = new AudioMonitor(this.store, options.qualityWarning ?? 2.5);
    this.#upkeep = new CallUpkeep(this.store);
    this.#microphone = new MicrophoneCheck(this.store);
    this.#connection = new Connection(this.store);
    // In the page itself VCC's scripts define their globals there.
    this.#share = options.isolation === 'page' ? () => () => undefined : () => shareWithPage(this, vcc);
  }

  /**
   * Resolves when calls can start and arrive, or when another tab owns the voice. Rejects after 45 s with the reason of the failure; the
   * phone then goes on attempting until `stop`. An aborted `signal` ends this wait only.
   */
  start({ signal }: CommandOptions = {}): Promise<void> {
    if (this.#timer === undefined) {
      this.#timer = setInterval(() => this.#tick(), tickMs);
      this.#running = new AbortController();
      this.#microphone.listen(this.#running.signal);
    }
    this.#unshare();
    this.#unshare = this.#share();
    return abortable(this.#connection.start(), signal);
  }

  /** Unregisters at VCC, restores the agent's usual device and removes what `start` added. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    this.#running?.abort();
    this.#timer = undefined;
    this.#unshare();
    this.#connection.stop();
    this.#audio.stop();
    this.store.flush();
  }

  #tick(): void {
    const now = Date.now();
    this.#upkeep.tick();
    this.#audio.tick(now);
    this.#microphone.tick();
    this.#connection.tick(now);
  }
}
