import type { Device } from '../model/state';
import type { PhoneStore } from './phone-store';

/** VCC's scripts change the device within this time after they connected. */
const changeMs = 10_000;

/**
 * Keeps the device that the agent works on. Some editions of VCC's scripts choose the browser again whenever they
 * connect.
 */
export class DeviceClaim {
  readonly #store: PhoneStore;
  #wanted: Device | null = null;
  #until = 0;
  /** The device stays as it was when the page left. */
  #kept = false;

  constructor(store: PhoneStore) {
    this.#store = store;
  }

  /** The phone is about to renew its engine. */
  remember(): void {
    if (!this.#kept) this.#wanted = this.#store.state.device ?? this.#wanted;
  }

  /** The phone leaves VCC, which restores the agent's usual device. A page that comes back wants the present one. */
  keep(): void {
    this.remember();
    this.#kept = true;
  }

  /** The renewed phone is ready. */
  restore(now: number): void {
    this.#until = now + changeMs;
    this.#kept = false;
    this.follow(now);
  }

  /** Called with every change of the device. Restores it once. */
  follow(now: number): void {
    const { engine, state, mobile } = this.#store;
    const wanted = this.#wanted;
    if (this.#store.choosingDevice) return this.forget();
    if (this.#kept || now > this.#until || !wanted || !state.device || state.device === wanted) return;
    this.forget();
    try {
      engine.setDevice(wanted, wanted === 3 ? mobile : undefined);
    } catch {
      // Without a channel the device stays as the state shows it.
    }
  }

  forget(): void {
    this.#kept = false;
    this.#wanted = null;
  }
}
