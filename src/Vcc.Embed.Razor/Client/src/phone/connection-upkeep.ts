import { ChannelMonitor } from './channel-monitor';
import { DeviceClaim } from './device-claim';
import type { PhoneStore } from './phone-store';
import { VoiceClaim } from './voice-claim';
import { VoiceMonitor } from './voice-monitor';
import { waitForSip } from './wait-for-sip';

/**
 * What a connection needs after it was ready once: monitors of its channels, and what the agent had before. It is in the
 * deferred chunk. A connection without it starts and renews too.
 */
export class ConnectionUpkeep {
  readonly #store: PhoneStore;
  readonly deviceClaim: DeviceClaim;
  readonly voiceClaim: VoiceClaim;
  #channels = new ChannelMonitor();
  #voice = new VoiceMonitor();

  constructor(store: PhoneStore) {
    this.#store = store;
    this.deviceClaim = new DeviceClaim(store);
    this.voiceClaim = new VoiceClaim(store);
    // The phone may have been ready before this chunk was loaded.
    this.voiceClaim.learn();
  }

  checkChannels(now: number, urgent: boolean): void {
    this.#channels.check(this.#store.engine, now, urgent);
  }

  isVoiceLost(now: number): boolean {
    return this.#voice.isLost(this.#store.state, now);
  }

  waitForSip(signal: AbortSignal): Promise<void> {
    return waitForSip(this.#store, this.#voice.lostAt, signal);
  }

  /** The engine closed. The monitors know nothing of the next one. */
  reset(): void {
    this.#channels = new ChannelMonitor();
    this.#voice = new VoiceMonitor();
  }
}
