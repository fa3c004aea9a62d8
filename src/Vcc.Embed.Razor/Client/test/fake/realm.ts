import type { Realm } from '../../src/vcc/realm';
import type { RealmWindow } from '../../src/vcc/globals';
import type { Session } from '../../src/host/session';
import { FakeUserAgent } from './sip';
import { FakeSocket } from './socket';
import { vendorOf } from './vcc-scripts';
import type { Profile } from './vcc-script-realm';

export const session: Session = {
  token: 'eyJhbGciOiJIUzI1NiJ9.eyJpcHBob25lIjoiNTAwMCJ9.c2lnbmF0dXJl',
  domain: 'demo',
  extension: '5000',
  apiServer: 'https://vcc.invalid/',
  scriptBase: 'https://vcc.invalid/js/embed/',
  realm: '/vcc/realm',
};

/** What a test may change about a realm. */
export interface World {
  profile: Profile;
  /** VCC's response to the browser's own login. */
  partner: { code: unknown; role?: number };
  /** Scripts that fail to load. */
  missing: string[];
  /** Scripts that load and throw in their first line. */
  broken: string[];
  /** Scripts that never arrive. */
  slow: string[];
  /** Sockets open by themselves, and a REFRESH gets a response. */
  friendly: boolean;
  voice: 0 | 1;
  device: number;
  /** Realms opened so far. */
  readonly realms: FakeRealm[];
}

export function world(profile: Profile = 'S', more: Partial<World> = {}): World {
  return {
    profile,
    partner: { code: 200 },
    missing: [],
    broken: [],
    slow: [],
    friendly: true,
    voice: 1,
    device: 1,
    realms: [],
    ...more,
  };
}

export class FakeStream {
  readonly tracks: readonly unknown[];

  constructor(tracks: readonly unknown[] = []) {
    this.tracks = tracks;
  }

  getTracks(): readonly unknown[] {
    return this.tracks;
  }
}

/** A media element that a test controls. */
export class FakePlayer {
  srcObject: FakeStream | null = null;
  paused = false;
  sinkId = '';
  /** An output of this id is gone. */
  goneOutput: string | undefined;
  /** What `play()` does. */
  answer: () => Promise<void> = () => Promise.resolve();

  async play(): Promise<void> {
    await this.answer();
    this.paused = false;
  }

  async setSinkId(id: string): Promise<void> {
    if (id === this.goneOutput) throw new DOMException('', 'NotFoundError');
    this.sinkId = id;
  }
}

/** A window without a browser, with what the bridge uses. */
export class FakeRealm implements Realm {
  readonly window: RealmWindow;
  readonly renewable = true;
  readonly events = new EventTarget();
  readonly agents: FakeUserAgent[] = [];
  readonly sockets: FakeSocket[] = [];
  readonly printed: string[] = [];
  /** The element in which VCC's scripts play the customer's voice. */
  readonly player = new FakePlayer();
  /** What was stored and which scripts were asked for, in order. */
  readonly history: string[] = [];
  connected = true;

  constructor(w: World) {
    const realm = this;
    class Socket extends FakeSocket {
      constructor(url: string, protocols?: string | string[]) {
        super(url, protocols);
        realm.sockets.push(this);
        // Timers of a removed frame never fire. Here they fire without effect.
        if (w.friendly && realm.connected) queueMicrotask(() => queueMicrotask(() => this.open()));
      }

      override send(data: string): void {
        super.send(data);
        if (w.friendly && data.includes('1010003'))
          queueMicrotask(() =>
            this.say({ objectId: 1010003, agentStatus: 'AVAILABLE', isVoiceChannel: w.voice, deviceType: w.device }),
          );
      }
    }
    class UserAgent extends FakeUserAgent {
      constructor() {
        super();
        realm.agents.push(this);
      }
    }
    const files = vendorOf(w.profile);
    const pending: (() => void)[] = [];
    const append = (script: { src: string; dispatchEvent(e: Event): void }): void => {
      this.history.push(script.src.split('/').pop() ?? '');
      pending.push(() => {
        const name = Object.keys(files).find((file) => script.src.split('/').pop()?.startsWith(file)) ?? '';
        if (w.slow.includes(name)) return;
        if (w.missing.includes(name)) return script.dispatchEvent(new Event('error'));
        if (name === 'jssip') Object.assign(this.window, { JsSIP: { UA: UserAgent } });
        if (!w.broken.includes(name)) files[name]?.(this.window as never);
        script.dispatchEvent(new Event('load'));
      });
      if (pending.length === 1)
        queueMicrotask(() => {
          for (let run = pending.shift(); run; run = pending.shift()) run();
        });
    };
    const print = (...args: unknown[]): void => void this.printed.push(JSON.stringify(args));
    this.window = {
      WebSocket: Socket,
      XMLHttpRequest: class {
        open(): void {}
      },
      isSecureContext: true,
      console: { log: print, info: print, warn: print, error: print, debug: print },
      localStorage: { setItem: (name: string, value: string) => this.history.push(`${name}=${value}`) },
      navigator: { mediaDevices: { getUserMedia: () => Promise.resolve({ getTracks: () => [] }) } },
      performance: { clearResourceTimings: () => this.history.push('requests cleared') },
      MediaStream: FakeStream,
      document: {
        getElementById: () => this.player,
        head: { append },
        querySelector: () => null,
        createElement: () => Object.assign(new EventTarget(), { src: '', async: true }),
      },
      addEventListener: (type: string, listener: EventListener) => this.events.addEventListener(type, listener),
      partner: () => w.partner,
    } as unknown as RealmWindow;
    w.realms.push(this);
  }

  get agent(): FakeSocket {
    return this.sockets.at(-1) as FakeSocket;
  }

  get ua(): FakeUserAgent {
    return this.agents.at(-1) as FakeUserAgent;
  }

  close(): void {
    this.connected = false;
  }
}
