import { Pause } from './pause';
import type { PhoneStore } from './phone-store';

/** The loss of one socket is noticed this much later than that of the other. */
const sipNoticeMs = 50;
const sipBackMs = 1_500;

/**
 * Waits for SIP before an engine closes. Both sockets are often cut together, and SIP recovers within moments. Only
 * then can the old registration be removed. Otherwise VCC keeps it beside the new one.
 */
export async function waitForSip(store: PhoneStore, voiceLostAt: number, signal: AbortSignal): Promise<void> {
  await new Pause().wait(sipNoticeMs, signal);
  const { state, engine } = store;
  const isDown = (): boolean => engine.channel('sip')?.open === false || !store.state.connection.voiceRegistered;
  const lostLately = !voiceLostAt || Date.now() - voiceLostAt < sipBackMs;
  if (state.voice === 'here' && state.device === 1 && engine.active && lostLately && isDown())
    await store.wait(sipBackMs, 'voiceUnregistered', () => !isDown() || undefined).catch(() => undefined);
}
