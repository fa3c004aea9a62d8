import type { ViewModel } from './view-model';

/** A headset that was plugged in while the page was open. */
export interface NewDevice {
  readonly microphone: string;
  /** Its output, where it has one. */
  readonly output: string | null;
  readonly name: string;
}

const offered = new WeakMap<ViewModel, NewDevice>();

/** Notices a microphone that is plugged in. Its name is known only where the microphone is allowed. */
export function watchDevices(model: ViewModel, signal: AbortSignal): void {
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (!devices?.enumerateDevices || !devices.addEventListener) return;
  let known: ReadonlySet<string> | undefined;
  const look = async (): Promise<void> => {
    const found = await devices.enumerateDevices().catch(() => []);
    if (signal.aborted) return;
    const named = found.filter(({ label, deviceId }) => label && !/^(default|communications)?$/.test(deviceId));
    const before = known;
    known = new Set(named.map(({ deviceId }) => deviceId));
    const present = offered.get(model);
    if (present && !known.has(present.microphone)) declineDevice(model);
    // Without names before, each device would look new after the agent allowed the microphone.
    if (!before?.size || model.phone.sharing?.remote) return;
    const added = named.find(({ kind, deviceId }) => kind === 'audioinput' && !before.has(deviceId));
    if (!added || added.deviceId === model.sounds?.settings.microphone) return;
    const output = named.find(({ kind, groupId }) => kind === 'audiooutput' && groupId && groupId === added.groupId);
    offered.set(model, {
      microphone: added.deviceId,
      output: output?.deviceId ?? null,
      name: added.label.slice(0, 80),
    });
    model.set({});
  };
  devices.addEventListener('devicechange', () => void look(), { signal });
  void look();
}

export const newDeviceOf = (model: ViewModel): NewDevice | undefined => offered.get(model);

/** Uses the new headset for both directions, from now on and in a running call. The ring stays where it was. */
export function useDevice(model: ViewModel, { microphone, output }: NewDevice): void {
  model.sounds?.choose({ microphone, ...(output ? { speaker: output } : {}) });
  declineDevice(model);
}

export function declineDevice(model: ViewModel): void {
  offered.delete(model);
  model.set({});
}
