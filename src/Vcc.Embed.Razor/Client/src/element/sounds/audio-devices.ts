/** An output or a microphone of this computer, by the name that the system gives it. */
export interface AudioDevice {
  readonly id: string;
  readonly name: string;
}

/** Not every browser lets a page choose where its tones are heard. */
interface Routable {
  setSinkId?(id: string): Promise<void>;
}

/** The outputs by name. Browsers tell names only to pages that may use the microphone. */
export async function listOutputs(): Promise<readonly AudioDevice[]> {
  return typeof AudioContext === 'function' && 'setSinkId' in AudioContext.prototype ? list('audiooutput') : [];
}

/** The microphones by name. */
export function listMicrophones(): Promise<readonly AudioDevice[]> {
  return list('audioinput');
}

async function list(wanted: MediaDeviceKind): Promise<readonly AudioDevice[]> {
  const devices = await navigator.mediaDevices?.enumerateDevices().catch(() => []);
  return (devices ?? [])
    .filter(({ kind, label, deviceId }) => kind === wanted && label && !/^(default|communications)?$/.test(deviceId))
    .map(({ deviceId, label }) => ({ id: deviceId, name: label.slice(0, 80) }));
}

/** Moves a context to an output. An output that is gone gives way to the system's default. */
export function route(context: AudioContext, id: string): void {
  const routable = context as Routable;
  routable.setSinkId?.(id).catch(() => id && route(context, ''));
}
