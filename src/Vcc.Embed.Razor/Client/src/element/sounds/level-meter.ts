import { openMicrophone, type MicrophoneSettings } from '../../model/microphone';

/** Often enough to look alive. */
const everyMs = 100;
/** Speech is far from full scale: its level is shown this much larger. */
const gain = 5;

/** Tells the level of a microphone, from 0 to 1, until `signal` aborts. Rejects where none can be opened. */
async function listenToMicrophone(
  chosen: MicrophoneSettings,
  told: (level: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const { mediaDevices } = navigator;
  const stream = await openMicrophone((wanted) => mediaDevices.getUserMedia(wanted), chosen);
  const release = (): void => {
    for (const track of stream.getTracks()) track.stop();
  };
  if (signal.aborted) return release();
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  context.createMediaStreamSource(stream).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
    told(Math.min(1, Math.sqrt(power) * gain));
  }, everyMs);
  signal.addEventListener('abort', () => {
    clearInterval(timer);
    release();
    void context.close();
  });
}

/** Tries a microphone: opens it until it is stopped, and knows its level. */
export class MicrophoneTrial {
  /** From 0 to 1; `null` while no microphone is tried. */
  level: number | null = null;
  readonly #changed: () => void;
  #running: AbortController | undefined;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Begins or ends the trial. Rejects when the browser gives no microphone. */
  async toggle(chosen: MicrophoneSettings): Promise<void> {
    if (this.#running) return this.stop();
    const running = (this.#running = new AbortController());
    await listenToMicrophone(chosen, (level) => this.#tell(level), running.signal).catch((error: unknown) => {
      this.#running = undefined;
      throw error;
    });
  }

  stop(): void {
    if (!this.#running) return;
    this.#running.abort();
    this.#running = undefined;
    this.#tell(null);
  }

  #tell(level: number | null): void {
    this.level = level;
    this.#changed();
  }
}
