import type { Phone } from '../api/phone';
import { isLive } from '../model/state';

/** The lock that is held while a call lives. Other tabs see it even when the owner's page hangs. */
export const callLockOf = (name: string): string => `${name} call`;

/** Holds the lock of a call while the phone has one. */
export function lockCalls(name: string, phone: Phone, signal: AbortSignal): void {
  let free: (() => void) | undefined;
  const follow = (): void => {
    const live = isLive(phone.state.call) && !signal.aborted;
    if (live === (free !== undefined)) return;
    free?.();
    free = undefined;
    if (!live) return;
    const over = new Promise<void>((resolve) => (free = resolve));
    navigator.locks.request(callLockOf(name), () => over).catch(() => undefined);
  };
  phone.addEventListener('vcc-state', follow, { signal });
  signal.addEventListener('abort', follow);
}

/** Whether a call lives in some tab. */
export async function isCallLocked(name: string): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some((lock) => lock.name === callLockOf(name));
}
