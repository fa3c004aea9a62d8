import { PhoneError, plain } from '../model/errors';
import type { Call, Command } from '../model/state';
import type { Session } from '../host/session';
import type { BridgeListener } from './bridge-listener';
import { hint, installCallbacks } from './callbacks';
import { capabilitiesOf } from './capabilities';
import { vendorFunction } from './globals';
import type { RealmWindow } from './globals';
import { Lines } from './channels';
import { tapMicrophone, tapPeerConnection } from './instrument-media';
import type { Microphones } from './instrument-media';
import { tapPartner } from './instrument-partner';
import { mendJQuery, quiet } from './instrument-console';
import type { Realm } from './realm';
import { loadScripts } from './script-loader';
import { abandon } from './instrument-sockets';
import type { Line } from './instrument-sockets';
import { tapUserAgent } from './instrument-jssip';
import type { Leg, UserAgents } from './instrument-jssip';
import { VendorScripts } from './script-state';

/** The only door to one realm full of vendor scripts. */
export class Bridge extends VendorScripts {
  readonly realm: Realm;
  readonly lines: Lines;
  readonly #session: Session;
  /** `null` once the realm was closed. */
  #listener: BridgeListener | null;
  #agents: UserAgents | null = null;
  #microphones: Microphones | null = null;
  #renewCallbacks: () => void = () => undefined;
  #left = false;

  constructor(realm: Realm, session: Session, listener: BridgeListener) {
    super(realm.window);
    this.realm = realm;
    this.#session = session;
    this.#listener = listener;
    this.lines = new Lines(realm.window, session.extension, listener);
  }

  get legs(): ReadonlyMap<string, Leg> {
    return this.#agents?.legs ?? new Map<string, Leg>();
  }

  /** The realm is in the page and nobody left it yet. */
  get active(): boolean {
    return this.realm.connected && !this.#left;
  }

  /** Wraps what must be wrapped, loads the scripts, starts them. Ready is something else: VCC must have answered. */
  async boot(iceServers: readonly RTCIceServer[] | null, signal: AbortSignal): Promise<void> {
    const realm = this.window;
    quiet(realm, {
      notice: (text) => this.#listener?.notice(plain(text)),
      swallowed: (text) => this.#listener?.contained('vendorException', plain(text)),
    });
    this.#microphones = tapMicrophone(realm);
    tapPeerConnection(realm, iceServers);
    tapPartner(realm, this.#session.apiServer, (error) => this.#listener?.bootRefused(error));
    const callbacks = installCallbacks(realm, window as unknown as RealmWindow, {
      called: (name, args) => this.#called(name, args),
      crmFailed: (name, error) =>
        this.#listener?.contained('callbackFailed', plain(`${name}: ${(error as Error | null)?.message ?? error}`)),
    });
    this.#renewCallbacks = callbacks.renew;
    realm.addEventListener('pagehide', () => this.leave());
    await loadScripts(realm, this.#session, signal, (file) => {
      if (realm['jQuery']) mendJQuery(realm, (text) => this.#growled(plain(text)));
      if (realm['JsSIP'] && !this.#agents) this.#agents = this.#watchUserAgents();
      if (file.includes('cs_const')) realm.API_SERVER = this.#session.apiServer;
    });
    // A script that defines it as a constant, or sets it again later, would send the token to somebody else's server.
    realm.API_SERVER = this.#session.apiServer;
    if (realm.API_SERVER !== this.#session.apiServer || !this.voice) throw new PhoneError('vendorDrift');
    callbacks.renew();
    this.#guardUserAgent();
    this.invoke('csInit', this.#session.token, this.#session.domain);
  }

  /** For what goes on whatever the scripts think of it. */
  invokeQuietly(name: string): void {
    try {
      this.invoke(name);
    } catch (error) {
      this.#listener?.contained('vendorException', `${name}: ${(error as PhoneError).vendorText ?? 'missing'}`);
    }
  }

  /** With its own extension: on outbound calls the scripts never say who would hand the call on. */
  override correct(call: Call): void {
    super.correct(call, this.#session.extension);
  }

  /** Once in a while, while nothing happens. */
  tidy(): void {
    this.#renewCallbacks();
    if (this.legs.size === 0) this.#microphones?.release();
  }

  /** Asks one side for a sign of life: VCC answers a registration too. */
  probe(kind: Line['kind']): void {
    // A page that comes back thaws before it knows that it was left: to ask then would register it again.
    if (this.#left) return;
    if (kind === 'sip') return this.#agents?.current?.register();
    this.lines.probe();
  }

  /** Makes JsSIP connect and register anew. */
  restartSip(): void {
    if (this.lines.sip) abandon(this.lines.sip);
  }

  capabilities(): ReadonlySet<Command> {
    return capabilitiesOf(this.window);
  }

  /** Unregisters at VCC and gives the agent's usual device back, as the vendor asks on every exit. Once. */
  leave(): void {
    if (this.#left) return;
    this.#left = true;
    const enabled = this.voice?.enableVoice;
    if (this.lines.agent)
      for (const name of ['csUnregister', ...(enabled ? ['reConfigDeviceType'] : [])]) this.invokeQuietly(name);
    for (const leg of this.legs.values()) leg.end();
    this.#agents?.current?.stop();
    this.#microphones?.release();
  }

  /** Leaves and takes the realm away, sockets first: VCC must see the old agent go before a new one comes. */
  close(): void {
    this.leave();
    this.#listener = null;
    // A frame takes along what its sockets have not sent yet: VCC would keep the old registration.
    void this.lines.close().then(() => this.realm.close());
  }

  #watchUserAgents(): UserAgents {
    return tapUserAgent(this.window, {
      sip: (e) => this.#listener?.evidence(e),
      admit: (leg) => this.#listener?.admit(leg) ?? 480,
      digit: () => this.#listener?.evidence({ kind: 'tick' }),
      audioProblem: () => this.#microphones?.problem ?? null,
    });
  }

  /** While both sides of the network recover, the scripts would start a second user agent beside one that has a call. */
  #guardUserAgent(): void {
    const start = vendorFunction(this.window, 'init_ua');
    if (!start) return;
    this.window['init_ua'] = (...args: unknown[]) => (this.legs.size > 0 ? undefined : start.apply(this.window, args));
  }

  /** What the scripts would show in a corner of the vendor's own page: a refusal that VCC's message told already, or news. */
  #growled(text: string): void {
    if (!this.lines.understood) this.#listener?.evidence({ kind: 'vendorError', text });
    else if (text !== this.lines.refusal) this.#listener?.notice(text);
  }

  #called(name: string, args: readonly unknown[]): void {
    if (!this.lines.understood) {
      const e = hint(name, args);
      if (e) this.#listener?.evidence(e);
    }
    this.#listener?.callback(name, args);
  }
}
