/** Asks for a microphone by the browser's id. Where it is gone, and without an id, the browser takes its usual one. */
export function fromMicrophone(id: string, audio: true | MediaTrackConstraints = true): true | MediaTrackConstraints {
  return id ? { ...(audio === true ? {} : audio), deviceId: { ideal: id } } : audio;
}
