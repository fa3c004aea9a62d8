/** Frequencies that sound together, from `at` seconds on and for `seconds`. */
interface Note {
  readonly at: number;
  readonly seconds: number;
  readonly hertz: readonly number[];
}

/** A tone that is repeated: `times` often, or until it is stopped. */
export interface Tone {
  readonly period: number;
  readonly notes: readonly Note[];
  /** The loudest sample at full volume, from 0 to 1. */
  readonly level: number;
  readonly times?: number;
}

export type ToneName = 'ring' | 'beep' | 'ringback' | 'busy';

const attack = 0.012;
const release = 0.06;

/** Two notes that alternate, with their octave: easy to hear, and not shrill. */
function trill(from: number): Note[] {
  return [0, 1, 2, 3].map((step) => ({
    at: from + step * 0.16,
    seconds: 0.2,
    hertz: step % 2 === 0 ? [659.25, 1318.5] : [523.25, 1046.5],
  }));
}

/** `ringback` and `busy` are those of Vietnam's telephone network (ITU-T E.180). */
export const tones: Readonly<Record<ToneName, Tone>> = {
  ring: { period: 3, notes: [...trill(0), ...trill(0.95)], level: 0.6 },
  beep: { period: 4, notes: [{ at: 0, seconds: 0.22, hertz: [523.25] }], level: 0.12 },
  ringback: { period: 5, notes: [{ at: 0, seconds: 1, hertz: [425] }], level: 0.15 },
  busy: { period: 1, notes: [{ at: 0, seconds: 0.5, hertz: [425] }], level: 0.15, times: 3 },
};

/** The samples of one period. Each note fades in and out, because a hard edge clicks. */
export function samplesOf({ period, notes, level }: Tone, rate: number): Float32Array<ArrayBuffer> {
  const samples = new Float32Array(Math.round(period * rate));
  for (const { at, seconds, hertz } of notes) {
    const first = Math.round(at * rate);
    const count = Math.min(Math.round(seconds * rate), samples.length - first);
    for (let i = 0; i < count; i++) {
      const time = i / rate;
      const edge = Math.max(0, Math.min(1, time / attack, (seconds - time) / release));
      const sum = hertz.reduce((all, one) => all + Math.sin(2 * Math.PI * one * time), 0) / hertz.length;
      samples[first + i] = (samples[first + i] ?? 0) + level * edge * sum;
    }
  }
  return samples;
}
