import type { PhoneState } from '../model/state';

/** SIP alone may recover by itself within this time. */
const voiceBackMs = 10_000;

/** Notices that the voice of a connected phone stays unregistered. */
export class VoiceMonitor {
  /** When the registration was lost, or 0. */
  lostAt = 0;

  /** Returns whether the voice is down for too long. */
  isLost({ voice, device, connection }: PhoneState, now: number): boolean {
    if (voice !== 'here' || device !== 1 || connection.voiceRegistered) this.lostAt = 0;
    else this.lostAt ||= now;
    return this.lostAt > 0 && now - this.lostAt > voiceBackMs;
  }
}
