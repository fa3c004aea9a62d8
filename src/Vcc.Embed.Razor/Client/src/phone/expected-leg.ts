import type { Core } from './phone-store';

/** A call that VCC announced must reach this browser within this time. */
const legMs = 5_000;

/** VCC just announced a call: says so when no SIP session follows, and makes SIP start over. */
export function expectLeg(core: Core): void {
  const { call, device, voice } = core.state;
  if (device !== 1 || voice !== 'here') return;
  setTimeout(() => {
    const now = core.state.call;
    if (core.leg || call?.key !== now?.key || now?.state !== 'ringing') return;
    core.report('ringWithoutMedia');
    core.bridge?.restartSip();
  }, legMs);
}
