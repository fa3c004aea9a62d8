import type { CommandOptions } from '../model/commands';
import type { AudioMonitor } from '../phone/audio-monitor';
import type { CallUpkeep } from '../phone/call-upkeep';
import { abortable } from '../phone/commands/pending-command';
import { Connection } from '../phone/connection';
import type { MicrophoneCheck } from '../phone/microphone-check';
import { VccEngine } from '../vcc/engine';
import { CallRecords } from './call-records';
import { deferred, journal } from './chunks';
import { shareWithCustomJs } from './custom-js-page';
import { PhoneCommands } from './phone-commands';
import { endpointOf, engineOptions } from './phone-options';
import type { PhoneParts, VccPhoneOptions } from './phone-options';

const tickMs = 500;

/**
 * The phone of one agent in this page, without a view. Every command settles: with its result, or with a `PhoneError`.
 */
export class VccPhone extends PhoneCommands {
  readonly #connection: Connection;
  readonly #warnBelow: number;
  readonly #share: (signal: AbortSignal) => void;
  #upkeep: CallUpkeep | undefined;
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
    const target = { ...options, endpoint: endpointOf(options) };
    this.records = new CallRecords(this.store, target, parts.journal ?? journal);
    this.store.noted = (note) => this.records?.add(note);
    this.#connection = new Connection(this.store);
    // In the page itself VCC's scripts define their globals there.
    this.#share = options.isolation === 'page' ? () => undefined : (signal) => shareWithCustomJs(this, vcc, signal);
  }

  /**
   * Resolves when calls can start and arrive, or when another tab owns the voice. Rejects after 45 s with the reason of
   * the failure; the phone then goes on attempting until `stop`. An aborted `signal` ends this wait only.
   */
  start({ signal }: CommandOptions = {}): Promise<void> {
    if (this.#timer === undefined) {
      this.#timer = setInterval(() => this.#tick(), tickMs);
      this.#running = new AbortController();
      this.#addMonitors(this.#running.signal);
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
    this.records?.stop();
  }

  /** The connection of the present call, for the tones of the element. @internal */
  get peer(): RTCPeerConnection | null {
    return this.store.leg?.connection ?? null;
  }

  /** The element cannot ring, or can again. A problem of the microphone is worse, so it stays. @internal */
  readonly noteRingtone = (blocked: boolean): void => {
    if (this.state.audioProblem === (blocked ? null : 'ringtoneBlocked'))
      this.store.signal({ kind: 'audio', problem: blocked ? 'ringtoneBlocked' : null });
  };

  #tick(): void {
    const now = Date.now();
    this.#upkeep?.tick();
    this.#audio?.tick(now);
    this.#microphone?.tick();
    this.#connection.tick(now);
    this.records?.tick(this.#running.signal);
  }

  /**
   * The monitors are in the deferred chunk. Until it is loaded, nothing corrects the state and no problem of audio is
   * noticed.
   */
  #addMonitors(signal: AbortSignal): void {
    const chunk = this.deferred.module;
    if (signal.aborted) return;
    if (!chunk) return void this.deferred.preload(signal).then(() => this.#addMonitors(signal));
    this.#upkeep ??= new chunk.CallUpkeep(this.store);
    this.#audio ??= new chunk.AudioMonitor(this.store, this.#warnBelow);
    this.#microphone ??= new chunk.MicrophoneCheck(this.store);
    this.#microphone.listen(signal);
    this.#connection.upkeep ??= new chunk.ConnectionUpkeep(this.store);
  }
}
