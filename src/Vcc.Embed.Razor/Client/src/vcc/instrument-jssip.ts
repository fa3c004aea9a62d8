import type { Leg, LegDecision } from '../model/engine';
import type { RealmWindow } from './globals';
import { SipLeg } from './sip-leg';
import type { SipListener } from './sip-leg';
import type { Emitter, SipSession } from './sip-session';

interface UserAgent extends Emitter {
  isRegistered(): boolean;
  register(): void;
  stop(): void;
}

export interface UserAgentListener extends SipListener {
  /** Decides on an incoming session before VCC's scripts receive it. */
  decide(leg: Leg): LegDecision;
}

/** Wraps `JsSIP.UA` of one realm. The phone's listeners run first, and a second call never reaches VCC's scripts. */
export class UserAgents {
  readonly legs = new Map<string, Leg>();
  readonly #listener: UserAgentListener;
  readonly #running = new Set<UserAgent>();
  /** Of several user agents only the last one counts. */
  #current: UserAgent | null = null;

  constructor(realm: RealmWindow, listener: UserAgentListener) {
    this.#listener = listener;
    const jssip = realm['JsSIP'] as { UA: new (...args: never[]) => UserAgent };
    jssip.UA = new Proxy(jssip.UA, {
      construct: (target, args: never[], newTarget) => {
        const agent = Reflect.construct(target, args, newTarget as typeof target) as UserAgent;
        this.#watch(agent);
        return agent;
      },
    });
  }

  register(): void {
    this.#current?.register();
  }

  stop(): void {
    this.#current?.stop();
  }

  #watch(agent: UserAgent): void {
    for (const old of this.#running) this.#stop(old);
    this.#running.add(agent);
    this.#current = agent;
    const report = (yes: boolean) => () => {
      if (this.#current === agent) this.#listener.signal({ kind: 'registered', yes });
    };
    agent.on('registered', report(true));
    for (const event of ['unregistered', 'registrationFailed', 'disconnected']) agent.on(event, report(false));
    this.#watchSessions(agent);
    const stop = agent.stop.bind(agent);
    agent.stop = () => {
      this.#running.delete(agent);
      stop();
    };
  }

  #stop(agent: UserAgent): void {
    try {
      agent.stop();
    } catch {
      this.#running.delete(agent);
    }
  }

  /** VCC's scripts add their handlers later, and receive only the sessions that were not refused. */
  #watchSessions(agent: UserAgent): void {
    const refused = new WeakSet<object>();
    agent.on('newRTCSession', (data) => {
      const { session, originator } = data as { session: SipSession; originator: string };
      if (!this.#accept(session, originator === 'local')) refused.add(session);
    });
    const on = agent.on.bind(agent);
    agent.on = (event, handler) => {
      if (event !== 'newRTCSession') return on(event, handler);
      return on(event, (data) => {
        if (!refused.has((data as { session: SipSession }).session)) handler.call(agent, data);
      });
    };
  }

  #accept(session: SipSession, outgoing: boolean): boolean {
    const leg = new SipLeg(session, outgoing);
    const decision = outgoing ? 'own' : this.#listener.decide(leg);
    if (typeof decision === 'number') {
      leg.end(decision);
      return false;
    }
    this.legs.set(leg.id, leg);
    leg.watch(this.#listener, () => this.legs.delete(leg.id));
    return true;
  }
}
