import type { CustomersTarget } from '../customers/customer-request';
import { CustomerFinder } from '../customers/customer-finder';
import type { FinderPhone } from '../customers/customer-finder';
import { AudioMonitor } from '../phone/audio-monitor';
import { CallUpkeep } from '../phone/call-upkeep';
import { ConnectionUpkeep } from '../phone/connection-upkeep';
import { MicrophoneCheck } from '../phone/microphone-check';
import type { PhoneStore } from '../phone/phone-store';
import { playRemoteAudio } from '../vcc/remote-audio';

/** What watches a phone that is ready: its calls, its audio, its microphone, and who calls. */
export class Monitors {
  readonly connection: ConnectionUpkeep;
  readonly #calls: CallUpkeep;
  readonly #audio: AudioMonitor;
  readonly #microphone: MicrophoneCheck;
  readonly #customers: CustomerFinder;

  constructor(phone: FinderPhone, store: PhoneStore, warnBelow: number, target: CustomersTarget) {
    this.connection = new ConnectionUpkeep(store);
    this.#calls = new CallUpkeep(store);
    this.#audio = new AudioMonitor(store, warnBelow, ({ connection }) => playRemoteAudio(store.engine, connection));
    this.#microphone = new MicrophoneCheck(store);
    this.#customers = new CustomerFinder(phone, store, target);
  }

  /** Watches what no tick shows, until `signal` aborts. */
  listen(signal: AbortSignal): void {
    this.#microphone.listen(signal);
    this.#customers.listen(signal);
  }

  /** Called twice a second. */
  tick(now: number): void {
    this.#calls.tick();
    this.#audio.tick(now);
    this.#microphone.tick();
  }

  stop(): void {
    this.#audio.stop();
  }
}
