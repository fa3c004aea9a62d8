import type { Leg } from '../model/engine';
import type { SipSignal } from '../model/signals';
import type { AudioProblem } from '../model/state';
import { toDisplayNumber } from '../numbers/party-number';
import { LegAudio } from './leg-audio';
import type { Emitter, SipSession } from './sip-session';

export interface SipListener {
  signal(signal: SipSignal): void;
  /** Why the last request for a microphone failed. */
  microphoneProblem(): AudioProblem | null;
}

let count = 0;

/** A SIP session of JsSIP as a leg. */
export class SipLeg implements Leg {
  readonly id = `leg${++count}`;
  readonly outgoing: boolean;
  readonly number: string | null;
  readonly since = Date.now();
  accepted = false;
  digitsSent = 0;
  readonly #session: SipSession;
  readonly #audio: LegAudio;
  #alive = true;

  constructor(session: SipSession, outgoing: boolean) {
    this.#session = session;
    this.#audio = new LegAudio(session);
    this.outgoing = outgoing;
    this.number = toDisplayNumber(session.remote_identity?.uri?.user);
  }

  get connection(): RTCPeerConnection | null {
    return this.#session.connection ?? null;
  }

  end(sipStatus?: number): void {
    if (!this.#alive) return;
    try {
      this.#session.terminate(sipStatus ? { status_code: sipStatus } : undefined);
    } catch {
      // JsSIP has ended the session already.
      this.#alive = false;
    }
  }

  mute(on: boolean): void {
    this.#audio.mute(on);
  }

  /** Reports the leg and everything that happens to it. `ended` runs before the report of the end. */
  watch(listener: SipListener, ended: () => void): void {
    const session = this.#session;
    const leg = this.id;
    const end = (data: unknown): void => {
      this.#alive = false;
      ended();
      listener.signal({ kind: 'legEnded', leg, ...endOf(data, listener) });
    };
    this.#audio.watch();
    session.on('progress', () => listener.signal({ kind: 'progress', leg }));
    session.on('accepted', () => {
      this.accepted = true;
      listener.signal({ kind: 'accepted', leg });
    });
    session.on('ended', end);
    session.on('failed', end);
    session.on('newDTMF', (data) => {
      const { originator, dtmf } = data as { originator?: string; dtmf?: Emitter };
      if (originator !== 'local') return;
      dtmf?.on('succeeded', () => {
        this.digitsSent++;
        listener.signal({ kind: 'digitSent', leg });
      });
      // JsSIP drops the digits after it too.
      dtmf?.on('failed', () => listener.signal({ kind: 'digitRefused', leg }));
    });
    listener.signal({ kind: 'session', leg, outgoing: this.outgoing, number: this.number });
  }
}

function endOf(data: unknown, listener: SipListener) {
  const end = (data ?? {}) as { originator?: string; cause?: string; message?: { status_code?: number } };
  const cause = String(end.cause ?? '');
  const denied = cause === 'User Denied Media Access';
  return {
    local: end.originator === 'local',
    cause,
    sipCode: Number(end.message?.status_code) || null,
    audio: denied ? (listener.microphoneProblem() ?? 'microphoneDenied') : null,
  };
}
