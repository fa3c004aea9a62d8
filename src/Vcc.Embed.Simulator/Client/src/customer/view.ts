// Draws the customer phone and turns clicks into commands.

import { byId, clock, fillSelect, translate } from '../page/dom';
import { chosenLanguage, chosenTheme, remember, showTheme } from '../page/look';
import { isOver, type CallPhase } from './call';
import type { CustomerPhone } from './phone';
import { sources, type Source } from './sound';
import { customerTexts, type CustomerTexts } from './texts';

const sipCodes = [486, 603, 480, 408, 404, 403, 487, 503];
const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'];

export class CustomerView {
  readonly #phone: CustomerPhone;
  readonly #root = byId('phone', HTMLElement);
  readonly #hotline = byId('hotline', HTMLSelectElement);
  readonly #cause = byId('cause', HTMLSelectElement);
  readonly #source = byId('source', HTMLSelectElement);
  readonly #keypad = byId('keypad', HTMLElement);
  #language = chosenLanguage();
  #theme = chosenTheme();
  #microphoneFailed = false;

  constructor(phone: CustomerPhone, stop: AbortController) {
    this.#phone = phone;
    const { signal } = stop;
    const on = (id: string, run: () => void): void =>
      byId(id, HTMLButtonElement).addEventListener('click', run, { signal });
    on('call', () => void phone.dial(this.#hotline.value));
    on('answer', () => phone.answer());
    on('reject', () => phone.reject(Number(this.#cause.value)));
    on('hangUp', () => phone.hangUp());
    on('language', () => this.#switchLanguage());
    on('theme', () => this.#switchTheme());
    byId('own', HTMLFormElement).addEventListener('submit', (event) => this.#changeNumber(event), { signal });
    byId('ownNumber', HTMLInputElement).value = phone.ownNumber;
    this.#source.addEventListener('change', () => void this.#useSource(), { signal });
    document.addEventListener('pointerdown', () => void phone.sound.wake().then(() => this.draw()), {
      signal,
      once: true,
    });
    this.#keypad.replaceChildren(...keys.map((key) => this.#key(key, signal)));

    phone.addEventListener('change', () => this.draw(), { signal });
    const meter = setInterval(() => this.#drawLive(), 250);
    signal.addEventListener('abort', () => clearInterval(meter));
    showTheme(this.#theme);
    this.#drawTexts();
  }

  get #texts(): CustomerTexts {
    return customerTexts[this.#language];
  }

  draw(): void {
    const { call, isConnected, hotlines, sound } = this.#phone;
    const over = isOver(call);
    const phase: CallPhase | 'offline' = isConnected ? call.phase : 'offline';
    this.#root.dataset['phase'] = phase;
    fillSelect(
      this.#hotline,
      hotlines.map((hotline) => [hotline.number, hotline.number] as const),
    );
    this.#say('phase', this.#texts[`phase.${phase}`]);
    this.#say('peer', call.peer);
    this.#say('notes', this.#notes().join(' · '));
    this.#say('hint', this.#hint(sound.isRunning));
    this.#show('placing', over);
    this.#show('answering', call.phase === 'incoming');
    this.#show('hangUp', !over && call.phase !== 'incoming');
    byId('call', HTMLButtonElement).disabled = !isConnected || hotlines.length === 0;
    for (const key of this.#keypad.querySelectorAll('button')) key.disabled = call.phase !== 'talking';
    this.#drawLive();
  }

  /** Selects a source, as a click does. */
  choose(source: Source): Promise<void> {
    this.#source.value = source;
    return this.#useSource();
  }

  #drawLive(): void {
    const { call, sound } = this.#phone;
    const seconds = call.talkingSince === null ? 0 : Math.floor((Date.now() - call.talkingSince) / 1000);
    this.#say('timer', call.phase === 'talking' ? clock(seconds) : '');
    const level = call.phase === 'talking' ? Math.min(1, sound.heard().rms * 3) : 0;
    byId('level', HTMLElement).style.width = `${Math.round(level * 100)}%`;
  }

  #notes(): string[] {
    const { call } = this.#phone;
    const notes: string[] = [];
    if (call.isHeld) notes.push(this.#texts.held);
    if (call.isAgentMuted) notes.push(this.#texts.agentMuted);
    if (call.digitsFromAgent) notes.push(`${this.#texts.digitsFromAgent} ${call.digitsFromAgent}`);
    if (call.digitsSent) notes.push(`${this.#texts.digitsSent} ${call.digitsSent}`);
    if (call.phase === 'ended') notes.unshift(this.#causeText(call.cause));
    return notes;
  }

  #causeText(cause: string): string {
    const texts: Readonly<Record<string, string>> = this.#texts;
    return texts[`cause.${cause}`] ?? this.#texts['cause.other'];
  }

  #hint(isRunning: boolean): string {
    if (this.#microphoneFailed) return this.#texts['hint.microphone'];
    return isRunning || isOver(this.#phone.call) ? '' : this.#texts['hint.sound'];
  }

  #drawTexts(): void {
    document.documentElement.lang = this.#language;
    document.title = `${this.#phone.ownNumber} · ${this.#texts.title}`;
    translate(this.#texts);
    this.#say('language', this.#language === 'vi' ? 'EN' : 'VI');
    const texts: Readonly<Record<string, string>> = this.#texts;
    fillSelect(
      this.#cause,
      sipCodes.map((code) => [String(code), texts[`sip.${code}`] ?? String(code)] as const),
    );
    fillSelect(
      this.#source,
      sources.map((source) => [source, this.#texts[`source.${source}`]] as const),
    );
    this.#source.value = this.#phone.sound.source;
    this.draw();
  }

  #key(key: string, signal: AbortSignal): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = key;
    button.dataset['testid'] = `key-${key}`;
    button.addEventListener('click', () => this.#phone.dtmf(key), { signal });
    return button;
  }

  async #useSource(): Promise<void> {
    const wanted = this.#source.value as Source;
    await this.#phone.sound.use(wanted).then(
      () => {
        this.#microphoneFailed = false;
      },
      () => {
        this.#microphoneFailed = true;
      },
    );
    this.#source.value = this.#phone.sound.source;
    this.draw();
  }

  #switchLanguage(): void {
    this.#language = this.#language === 'vi' ? 'en' : 'vi';
    remember('vcc-simulator-language', this.#language);
    this.#drawTexts();
  }

  #switchTheme(): void {
    this.#theme = this.#theme === 'dark' ? 'light' : 'dark';
    remember('vcc-simulator-theme', this.#theme);
    showTheme(this.#theme);
  }

  #changeNumber(event: SubmitEvent): void {
    event.preventDefault();
    const wanted = byId('ownNumber', HTMLInputElement).value.trim();
    if (!wanted) return;
    const url = new URL(location.href);
    url.searchParams.set('number', wanted);
    location.assign(url);
  }

  #say(id: string, words: string): void {
    const element = byId(id, HTMLElement);
    if (element.textContent !== words) element.textContent = words;
  }

  #show(id: string, visible: boolean): void {
    byId(id, HTMLElement).hidden = !visible;
  }
}
