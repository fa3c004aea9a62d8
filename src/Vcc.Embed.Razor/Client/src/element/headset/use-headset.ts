import type { ViewModel } from '../view-model';
import type { Headset } from './headset';

const used = new WeakMap<ViewModel, Headset>();

/** Uses a headset by WebHID, where the page wants it: `headset="hid"`. */
export function useHeadset(model: ViewModel, changed: () => void, signal: AbortSignal): void {
  if (model.element.getAttribute('headset') !== 'hid') return;
  // A file of its own, because few pages want it.
  import('./headset').then(
    ({ Headset }) => {
      if (signal.aborted) return;
      used.set(model, new Headset(model, changed, signal));
      changed();
    },
    // Its buttons are missing then, and the phone's own stay.
    () => undefined,
  );
}

export const headsetOf = (model: ViewModel): Headset | undefined => used.get(model);
