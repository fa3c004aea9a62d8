import type { Phone } from '../phone';
import { EarlyMedia } from './early-media';
import { TonePlayer } from './tone-player';
import type { ToneName } from './tones';
import { signOf, wantedTone } from './wanted-tone';

/** What the tones need to know of the page. */
export interface Surroundings {
  /** An element shows the phone and may make sounds. */
  audible(): boolean;
  /** Another phone of this page has a call. */
  otherCall(): boolean;
}

/** The tones of one phone: ring, a discreet sign in a call, ringback, busy. Fires `change` when a view must follow. */
export class Sounds extends EventTarget {
  readonly #phone: Phone;
  readonly #page: Surroundings;
  readonly #stop = new AbortController();
  #player: TonePlayer | undefined;
  readonly #early = new EarlyMedia(() => this.update());
  #sign: string | null = null;
  #silenced = false;

  constructor(phone: Phone, page: Surroundings) {
    super();
    this.#phone = phone;
    this.#page = page;
    phone.addEventListener('vcc-state', () => this.update(), { signal: this.#stop.signal });
    this.update();
  }

  /** The browser would play no ring now. */
  get blocked(): boolean {
    return this.#player?.blocked === true && this.#page.audible();
  }

  /** The agent silenced the call that rings, or the offer. */
  get silenced(): boolean {
    return this.#silenced;
  }

  /** Something rings that the agent may silence. */
  get rings(): boolean {
    return this.#sign !== null && isSign(this.#wanted());
  }

  unlock(): void {
    this.#player?.unlock();
  }

  /** Silences what rings now, and nothing later. Gives `false` when nothing rings aloud. */
  silence(on = true): boolean {
    if (!this.rings || this.#silenced === on) return false;
    this.#silenced = on;
    this.update();
    return true;
  }

  /** Follows the state of the phone and the elements of the page. */
  update(): void {
    const { state } = this.#phone;
    const sign = signOf(state);
    if (sign !== this.#sign) this.#silenced = false;
    this.#sign = sign;
    const wanted = this.#wanted();
    this.#early.watch(wanted === 'ringback', () => this.#phone.peer);
    const unheard = (isSign(wanted) && this.#silenced) || (wanted === 'ringback' && !this.#early.missing);
    // A silent element opens no audio.
    if (this.#page.audible()) this.#player ??= new TonePlayer(() => this.update(), this.#stop.signal);
    this.#player?.play(unheard ? null : wanted, 1);
    this.#phone.noteRingtone?.(this.blocked && isSign(wanted));
    this.dispatchEvent(new Event('change'));
  }

  /** Ends every tone and releases the browser's audio. */
  close(): void {
    this.#stop.abort();
    this.#early.watch(false, () => null);
  }

  #wanted(): ToneName | null {
    return this.#page.audible() ? wantedTone(this.#phone.state, this.#page.otherCall(), Date.now()) : null;
  }
}

function isSign(tone: ToneName | null): boolean {
  return tone === 'ring' || tone === 'beep';
}
