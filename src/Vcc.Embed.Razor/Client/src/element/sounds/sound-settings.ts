/** What an agent chose for the ring. */
export interface SoundSettings {
  /** From 0 to 1. */
  readonly volume: number;
  /** The audio output of the ring; empty for the system's default. */
  readonly output: string;
  /** Calls are shown by the system while the agent looks elsewhere. */
  readonly notify: boolean;
}

export const usualSettings: SoundSettings = { volume: 0.8, output: '', notify: false };

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

/** Other scripts of the page can write there too. */
function checked(stored: Partial<Record<keyof SoundSettings, unknown>> | null): SoundSettings {
  const { volume, output, notify } = stored ?? {};
  return {
    volume: typeof volume === 'number' && volume >= 0 && volume <= 1 ? volume : usualSettings.volume,
    output: typeof output === 'string' ? output : usualSettings.output,
    notify: notify === true,
  };
}
