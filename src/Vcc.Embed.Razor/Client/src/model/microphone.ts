/** What an agent chose for the microphone of calls. */
export interface MicrophoneSettings {
  /** The browser's id of the device; empty for the browser's usual one. */
  readonly id: string;
  /** The browser removes noise and adapts the level, unless the agent switches that off. */
  readonly noiseSuppression: boolean;
  readonly autoGainControl: boolean;
}

export const usualMicrophone: MicrophoneSettings = { id: '', noiseSuppression: true, autoGainControl: true };

type Ask = (constraints: MediaStreamConstraints) => Promise<MediaStream>;

/**
 * Opens the chosen microphone; where it is gone, the browser's usual one. The id is `exact`, because Chromium ignores
 * an ideal one and gives its default device (measured with Chromium 156).
 */
export async function openMicrophone(
  ask: Ask,
  { id, noiseSuppression, autoGainControl }: MicrophoneSettings,
  given: MediaStreamConstraints = { audio: true },
): Promise<MediaStream> {
  const { audio } = given;
  if (!audio) return ask(given);
  const chosen: MediaTrackConstraints = {
    ...(noiseSuppression ? {} : { noiseSuppression }),
    ...(autoGainControl ? {} : { autoGainControl }),
  };
  const askFor = (device: MediaTrackConstraints): Promise<MediaStream> => {
    const wanted = { ...(audio === true ? {} : audio), ...chosen, ...device };
    return ask({ ...given, audio: Object.keys(wanted).length > 0 ? wanted : true });
  };
  if (!id) return askFor({});
  return askFor({ deviceId: { exact: id } }).catch((error: unknown) => {
    const { name } = error as DOMException;
    if (name === 'OverconstrainedError' || name === 'NotFoundError') return askFor({});
    throw error;
  });
}
