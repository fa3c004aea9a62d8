import type { PhoneStore } from './phone-store';

/** The SIP leg of a call that VCC announced must arrive within this time. */
const legMs = 5_000;

/** VCC announced a call. Without a leg in time, the phone reports it and lets SIP register again. */
export function expectLeg(store: PhoneStore): void {
  const { call, device, voice } = store.state;
  if (device !== 1 || voice !== 'here') return;
  setTimeout(() => {
    const now = store.state.call;
    if (store.leg || call?.key !== now?.key || now?.state !== 'ringing') return;
    store.report('ringWithoutMedia');
    store.engine.restart('sip');
  }, legMs);
}
