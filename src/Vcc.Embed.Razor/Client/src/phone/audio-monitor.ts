import { microphoneProblem } from '../vcc/instrument-media';
import type { Leg } from '../vcc/instrument-jssip';
import type { Core } from './phone-store';
import type { AudioProblem, Quality } from '../model/state';

/** Connected and nothing heard for this long is a problem worth saying. */
const silenceMs = 8_000;
const statsMs = 2_000;
/** With neither voice nor signalling for this long, nobody is there any more and nobody can say so. */
const goneMs = 60_000;

/** Can this page use a microphone right now? Asks for one and gives it back. */
export async function checkMicrophone(realm: Window): Promise<AudioProblem | null> {
  try {
    const stream = await realm.navigator.mediaDevices.getUserMedia({ audio: true });
    for (const track of stream.getTracks()) track.stop();
    return null;
  } catch (error) {
    return microphoneProblem(realm, error);
  }
}

/** A rough mean opinion on 0 to 5, after the E-model: delay, jitter and loss each take their part. */
export function score(lostShare: number, jitterMs: number, roundTripMs: number): number {
  const delay = roundTripMs / 2 + jitterMs * 2 + 10;
  const r = Math.max(0, Math.min(100, 93.2 - delay / 40 - Math.max(0, (delay - 160) / 10) - lostShare * 250));
  return Math.round((1 + 0.035 * r + r * (r - 60) * (100 - r) * 7e-6) * 10) / 10;
}

/** Listens to the live call: silence, quality, a microphone that is pulled out. */
export class AudioWatch {
  readonly #core: Core;
  readonly #warnBelow: number;
  #leg: Leg | null = null;
  #heardAt = 0;
  #measuredAt = 0;
  #received = 0;
  #lost = 0;
  #stop = new AbortController();

  constructor(core: Core, warnBelow: number) {
    this.#core = core;
    this.#warnBelow = warnBelow;
  }

  /** Called twice a second. */
  tick(now: number): void {
    const { call } = this.#core.state;
    const leg = call?.state === 'connected' ? this.#core.leg : null;
    if (leg !== this.#leg) this.#change(leg, now);
    if (!leg || now - this.#measuredAt < statsMs) return;
    this.#measuredAt = now;
    void this.#measure(leg, now);
  }

  #change(leg: Leg | null, now: number): void {
    this.#stop.abort();
    this.#stop = new AbortController();
    this.#leg = leg;
    this.#heardAt = this.#measuredAt = now;
    this.#received = this.#lost = 0;
    const problem = this.#core.state.audioProblem;
    if (problem === 'noInboundAudio' || problem === 'poorQuality' || problem === 'microphoneLost') this.#tell(null);
    const sender = leg?.connection?.getSenders().find((one) => one.track?.kind === 'audio');
    if (!sender) return;
    if (problem?.startsWith('microphone') && sender.track?.readyState === 'live') this.#tell(null);
    const { signal } = this.#stop;
    const watch = (track: MediaStreamTrack | null): void =>
      track?.addEventListener('ended', () => void renew(), { signal, once: true });
    const devices = navigator.mediaDevices as MediaDevices | undefined;
    if (!devices) return;
    const renew = async (): Promise<void> => {
      const muted = sender.track?.enabled === false;
      try {
        const [track] = (await devices.getUserMedia({ audio: true })).getAudioTracks();
        if (signal.aborted || !track) return track?.stop();
        sender.track?.stop();
        await sender.replaceTrack(track);
        track.enabled = !muted;
        signal.addEventListener('abort', () => track.stop(), { once: true });
        watch(track);
        if (this.#core.state.audioProblem === 'microphoneLost') this.#tell(null);
      } catch {
        this.#tell('microphoneLost');
      }
    };
    watch(sender.track);
    devices.addEventListener(
      'devicechange',
      () => {
        if (sender.track?.readyState !== 'live' || this.#core.state.audioProblem === 'microphoneLost') void renew();
      },
      { signal },
    );
  }

  #tell(problem: AudioProblem | null): void {
    this.#core.evidence({ kind: 'audio', problem });
  }

  async #measure(leg: Leg, now: number): Promise<void> {
    const stats = await leg.connection?.getStats().catch(() => null);
    if (!stats || leg !== this.#leg) return;
    let received = 0,
      lost = 0,
      jitter = 0;
    let roundTrip: number | null = null;
    stats.forEach((entry: Record<string, unknown>) => {
      if (entry['type'] === 'inbound-rtp' && entry['kind'] === 'audio') {
        received += Number(entry['packetsReceived']) || 0;
        lost += Math.max(0, Number(entry['packetsLost']) || 0);
        jitter = Math.max(jitter, (Number(entry['jitter']) || 0) * 1000);
      } else if (typeof entry['roundTripTime'] === 'number') {
        roundTrip = entry['roundTripTime'] * 1000;
      } else if (
        entry['type'] === 'candidate-pair' &&
        entry['nominated'] &&
        typeof entry['currentRoundTripTime'] === 'number'
      ) {
        roundTrip ??= entry['currentRoundTripTime'] * 1000;
      }
    });
    const fresh = received - this.#received;
    const gone = Math.max(0, lost - this.#lost);
    this.#received = received;
    this.#lost = lost;
    const held = this.#core.state.call?.held;
    if (fresh > 0 || held) this.#heardAt = now;
    const problem = this.#core.state.audioProblem;
    if (
      now - this.#heardAt >= goneMs &&
      !this.#core.state.connection.voiceRegistered &&
      this.#core.state.connection.state !== 'ready'
    ) {
      this.#core.evidence({ kind: 'over', reason: 'mediaLost' });
      return leg.end();
    }
    if (now - this.#heardAt >= silenceMs - statsMs) {
      if (!problem) this.#tell('noInboundAudio');
      return;
    }
    if (fresh <= 0) return;
    const quality: Quality = {
      packetsLost: lost,
      packetsReceived: received,
      jitterMs: Math.round(jitter),
      roundTripMs: roundTrip === null ? null : Math.round(roundTrip),
      score: score(gone / (fresh + gone), jitter, roundTrip ?? 0),
    };
    this.#core.note('vcc-quality', quality);
    const poor = quality.score < this.#warnBelow;
    if (problem === 'noInboundAudio' || (problem === 'poorQuality' && !poor)) this.#tell(null);
    else if (!problem && poor) this.#tell('poorQuality');
  }
}
