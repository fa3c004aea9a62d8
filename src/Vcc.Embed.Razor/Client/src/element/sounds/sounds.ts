import type { MicrophoneSettings } from '../../model/microphone';
import { Attention } from '../attention/attention';
import { askToNotify, notificationPermission } from '../attention/desktop-notification';
import type { Phone } from '../phone';
import { EarlyMedia } from './early-media';
import { MicrophoneTrial } from './level-meter';
import { listMicrophones, listOutputs, type AudioDevice } from './audio-devices';
import { followSettings, readSettings, usualSettings, writeSettings, type SoundSettings } from './sound-settings';
import { TonePlayer } from './tone-player';
import { tones, type ToneName } from './tones';
import { signOf, wantedTone } from './wanted-tone';

/**
 * What calls the agent of one phone: ring, a discreet sign in a call, ringback, busy, title and notification. Fires
 * `change` when a view must follow.
 */
export class Sounds extends EventTarget {
  readonly #phone: Phone;
  readonly #otherCall: () => boolean;
  readonly #stop = new AbortController();
  #player: TonePlayer | undefined;
  readonly #early = new EarlyMedia(() => this.update());
  #sign: string | null = null;
  #silenced = false;
  #agent: string | null = null;
  #settings = usualSettings;
  #headline = '';
  #label = '';
  #isOpen = false;
  #sample: ReturnType<typeof setTimeout> | undefined;
  readonly #attention = new Attention(
    () => this.#settings.notify && !this.#isRemote && notificationPermission() === 'granted',
    () => this.answer(),
    this.#stop.signal,
  );
  /** The outputs to choose from, once `openSettings` found them. */
  outputs: readonly AudioDevice[] = [];
  microphones: readonly AudioDevice[] = [];
  readonly trial = new MicrophoneTrial(() => this.dispatchEvent(new Event('change')));

  /** Answers what rings, for the button of a notification. An element that can show an error sets it. */
  answer: () => void = () => undefined;

  /** The elements that show the phone. Without one that may make sounds, the phone is silent. */
  readonly elements = new Set<Element>();

  /** `otherCall`: another phone of this page has a call. */
  constructor(phone: Phone, otherCall: () => boolean) {
    super();
    this.#phone = phone;
    this.#otherCall = otherCall;
    phone.addEventListener('vcc-state', () => this.update(), { signal: this.#stop.signal });
    // The agent may choose in a tab that does not own the phone.
    followSettings((agent) => agent === this.#agent && this.#use(readSettings(agent)), this.#stop.signal);
    this.update();
  }

  /** The browser would play no ring now. */
  get blocked(): boolean {
    return this.#player?.blocked === true && this.#isAudible();
  }

  /** The agent silenced the call that rings, or the offer. */
  get silenced(): boolean {
    return this.#silenced;
  }

  /** Something rings that the agent may silence. */
  get rings(): boolean {
    return this.#sign !== null && isSign(this.#wanted());
  }

  get settings(): SoundSettings {
    return this.#settings;
  }

  /** Changes the agent's settings, here and for later pages of this browser. */
  choose(change: Partial<SoundSettings>): void {
    this.#use({ ...this.#settings, ...change });
    if (this.#agent) writeSettings(this.#agent, this.#settings);
  }

  #use(settings: SoundSettings): void {
    this.#settings = settings;
    this.update();
  }

  /** Switches notifications. Without a permission the browser asks the agent, so this belongs to a click. */
  async notify(on: boolean): Promise<void> {
    this.choose({ notify: on && (await askToNotify()) });
  }

  /** The agent or the browser's policy forbade notifications; a page cannot ask again. */
  get notificationsDenied(): boolean {
    return notificationPermission() === 'denied';
  }

  /** Plays the ring once. */
  test(): void {
    clearTimeout(this.#sample);
    this.#sample = setTimeout(() => {
      this.#sample = undefined;
      this.update();
    }, tones.ring.period * 1_000);
    this.update();
  }

  /** Looks for outputs once, until the settings are closed. A device that is plugged in later is listed then. */
  openSettings(): void {
    if (this.#isOpen) return;
    this.#isOpen = true;
    void this.#findDevices();
  }

  closeSettings(): void {
    this.#isOpen = false;
    this.trial.stop();
  }

  /** Begins or ends to try the microphone. Rejects when the browser gives none. */
  async tryMicrophone(): Promise<void> {
    await this.trial.toggle(this.#microphone);
    // The names of devices are known now.
    await this.#findDevices();
  }

  async #findDevices(): Promise<void> {
    [this.outputs, this.microphones] = await Promise.all([listOutputs(), listMicrophones()]);
    this.update();
  }

  /** What title and notification say while something rings, and the button that answers. */
  tell(headline: string, label: string): void {
    this.#headline = headline;
    this.#label = label;
    this.#attention.call(this.rings ? headline : '', label);
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
    if (sign !== this.#sign) {
      this.#silenced = false;
      // The words of the next view come with its drawing.
      this.#headline = '';
    }
    this.#sign = sign;
    this.#useSettingsOf(state.extension);
    const wanted = this.#wanted() ?? (this.#sample === undefined ? null : 'ring');
    this.#early.watch(wanted === 'ringback', () => this.#phone.store?.leg?.connection);
    const unheard = (isSign(wanted) && this.#silenced) || (wanted === 'ringback' && !this.#early.missing);
    // A silent element opens no audio, and neither does a tab that leaves the ring to another.
    if (this.#isAudible() && (!this.#isRemote || wanted))
      this.#player ??= new TonePlayer(() => this.update(), this.#stop.signal);
    const { volume, output } = this.#settings;
    this.#useDevices();
    this.#player?.play(unheard ? null : wanted, volume, isSign(wanted) ? output : '');
    this.#attention.call(this.rings ? this.#headline : '', this.#label);
    this.#note(this.blocked && this.rings ? 'ringtoneBlocked' : null);
    this.dispatchEvent(new Event('change'));
  }

  /** Ends every tone and releases the browser's audio. */
  close(): void {
    this.#stop.abort();
    this.trial.stop();
    clearTimeout(this.#sample);
    this.#early.watch(false, () => null);
  }

  get #microphone(): MicrophoneSettings {
    const { microphone, noiseSuppression, autoGainControl } = this.#settings;
    return { id: microphone, noiseSuppression, autoGainControl };
  }

  /** The phone of this page uses the devices that the agent chose. */
  #useDevices(): void {
    const { speaker } = this.#settings;
    const microphone = this.#microphone;
    const engine = this.#phone.store?.engine;
    if (!engine) return;
    if (engine.speakerId !== speaker) engine.speakerId = speaker;
    const changed = (Object.keys(microphone) as (keyof MicrophoneSettings)[]).some(
      (name) => engine.chosenMicrophone[name] !== microphone[name],
    );
    if (changed) engine.chosenMicrophone = microphone;
  }

  /** A problem of the microphone is worse, so it stays. */
  #note(problem: 'ringtoneBlocked' | null): void {
    if (this.#phone.state.audioProblem === (problem ? null : 'ringtoneBlocked'))
      this.#phone.store?.signal({ kind: 'audio', problem });
  }

  /** Another agent at this computer has settings of their own. */
  #useSettingsOf(agent: string | null): void {
    if (!agent || agent === this.#agent) return;
    this.#agent = agent;
    this.#settings = readSettings(agent);
  }

  /** A headless element makes sounds only where the page wants it. */
  #isAudible(): boolean {
    const usual = (element: Element): string => (element.hasAttribute('headless') ? 'off' : 'on');
    return [...this.elements].some((element) => (element.getAttribute('sounds') ?? usual(element)) === 'on');
  }

  /** The tab that owns the phone rings. Another one rings for it when its browser allows that tab no sound. */
  #wanted(): ToneName | null {
    const { state } = this.#phone;
    const wanted = this.#isAudible() ? wantedTone(state, this.#otherCall(), Date.now()) : null;
    if (!this.#isRemote) return wanted;
    return isSign(wanted) && state.audioProblem === 'ringtoneBlocked' && document.hasFocus() ? wanted : null;
  }

  get #isRemote(): boolean {
    return this.#phone.sharing?.remote === true;
  }
}

function isSign(tone: ToneName | null): boolean {
  return tone === 'ring' || tone === 'beep';
}
