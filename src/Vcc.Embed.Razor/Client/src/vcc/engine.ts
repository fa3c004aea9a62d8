import { SessionCache } from '../host/session-cache';
import type { SessionSource } from '../host/session';
import type { Command } from '../model/commands';
import type { Channel, ChannelKind, Engine, EngineStart, Leg } from '../model/engine';
import { PhoneError } from '../model/errors';
import type { CustomerSettings, JournalSettings } from '../model/state';
import { Bridge } from './bridge';
import { capabilitiesOf, EngineVerbs } from './engine-verbs';
import { FaultFilter } from './fault-filter';
import type { CsVoice } from './globals';
import { openRealm } from './realm';
import type { Realm } from './realm';
import { openSessionAndRealm } from './session-and-realm';

export interface VccEngineOptions {
  readonly isolation: 'frame' | 'page';
  readonly iceServers: readonly RTCIceServer[] | null;
  readonly session: SessionSource;
  /** The host's usual address of the realm, which opens while the session is requested. */
  readonly realm?: string;
  /** Opens a realm. Tests replace it. */
  readonly open?: (isolation: 'frame' | 'page', url: string, signal: AbortSignal) => Promise<Realm>;
}

/** The engine over VCC's scripts: its start, its channels and its end. */
export class VccEngine extends EngineVerbs implements Engine {
  readonly #options: VccEngineOptions;
  readonly #sessions: SessionCache;
  readonly #faults = new FaultFilter();
  /** VCC's scripts ran in the last start. Then they report a failure of the start themselves. */
  scriptsRan = false;
  #extension = '';
  /**
   * Domain and extension of the first session. A page keeps its agent, even when another user signs in in another tab.
   */
  #agent: string | null = null;
  #legUsers: readonly string[] = [];
  journal: JournalSettings | null = null;
  customers: CustomerSettings | null = null;

  constructor(options: VccEngineOptions) {
    super();
    this.#options = options;
    this.#sessions = new SessionCache(options.session);
  }

  get running(): boolean {
    return this.bridge !== null;
  }

  get attached(): boolean {
    return this.bridge?.realm.connected ?? false;
  }

  get renewable(): boolean {
    return this.bridge?.realm.renewable ?? false;
  }

  get active(): boolean {
    return this.bridge?.active ?? false;
  }

  get extension(): string {
    return this.#extension;
  }

  get agentLegUsers(): readonly string[] {
    return this.#legUsers;
  }

  get voicePage(): Window | null {
    return this.bridge?.window ?? null;
  }

  get capabilities(): ReadonlySet<Command> {
    return this.bridge ? capabilitiesOf(this.bridge.window) : new Set();
  }

  get legs(): ReadonlyMap<string, Leg> {
    return this.bridge?.legs ?? new Map<string, Leg>();
  }

  /** VCC's state object, for a CRM that reads it. */
  get voice(): CsVoice | null {
    return this.bridge?.voice ?? null;
  }

  /** Calls a function of VCC's scripts for a CRM. `undefined` when there is none, or when it throws. */
  run(name: string, ...args: unknown[]): unknown {
    try {
      return this.bridge?.invoke(name, ...args);
    } catch {
      return undefined;
    }
  }

  channel(kind: ChannelKind): Channel | null {
    return this.bridge?.channels[kind] ?? null;
  }

  async start({ listener, reuseSession, tokenRefused, signal }: EngineStart): Promise<void> {
    const { isolation, iceServers, realm: usualRealm, open = openRealm } = this.#options;
    this.scriptsRan = false;
    if (tokenRefused) this.#sessions.refuse();
    else if (!reuseSession) this.#sessions.forget();
    const base = document.baseURI;
    const usual = usualRealm === undefined ? null : new URL(usualRealm, base).href;
    const [session, realm] = await openSessionAndRealm(this.#sessions.take(signal), usual, (url) =>
      open(isolation, url, signal),
    );
    const agent = `${session.domain}/${session.extension}`;
    const refused = signal.aborted ? 'stopped' : this.#agent !== null && this.#agent !== agent ? 'agentChanged' : null;
    if (refused) {
      realm.close();
      throw new PhoneError(refused);
    }
    this.#agent = agent;
    const scriptBase = new URL(session.scriptBase, base).href;
    const bridge = new Bridge(realm, { ...session, scriptBase }, listener, this.#faults, this);
    this.bridge = bridge;
    this.#extension = session.extension;
    this.#legUsers = session.agentLegUsers ?? [];
    this.journal = session.journal ?? null;
    this.customers = session.customers ?? null;
    await bridge.boot(iceServers ?? session.iceServers ?? null, signal);
    this.scriptsRan = true;
  }

  probe(kind: ChannelKind): void {
    this.bridge?.probe(kind);
  }

  restart(kind: ChannelKind): void {
    this.bridge?.channels.restart(kind);
  }

  tidy(): void {
    this.bridge?.tidy();
  }

  leave(): void {
    this.bridge?.leave(true);
  }

  close(purpose: 'renewal' | 'stop'): void {
    const { bridge } = this;
    // What the bridge still reports while it leaves concerns no running engine.
    this.bridge = null;
    bridge?.close(purpose === 'stop');
    if (purpose === 'stop') this.#agent = null;
  }
}
