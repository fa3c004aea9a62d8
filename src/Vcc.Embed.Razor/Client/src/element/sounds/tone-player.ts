import { route } from './audio-devices';
import { samplesOf, tones, type ToneName } from './tones';

/** An allowed context runs within this time. */
const startMs = 500;
/**
 * In a page that the agent has used, a context that does not run yet is slow, not blocked. A busy machine takes
 * seconds.
 */
const slowMs = 4_000;
/** Long enough for the end of a tone. A context that runs needs power. */
const restMs = 1_000;

interface Playing {
  readonly name: ToneName;
  readonly source: AudioBufferSourceNode;
  readonly gain: GainNode;
}

/** Plays one tone at a time, where the browser has WebAudio. Knows whether the browser blocks sound. */
export class TonePlayer {
  readonly #changed: () => void;
  #context: AudioContext | undefined;
  #playing: Playing | undefined;
  #output = '';
  #proved = false;
  #blocked = false;
  #askedAt = 0;

  constructor(changed: () => void, signal: AbortSignal) {
    this.#changed = changed;
    try {
      this.#context = new AudioContext();
    } catch {
      // No WebAudio, or no more contexts in this page: the phone is silent.
      return;
    }
    this.#context.addEventListener('statechange', () => this.#look(), { signal });
    // Any gesture unlocks. Going online by a click is one.
    for (const gesture of ['pointerup', 'keydown', 'click'])
      document.addEventListener(gesture, () => this.#blocked && this.unlock(), { signal, capture: true });
    signal.addEventListener('abort', () => void this.#context?.close().catch(() => undefined));
    this.unlock();
  }

  /** The browser plays nothing before a gesture in the page. */
  get blocked(): boolean {
    return this.#blocked;
  }

  /** Asks the browser to play. It agrees within a gesture, and without one where the agent used the page before. */
  unlock(): void {
    this.#context?.resume().catch(() => undefined);
    this.#askedAt = performance.now();
    for (const ms of [startMs, slowMs]) setTimeout(() => this.#look(), ms);
  }

  /** `output` is where the tone is heard, by the id of the device; empty for the usual one. */
  play(name: ToneName | null, volume: number, output: string): void {
    const context = this.#context;
    if (!context) return;
    if (output !== this.#output) route(context, output);
    this.#output = output;
    if (name !== this.#playing?.name) {
      this.#end();
      if (name) this.#begin(context, name);
    }
    // Loudness follows the square of the amplitude.
    this.#playing?.gain.gain.setTargetAtTime(volume * volume, context.currentTime, 0.01);
  }

  #begin(context: AudioContext, name: ToneName): void {
    const tone = tones[name];
    const samples = samplesOf(tone, context.sampleRate);
    const buffer = context.createBuffer(1, samples.length, context.sampleRate);
    buffer.copyToChannel(samples, 0);
    const gain = context.createGain();
    gain.gain.value = 0;
    gain.connect(context.destination);
    // A buffer that loops needs no timer. Timers of a hidden page run once a minute.
    const source = context.createBufferSource();
    source.buffer = buffer;
    source.loop = true;
    source.connect(gain);
    source.addEventListener('ended', () => gain.disconnect());
    source.start();
    if (tone.times) source.stop(context.currentTime + tone.times * tone.period);
    this.#playing = { name, source, gain };
    this.unlock();
  }

  #end(): void {
    const playing = this.#playing;
    if (!playing || !this.#context) return;
    this.#playing = undefined;
    const { currentTime } = this.#context;
    playing.gain.gain.cancelScheduledValues(currentTime);
    playing.gain.gain.setTargetAtTime(0, currentTime, 0.01);
    playing.source.stop(currentTime + 0.1);
    setTimeout(() => this.#look(), restMs);
  }

  #look(): void {
    const context = this.#context;
    if (!context || context.state === 'closed') return;
    const runs = context.state === 'running';
    this.#proved ||= runs;
    if (runs && !this.#playing) setTimeout(() => this.#rest(context), restMs);
    const isSlow = navigator.userActivation?.hasBeenActive === true && performance.now() - this.#askedAt < slowMs;
    const blocked = !runs && !isSlow && (!this.#proved || this.#playing !== undefined);
    if (blocked === this.#blocked) return;
    this.#blocked = blocked;
    this.#changed();
  }

  #rest(context: AudioContext): void {
    if (!this.#playing && context.state === 'running') context.suspend().catch(() => undefined);
  }
}
