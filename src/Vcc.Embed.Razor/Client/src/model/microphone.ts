/** What an agent chose for the microphone of calls. */
export interface MicrophoneSettings {
  /** The browser's id of the device; empty for the browser's usual one. */
  readonly id: string;
  /** The browser removes noise and adapts the level, unless the agent switches that off. */
  readonly noiseSuppression: boolean;
  readonly autoGainControl: boolean;
}

export const usualMicrophone: MicrophoneSettings = { id: '', noiseSuppression: true, autoGainControl: true };

/** Asks for the chosen microphone. Where it is gone, and without an id, the browser takes its usual one. */
export function fromMicrophone(
  { id, noiseSuppression, autoGainControl }: MicrophoneSettings,
  audio: true | MediaTrackConstraints = true,
): true | MediaTrackConstraints {
  const chosen: MediaTrackConstraints = {
    ...(id && { deviceId: { ideal: id } }),
    ...(noiseSuppression ? {} : { noiseSuppression }),
    ...(autoGainControl ? {} : { autoGainControl }),
  };
  return Object.keys(chosen).length > 0 ? { ...(audio === true ? {} : audio), ...chosen } : audio;
}
