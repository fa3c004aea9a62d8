import { sleep } from './retry-policy';
import type { Core } from './phone-store';

/** The loss of one socket is noticed this much later than that of the other. */
const sipNoticeMs = 50;
const sipBackMs = 1_500;

/**
 * Before a realm is left: both sockets are often cut together. SIP comes back by itself within moments, and only then can the old
 * registration be taken back; otherwise VCC would keep it beside the new one.
 */
export async function untilSipIsBack(core: Core, lostVoiceAt: number, signal: AbortSignal): Promise<void> {
  await sleep(sipNoticeMs, signal);
  const { state, bridge } = core;
  const gone = (): boolean =>
    (!!bridge?.lines.sip && bridge.lines.sip.socket.readyState !== 1) || !core.state.connection.voiceRegistered;
  const lately = !lostVoiceAt || Date.now() - lostVoiceAt < sipBackMs;
  if (state.voice === 'here' && state.device === 1 && bridge?.active && lately && gone()) {
    await core.wait(sipBackMs, 'voiceUnregistered', () => !gone() || undefined).catch(() => undefined);
  }
}
