// The customer's sent and received sound, in one audio graph.

export type Source = 'tone' | 'microphone' | 'echo' | 'silence';
export const sources: readonly Source[] = ['tone', 'microphone', 'echo', 'silence'];

/** The strongest frequency in Hz, and the loudness as root mean square. */
export interface Heard {
  readonly hz: number;
  readonly rms: number;
}

const toneHz = 440;
const ringbackHz = 425;
const echoSeconds = 0.4;

export class Sound {
  readonly #context = new AudioContext();
  readonly #out = this.#context.createMediaStreamDestination();
  readonly #tone = this.#oscillator(toneHz);
  readonly #ringback = this.#oscillator(ringbackHz);
  readonly #microphone = new GainNode(this.#context, { gain: 0 });
  readonly #echo = new GainNode(this.#context, { gain: 0 });
  readonly #analyser = new AnalyserNode(this.#context, { fftSize: 8192, smoothingTimeConstant: 0 });
  readonly #player = new Audio();
  #microphoneStream: MediaStream | null = null;
  #received: MediaStreamAudioSourceNode | null = null;
  #source: Source = 'tone';
  #talking = false;
  #held = false;

  constructor() {
    const delay = new DelayNode(this.#context, { delayTime: echoSeconds, maxDelayTime: 1 });
    this.#microphone.connect(this.#out);
    this.#analyser.connect(delay).connect(this.#echo).connect(this.#out);
    this.#player.autoplay = true;
  }

  /** The track that goes into every leg: silent, ringback, or the chosen source. */
  get track(): MediaStreamTrack {
    const track = this.#out.stream.getAudioTracks()[0];
    if (!track) throw new Error('The audio graph has no track.');
    return track;
  }

  get stream(): MediaStream {
    return this.#out.stream;
  }

  get isRunning(): boolean {
    return this.#context.state === 'running';
  }

  get source(): Source {
    return this.#source;
  }

  /** Browsers allow sound after a click or with an open microphone; without a click this opens the microphone. */
  async wake(): Promise<boolean> {
    if (await this.#resumed(300)) return true;
    await this.#openMicrophone();
    return this.#resumed(1000);
  }

  async use(source: Source): Promise<void> {
    if (source === 'microphone' && !(await this.#openMicrophone())) throw new Error('microphone');
    this.#source = source;
    this.#mix();
  }

  ring(on: boolean): void {
    this.#ringback.gain.value = on ? 0.4 : 0;
  }

  talk(on: boolean): void {
    this.#talking = on;
    if (on) this.ring(false);
    this.#mix();
  }

  /** A held customer sends silence (contract §0.3); in VCC the media server does it. */
  hold(on: boolean): void {
    this.#held = on;
    this.#mix();
  }

  receive(stream: MediaStream): void {
    this.#received?.disconnect();
    // Chromium decodes a remote stream only while an element plays it.
    this.#player.srcObject = stream;
    void this.#player.play().catch(() => this.wake());
    this.#received = this.#context.createMediaStreamSource(stream);
    this.#received.connect(this.#analyser);
  }

  forget(): void {
    this.#received?.disconnect();
    this.#received = null;
    this.#player.srcObject = null;
  }

  heard(): Heard {
    const samples = new Float32Array(this.#analyser.fftSize);
    this.#analyser.getFloatTimeDomainData(samples);
    const rms = Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
    const spectrum = new Float32Array(this.#analyser.frequencyBinCount);
    this.#analyser.getFloatFrequencyData(spectrum);
    let peak = 0;
    spectrum.forEach((level, bin) => {
      if (level > (spectrum[peak] ?? -Infinity)) peak = bin;
    });
    return { hz: (peak * this.#context.sampleRate) / this.#analyser.fftSize, rms };
  }

  #mix(): void {
    const on = (source: Source): number => (this.#talking && !this.#held && this.#source === source ? 1 : 0);
    this.#tone.gain.value = 0.4 * on('tone');
    this.#microphone.gain.value = on('microphone');
    this.#echo.gain.value = on('echo');
  }

  #oscillator(hz: number): GainNode {
    const oscillator = new OscillatorNode(this.#context, { frequency: hz });
    const gain = new GainNode(this.#context, { gain: 0 });
    oscillator.connect(gain).connect(this.#out);
    oscillator.start();
    return gain;
  }

  async #openMicrophone(): Promise<boolean> {
    if (this.#microphoneStream) return true;
    try {
      this.#microphoneStream = await navigator.mediaDevices.getUserMedia({ audio: true });
    } catch {
      return false; // refused or none: the caller says so
    }
    this.#context.createMediaStreamSource(this.#microphoneStream).connect(this.#microphone);
    return true;
  }

  async #resumed(within: number): Promise<boolean> {
    await Promise.race([this.#context.resume(), new Promise((done) => setTimeout(done, within))]);
    return this.isRunning;
  }
}
