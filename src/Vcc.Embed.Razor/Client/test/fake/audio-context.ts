import { vi } from 'vitest';

/** An `AudioContext` that plays nothing: it notes what would be heard. The browser blocks it while `mayPlay` is false. */
export class FakeAudioContext extends EventTarget {
  static mayPlay = true;
  static opened: FakeAudioContext[] = [];
  /** An output that is not connected any more. */
  static lost = '';
  /** What a microphone gives. */
  static sample = 0;

  readonly sampleRate = 8000;
  readonly destination = {};
  readonly sources: FakeSource[] = [];
  state: AudioContextState = 'suspended';
  currentTime = 0;
  volume = 0;
  sinkId = '';

  constructor() {
    super();
    FakeAudioContext.opened.push(this);
  }

  /** How often the loop is repeated that sounds now, in seconds; `null` while it is silent. */
  get heard(): number | null {
    if (this.state !== 'running') return null;
    return this.sources.find(({ stopped }) => !stopped)?.buffer?.duration ?? null;
  }

  resume = async (): Promise<void> => {
    if (FakeAudioContext.mayPlay) this.#change('running');
  };
  suspend = async (): Promise<void> => this.#change('suspended');
  close = async (): Promise<void> => this.#change('closed');

  createBuffer = (_: number, length: number, rate: number): FakeBuffer => ({
    duration: length / rate,
    copyToChannel: () => undefined,
  });
  createAnalyser = () => ({
    fftSize: 32,
    getFloatTimeDomainData: (samples: Float32Array) => samples.fill(FakeAudioContext.sample),
  });
  createMediaStreamSource = () => ({ connect: () => undefined });
  createGain = () => ({
    gain: {
      value: 1,
      setTargetAtTime: (volume: number) => {
        this.volume = volume;
      },
      cancelScheduledValues: () => undefined,
    },
    connect: () => undefined,
    disconnect: () => undefined,
  });
  createBufferSource = (): FakeSource => {
    const source = new FakeSource();
    this.sources.push(source);
    return source;
  };

  async setSinkId(id: string): Promise<void> {
    if (id === FakeAudioContext.lost) throw new DOMException('', 'NotFoundError');
    this.sinkId = id;
  }

  #change(state: AudioContextState): void {
    if (state === this.state || this.state === 'closed') return;
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

interface FakeBuffer {
  readonly duration: number;
  copyToChannel(): void;
}

class FakeSource extends EventTarget {
  buffer: FakeBuffer | null = null;
  loop = false;
  stopped = false;
  connect = () => undefined;
  start = () => undefined;
  stop = () => {
    this.stopped = true;
  };
}

/** Gives the page WebAudio. happy-dom has none. */
export function useFakeAudio(mayPlay = true): void {
  FakeAudioContext.mayPlay = mayPlay;
  FakeAudioContext.opened = [];
  FakeAudioContext.lost = 'none';
  vi.stubGlobal('AudioContext', FakeAudioContext);
}

/** What the page's one context plays: the seconds of its loop. */
export function heard(): number | null {
  return FakeAudioContext.opened.at(-1)?.heard ?? null;
}
