import type { PhoneStore } from './phone-store';

/**
 * The last message of the own channel may be this old. Probes keep it younger in every page that runs, also in a hidden
 * one.
 */
const freshMs = 150_000;

/**
 * Decides whether this phone may take the voice back. VCC may count a closed channel as its owner for a while. Only
 * then is the voice still this phone's. A laptop that slept must not take the voice from the place where the agent
 * works now.
 */
export class VoiceClaim {
  readonly #store: PhoneStore;
  /** VCC reported last that this page has the voice. */
  #held = false;
  /** When the channel that was lost carried its last message. */
  #aliveAt = 0;
  #takeWhenIdle = false;

  constructor(store: PhoneStore) {
    this.#store = store;
  }

  /** The state shows who has the voice. */
  learn(): void {
    this.#held = this.#store.state.voice === 'here';
    this.#takeWhenIdle = false;
  }

  /** The agent channel is lost. Its last message came at `aliveAt`. */
  lose(aliveAt: number): void {
    this.#aliveAt = aliveAt;
  }

  mayTakeBack(wokeAt: number): boolean {
    const { voice } = this.#store.state;
    const own = this.#held && this.#aliveAt > wokeAt && Date.now() - this.#aliveAt < freshMs;
    return own && voice === 'elsewhere';
  }

  /** VCC's scripts connected again by themselves. The voice is taken back as soon as no call is here. */
  learnAfterReconnect(wokeAt: number): void {
    const takeBack = this.mayTakeBack(wokeAt);
    this.learn();
    this.#takeWhenIdle = takeBack;
    this.#aliveAt = 0;
  }

  /** Called while no call is in this browser. */
  takeBackWhenIdle(): void {
    if (!this.#takeWhenIdle) return;
    this.#takeWhenIdle = false;
    try {
      this.#store.engine.takeVoice();
    } catch {
      // Without a channel the voice stays elsewhere, and the agent can take it.
    }
  }
}
