import type { Leg } from '../model/engine';
import type { AudioProblem, Quality } from '../model/state';
import { readAudio, score } from './call-quality';
import { renewMicrophone } from './microphone-renewal';
import type { PhoneStore } from './phone-store';

/** A connected call without a received packet for this long has a problem. */
const silenceMs = 8_000;
const statsMs = 2_000;
/** Without audio and without signalling for this long, the call is lost and nobody can report it. */
const lostMs = 60_000;

/** Watches the audio of the live call: silence, quality, and a microphone that disappears. */
export class AudioMonitor {
  readonly #store: PhoneStore;
  readonly #warnBelow: number;
  #leg: Leg | null = null;
  #receivedAt = 0;
  #measuredAt = 0;
  #received = 0;
  #lost = 0;
  #scope = new AbortController();

  constructor(store: PhoneStore, warnBelow: number) {
    this.#store = store;
    this.#warnBelow = warnBelow;
  }

  /** Called twice a second. */
  tick(now: number): void {
    const { call } = this.#store.state;
    const leg = call?.state === 'connected' ? this.#store.leg : null;
    if (leg !== this.#leg) this.#changeLeg(leg, now);
    if (!leg || now - this.#measuredAt < statsMs) return;
    this.#measuredAt = now;
    void this.#measure(leg, now);
  }

  #changeLeg(leg: Leg | null, now: number): void {
    this.#scope.abort();
    this.#scope = new AbortController();
    this.#leg = leg;
    this.#receivedAt = this.#measuredAt = now;
    this.#received = this.#lost = 0;
    const problem = this.#problem;
    if (problem === 'noInboundAudio' || problem === 'poorQuality' || problem === 'microphoneLost') this.#set(null);
    const sender = leg?.connection?.getSenders().find((one) => one.track?.kind === 'audio');
    if (!sender) return;
    if (problem?.startsWith('microphone') && sender.track?.readyState === 'live') this.#set(null);
    const isLost = (): boolean => this.#problem === 'microphoneLost';
    renewMicrophone(sender, this.#scope.signal, isLost, (found) => {
      if (!found) this.#set('microphoneLost');
      else if (isLost()) this.#set(null);
    });
  }

  get #problem(): AudioProblem | null {
    return this.#store.state.audioProblem;
  }

  #set(problem: AudioProblem | null): void {
    this.#store.signal({ kind: 'audio', problem });
  }

  async #measure(leg: Leg, now: number): Promise<void> {
    const stats = await leg.connection?.getStats().catch(() => null);
    if (!stats || leg !== this.#leg) return;
    const { received, lost, jitterMs, roundTripMs } = readAudio(stats);
    const newReceived = received - this.#received;
    const newLost = Math.max(0, lost - this.#lost);
    this.#received = received;
    this.#lost = lost;
    const { call, connection } = this.#store.state;
    if (newReceived > 0 || call?.held) this.#receivedAt = now;
    if (now - this.#receivedAt >= lostMs && !connection.voiceRegistered && connection.state !== 'ready') {
      this.#store.signal({ kind: 'over', reason: 'mediaLost' });
      return leg.end();
    }
    if (now - this.#receivedAt >= silenceMs - statsMs) {
      if (!this.#problem) this.#set('noInboundAudio');
      return;
    }
    if (newReceived <= 0) return;
    this.#report({
      packetsLost: lost,
      packetsReceived: received,
      jitterMs: Math.round(jitterMs),
      roundTripMs: roundTripMs === null ? null : Math.round(roundTripMs),
      score: score(newLost / (newReceived + newLost), jitterMs, roundTripMs ?? 0),
    });
  }

  #report(quality: Quality): void {
    this.#store.emit('vcc-quality', quality);
    const poor = quality.score < this.#warnBelow;
    const problem = this.#problem;
    if (problem === 'noInboundAudio' || (problem === 'poorQuality' && !poor)) this.#set(null);
    else if (!problem && poor) this.#set('poorQuality');
  }
}
