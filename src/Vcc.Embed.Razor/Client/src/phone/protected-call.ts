import type { PhoneStore } from './phone-store';

/** The leg of a new call may still arrive within this time. */
const legMs = 5_000;

/**
 * Whether a call would end with the engine: it has a leg in this browser, or its leg may still come. A call on another
 * device continues without the engine.
 */
export function needsEngine(store: PhoneStore, now: number): boolean {
  const { engine, leg, state } = store;
  const { call, device } = state;
  if (!engine.attached || !call || call.state === 'ended') return false;
  return leg !== null || (device === 1 && now - call.startedAt < legMs);
}

/** Ends the call before its engine closes, with a reason. A new engine learns nothing of it. */
export function endWithEngine(store: PhoneStore): void {
  if (store.leg) store.signal({ kind: 'over', reason: 'signalingLost' });
  else store.signal({ kind: 'over', reason: 'unknown', error: { code: 'callEndNotSeen' } });
}
