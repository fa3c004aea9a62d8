/** What an agent chose for the ring. */
export interface SoundSettings {
  /** From 0 to 1. */
  readonly volume: number;
  /** The audio output of the ring; empty for the system's default. */
  readonly output: string;
  /** The audio output of the voice; empty for the system's default. */
  readonly speaker: string;
  /** The microphone of calls; empty for the browser's usual one. */
  readonly microphone: string;
  readonly noiseSuppression: boolean;
  readonly autoGainControl: boolean;
  /** Calls are shown by the system while the agent looks elsewhere. */
  readonly notify: boolean;
}

export const usualSettings: SoundSettings = {
  volume: 0.8,
  output: '',
  speaker: '',
  microphone: '',
  noiseSuppression: true,
  autoGainControl: true,
  notify: false,
};

const keyOf = (agent: string): string => `vcc-embed.sounds.${agent}`;

/** The settings of an agent in this browser. A page without storage has the usual ones. */
export function readSettings(agent: string): SoundSettings {
  try {
    return checked(JSON.parse(localStorage.getItem(keyOf(agent)) ?? 'null'));
  } catch {
    return usualSettings;
  }
}

export function writeSettings(agent: string, settings: SoundSettings): void {
  try {
    localStorage.setItem(keyOf(agent), JSON.stringify(settings));
  } catch {
    // Without storage, or when it is full, the settings are those of this page.
  }
}

/** Calls `changed` when another tab writes settings of an agent. */
export function followSettings(changed: (agent: string) => void, signal: AbortSignal): void {
  const prefix = keyOf('');
  globalThis.addEventListener?.('storage', ({ key }) => key?.startsWith(prefix) && changed(key.slice(prefix.length)), {
    signal,
  });
}

/** Other scripts of the page can write there too. */
function checked(stored: Partial<Record<keyof SoundSettings, unknown>> | null): SoundSettings {
  const { volume, output, speaker, microphone, noiseSuppression, autoGainControl, notify } = stored ?? {};
  return {
    volume: typeof volume === 'number' && volume >= 0 && volume <= 1 ? volume : usualSettings.volume,
    output: typeof output === 'string' ? output : usualSettings.output,
    speaker: typeof speaker === 'string' ? speaker : usualSettings.speaker,
    microphone: typeof microphone === 'string' ? microphone : usualSettings.microphone,
    noiseSuppression: noiseSuppression !== false,
    autoGainControl: autoGainControl !== false,
    notify: notify === true,
  };
}
