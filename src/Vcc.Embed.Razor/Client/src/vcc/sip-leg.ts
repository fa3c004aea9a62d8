import type { Leg } from '../model/engine';
import type { SipSignal } from '../model/signals';
import type { AudioProblem } from '../model/state';
import { toDisplayNumber } from '../numbers/party-number';

export interface Emitter {
  on(event: string, handler: (data?: unknown) => void): unknown;
}

/** The part of a JsSIP session that the phone uses. */
export interface SipSession extends Emitter {
  readonly connection?: RTCPeerConnection | null;
  readonly remote_identity?: { readonly uri?: { readonly user?: string } };
  terminate(options?: { status_code?: number; reason_phrase?: string }): void;
  mute(options: { audio: boolean }): void;
  unmute(options: { audio: boolean }): void;
}

export interface SipListener {
  signal(signal: SipSignal | { readonly kind: 'digitSent' }): void;
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
  digitsAsked = 0;
  digitsSent = 0;
  readonly #session: SipSession;
  #alive = true;

  constructor(session: SipSession, outgoing: boolean) {
    this.#session = session;
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
    if (on) this.#session.mute({ audio: true });
    else this.#session.unmute({ audio: true });
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
    session.on('progress', () => listener.signal({ kind: 'progress', leg }));
    session.on('accepted', () => {
      this.accepted = true;
      listener.signal({ kind: 'accepted', leg });
    });
    session.on('ended', end);
    session.on('failed', end);
    session.on('newDTMF', (data) => {
      if ((data as { originator?: string }).originator !== 'local') return;
      this.digitsSent++;
      listener.signal({ kind: 'digitSent' });
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
