import type { MicrophoneSettings } from '../model/microphone';
import type { Leg } from '../model/engine';
import type { AudioProblem } from '../model/state';
import { readAudio, score } from './call-quality';
import { renewMicrophone } from './microphone-renewal';
import type { PhoneStore } from './phone-store';

/** A connected call without a received packet for this long has a problem. */
const silenceMs = 8_000;
const statsMs = 2_000;
/** Without audio and without signalling for this long, the call is lost and nobody can report it. */
const lostMs = 60_000;
/** The problems that this monitor finds, the worst first. Only one is shown. */
const problems = ['microphoneLost', 'microphoneMuted', 'playbackBlocked', 'noInboundAudio', 'poorQuality'] as const;

/** Starts a leg's received audio where it stands still. Gives `false` when the browser wants a gesture first. */
type PlayVoice = (leg: Leg) => Promise<boolean>;

/** Watches the audio of the live call: both directions, the quality, and the microphone. */
export class AudioMonitor {
  readonly #store: PhoneStore;
  readonly #warnBelow: number;
  readonly #playVoice: PlayVoice;
  readonly #found = new Set<AudioProblem>();
  #leg: Leg | null = null;
  #sender: RTCRtpSender | undefined;
  #microphone: MicrophoneSettings | undefined;
  #renew: (() => void) | undefined;
  #receivedAt = 0;
  #measuredAt = 0;
  #received = 0;
  #lost = 0;
  #scope = new AbortController();

  constructor(store: PhoneStore, warnBelow: number, playVoice: PlayVoice) {
    this.#store = store;
    this.#playVoice = playVoice;
    this.#warnBelow = warnBelow;
  }

  /** Called twice a second. */
  tick(now: number): void {
    const { call } = this.#store.state;
    const leg = call?.state === 'connected' ? this.#store.leg : null;
    if (leg !== this.#leg) this.#changeLeg(leg, now);
    if (leg) this.#watchMicrophone(leg);
    this.#show();
    if (!leg || now - this.#measuredAt < statsMs) return;
    this.#measuredAt = now;
    void this.#measure(leg, now);
    void this.#play(leg);
  }

  /** Ends what belongs to the present call: a microphone that this monitor opened too. */
  stop(): void {
    this.#changeLeg(null, Date.now());
  }

  #changeLeg(leg: Leg | null, now: number): void {
    this.#scope.abort();
    this.#scope = new AbortController();
    this.#leg = leg;
    this.#sender = undefined;
    this.#found.clear();
    this.#receivedAt = this.#measuredAt = now;
    this.#received = this.#lost = 0;
    if (!leg) return;
    const { signal } = this.#scope;
    const retry = (): void => void (this.#found.has('playbackBlocked') && this.#play(leg));
    for (const gesture of ['pointerup', 'keydown'])
      document.addEventListener(gesture, retry, { signal, capture: true });
    void this.#play(leg);
  }

  /** A call may connect before it has a microphone. */
  #watchMicrophone(leg: Leg): void {
    if (!this.#sender) {
      const sender = leg.connection?.getSenders().find(({ track }) => track?.kind === 'audio');
      if (!sender) return;
      this.#sender = sender;
      // The call has the microphone that an earlier attempt lacked.
      if (this.#store.state.audioProblem?.startsWith('microphone') && sender.track?.readyState === 'live')
        this.#set(null);
      const { engine } = this.#store;
      this.#microphone = engine.chosenMicrophone;
      this.#renew = renewMicrophone(
        sender,
        () => engine.chosenMicrophone,
        this.#scope.signal,
        () => this.#found.has('microphoneLost'),
        (found) => this.#note('microphoneLost', !found),
      );
    }
    if (this.#microphone !== this.#store.engine.chosenMicrophone) {
      this.#microphone = this.#store.engine.chosenMicrophone;
      this.#renew?.();
    }
    // The headset or the system mutes a track without a change of `enabled`.
    this.#note('microphoneMuted', this.#sender.track?.muted === true);
  }

  #note(problem: AudioProblem, found: boolean): void {
    if (found) this.#found.add(problem);
    else this.#found.delete(problem);
    this.#show();
  }

  #show(): void {
    const shown = this.#store.state.audioProblem;
    const worst = problems.find((problem) => this.#found.has(problem)) ?? null;
    if (shown === null || (problems as readonly AudioProblem[]).includes(shown)) this.#set(worst);
  }

  #set(problem: AudioProblem | null): void {
    if (problem !== this.#store.state.audioProblem) this.#store.signal({ kind: 'audio', problem });
  }

  /** The browser may refuse to play before the first gesture in the page, and a media key pauses what plays. */
  async #play(leg: Leg): Promise<void> {
    const plays = await this.#playVoice(leg);
    if (leg === this.#leg) this.#note('playbackBlocked', !plays);
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
    this.#note('noInboundAudio', now - this.#receivedAt >= silenceMs - statsMs);
    if (newReceived <= 0) return;
    const quality = score(newLost / (newReceived + newLost), jitterMs, roundTripMs ?? 0);
    this.#store.emit('vcc-quality', {
      packetsLost: lost,
      packetsReceived: received,
      jitterMs: Math.round(jitterMs),
      roundTripMs: roundTripMs === null ? null : Math.round(roundTripMs),
      score: quality,
    });
    this.#note('poorQuality', quality < this.#warnBelow);
  }
}
