import type { SipEvidence } from '../model/signals';
import type { AudioProblem } from '../model/state';
import { cleanNumber } from '../numbers/party-number';
import type { RealmWindow } from './globals';

type Handler = (data?: unknown) => void;

interface Emitter {
  on(event: string, handler: Handler): unknown;
}

/** The part of a JsSIP session that we touch. */
interface SipSession extends Emitter {
  readonly connection?: RTCPeerConnection | null;
  readonly remote_identity?: { readonly uri?: { readonly user?: string } };
  terminate(options?: { status_code?: number; reason_phrase?: string }): void;
  mute(options: { audio: boolean }): void;
  unmute(options: { audio: boolean }): void;
}

interface UserAgent extends Emitter {
  isRegistered(): boolean;
  register(): void;
  stop(): void;
}

/** One SIP session of this browser. */
export interface Leg {
  readonly id: string;
  readonly outgoing: boolean;
  readonly number: string | null;
  readonly connection: RTCPeerConnection | null;
  alive: boolean;
  accepted: boolean;
  /** Milliseconds since the epoch. */
  readonly since: number;
  /** Digits that were asked for, and that went out, so far. */
  digitsAsked: number;
  digitsSent: number;
  end(sipCode?: number): void;
  mute(on: boolean): void;
}

/** The scripts may have the session, or it is refused with a SIP status. */
export type Verdict = 'pass' | number;

export interface UaListener {
  sip(evidence: SipEvidence): void;
  /** Decides on an incoming session before the scripts hear of it. */
  admit(leg: Leg): Verdict;
  digit(leg: Leg): void;
  audioProblem(): AudioProblem | null;
}

/** The user agents that the scripts made in this realm; only the last one counts. */
export interface UserAgents {
  readonly legs: Map<string, Leg>;
  readonly current: UserAgent | null;
}

let sessions = 0;

/** Wraps `JsSIP.UA`: our listeners come first, sessions are ours to know, a second call never reaches the scripts. */
export function tapUserAgent(realm: RealmWindow, listener: UaListener): UserAgents {
  const jssip = realm['JsSIP'] as { UA: new (...args: never[]) => UserAgent };
  const running = new Set<UserAgent>();
  const state = {
    legs: new Map<string, Leg>(),
    current: null as UserAgent | null,
  };

  jssip.UA = new Proxy(jssip.UA, {
    construct(target, args: never[], newTarget) {
      const ua = Reflect.construct(target, args, newTarget as typeof target) as UserAgent;
      watch(ua);
      return ua;
    },
  });

  function watch(ua: UserAgent): void {
    for (const old of running) stop(old);
    running.add(ua);
    state.current = ua;
    const registered = (yes: boolean) => () => {
      if (state.current === ua) listener.sip({ kind: 'registered', yes });
    };
    ua.on('registered', registered(true));
    for (const event of ['unregistered', 'registrationFailed', 'disconnected']) ua.on(event, registered(false));
    const refused = new WeakSet<object>();
    ua.on('newRTCSession', (data) => {
      const { session, originator } = data as { session: SipSession; originator: string };
      if (!watchSession(session, originator === 'local')) refused.add(session);
    });
    const on = ua.on.bind(ua);
    ua.on = (event, handler) =>
      on(
        event,
        event !== 'newRTCSession'
          ? handler
          : (data) => {
              if (!refused.has((data as { session: SipSession }).session)) handler.call(ua, data);
            },
      );
    const halt = ua.stop.bind(ua);
    ua.stop = () => {
      running.delete(ua);
      halt();
    };
  }

  function stop(ua: UserAgent): void {
    try {
      ua.stop();
    } catch {
      running.delete(ua);
    }
  }

  function watchSession(session: SipSession, outgoing: boolean): boolean {
    const leg: Leg = {
      id: `leg${++sessions}`,
      outgoing,
      number: cleanNumber(session.remote_identity?.uri?.user),
      get connection() {
        return session.connection ?? null;
      },
      alive: true,
      accepted: false,
      since: Date.now(),
      digitsAsked: 0,
      digitsSent: 0,
      end(sipCode) {
        if (!leg.alive) return;
        try {
          session.terminate(sipCode ? { status_code: sipCode } : undefined);
        } catch {
          // Already over by JsSIP's book.
          leg.alive = false;
        }
      },
      mute(on) {
        if (on) session.mute({ audio: true });
        else session.unmute({ audio: true });
      },
    };
    const verdict = outgoing ? 'pass' : listener.admit(leg);
    if (typeof verdict === 'number') {
      leg.end(verdict);
      return false;
    }
    state.legs.set(leg.id, leg);
    const ended: Handler = (data) => {
      const end = (data ?? {}) as { originator?: string; cause?: string; message?: { status_code?: number } };
      leg.alive = false;
      state.legs.delete(leg.id);
      const cause = String(end.cause ?? '');
      const audio = cause === 'User Denied Media Access' ? (listener.audioProblem() ?? 'microphoneDenied') : null;
      listener.sip({
        kind: 'legEnded',
        leg: leg.id,
        local: end.originator === 'local',
        cause,
        sipCode: Number(end.message?.status_code) || null,
        audio,
      });
    };
    session.on('progress', () => listener.sip({ kind: 'progress', leg: leg.id }));
    session.on('accepted', () => {
      leg.accepted = true;
      listener.sip({ kind: 'accepted', leg: leg.id });
    });
    session.on('ended', ended);
    session.on('failed', ended);
    session.on('newDTMF', (data) => {
      if ((data as { originator?: string }).originator === 'local') {
        leg.digitsSent++;
        listener.digit(leg);
      }
    });
    listener.sip({ kind: 'session', leg: leg.id, outgoing, number: leg.number });
    return true;
  }

  return state;
}
