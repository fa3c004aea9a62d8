import type { ChannelKind, EngineListener, Leg } from '../model/engine';
import type { Session } from '../host/session';
import { PhoneError } from '../model/errors';
import { plainText } from '../model/plain-text';
import type { Signal } from '../model/signals';
import { reportOfCallback, signalOfCallback } from './callback-signals';
import { installCallbacks } from './callbacks';
import { callerUnder, vendorOnly } from './caller';
import type { Caller } from './caller';
import { Channels } from './channels';
import type { FaultFilter } from './fault-filter';
import { vendorFunction } from './globals';
import type { RealmWindow } from './globals';
import { instrumentConsole, instrumentJQuery, prepareGlobals } from './instrument-console';
import { UserAgents } from './instrument-jssip';
import { instrumentMicrophone, instrumentPeerConnection } from './instrument-media';
import type { ChosenMicrophone, Microphones } from './instrument-media';
import { instrumentPartner } from './instrument-partner';
import { instrumentPolicy } from './instrument-policy';
import type { Realm } from './realm';
import { loadScripts } from './script-loader';
import { ScriptState } from './script-state';

/** The only access to one realm with VCC's scripts. */
export class Bridge extends ScriptState {
  readonly realm: Realm;
  readonly channels: Channels;
  readonly #session: Session;
  readonly #faults: FaultFilter;
  readonly #caller: Caller;
  readonly #devices: ChosenMicrophone;
  /** `null` once the realm was closed. */
  #listener: EngineListener | null;
  #agents: UserAgents | null = null;
  #microphones: Microphones | null = null;
  #renewCallbacks: () => void = () => undefined;
  #left = false;

  constructor(
    realm: Realm,
    session: Session,
    listener: EngineListener,
    faults: FaultFilter,
    devices: ChosenMicrophone,
  ) {
    super(realm.window, session.extension);
    this.realm = realm;
    this.#session = session;
    this.#listener = listener;
    this.#faults = faults;
    this.#devices = devices;
    this.#caller = realm.renewable ? vendorOnly : callerUnder(session.scriptBase);
    this.channels = new Channels(realm.window, session.extension, listener, this.#caller);
  }

  get legs(): ReadonlyMap<string, Leg> {
    return this.#agents?.legs ?? new Map<string, Leg>();
  }

  /** The realm is in the page, and the phone has not left it. */
  get active(): boolean {
    return this.realm.connected && !this.#left;
  }

  /** Wraps what must be wrapped, loads VCC's scripts and starts them. Resolves before VCC's first message. */
  async boot(iceServers: readonly RTCIceServer[] | null, signal: AbortSignal): Promise<void> {
    const realm = this.window;
    const { apiServer } = this.#session;
    const callbacks = this.#instrument(realm, iceServers);
    realm.addEventListener('pagehide', () => this.leave(true));
    await loadScripts(realm, this.#session, signal, (file) => {
      if (realm['jQuery']) instrumentJQuery(realm, !this.realm.renewable, (text) => this.#growl(plainText(text)));
      if (realm['JsSIP']) this.#agents ??= this.#watchUserAgents();
      if (file.includes('cs_const')) realm.API_SERVER = apiServer;
    });
    if (signal.aborted) throw new PhoneError('stopped');
    // A script with a constant address, or one that sets it later, would send the token to another server.
    realm.API_SERVER = apiServer;
    if (realm.API_SERVER !== apiServer || !this.voice) throw new PhoneError('vendorDrift');
    callbacks.renew();
    this.#guardUserAgent();
    this.invoke('csInit', this.#session.token, this.#session.domain);
  }

  /** Runs what is useful while no call is live. */
  tidy(): void {
    this.#renewCallbacks();
    if (this.legs.size === 0) this.#microphones?.release();
  }

  /** Asks for a message on a channel. VCC responds to a registration too. */
  probe(kind: ChannelKind): void {
    // A page from the back/forward cache resumes before it knows that it was left. A probe would register it again.
    if (this.#left) return;
    if (kind === 'sip') return this.#agents?.register();
    this.channels.probe();
  }

  /** Unregisters at VCC. `restoreDevice` gives the agent's usual device back, as VCC asks on every exit. Runs once. */
  leave(restoreDevice: boolean): void {
    if (this.#left) return;
    this.#left = true;
    if (this.channels.agent) {
      const names =
        restoreDevice && this.voice?.enableVoice ? ['csUnregister', 'reConfigDeviceType'] : ['csUnregister'];
      for (const name of names) this.#invokeSafely(name);
    }
    for (const leg of this.legs.values()) leg.end();
    this.#agents?.stop();
    this.#microphones?.release();
  }

  /** Leaves and removes the realm, sockets first: VCC must see the old agent leave before a new one arrives. */
  close(restoreDevice: boolean): void {
    this.leave(restoreDevice);
    this.#listener = null;
    // A removed frame loses what its sockets have not sent yet. VCC would keep the old registration.
    void this.channels.close().then(() => this.realm.close());
  }

  #instrument(realm: RealmWindow, iceServers: readonly RTCIceServer[] | null): { renew(): void } {
    if (this.realm.renewable)
      instrumentConsole(realm, {
        notice: (text) => this.#notice(plainText(text)),
        swallowed: (text) => this.#fault('vendorException', text),
      });
    prepareGlobals(realm);
    this.#microphones = instrumentMicrophone(realm, this.#caller, this.#devices);
    instrumentPeerConnection(realm, iceServers, this.#caller);
    instrumentPolicy(realm, (error) => this.#listener?.startRefused(error));
    instrumentPartner(realm, this.#session.apiServer, (error) => this.#listener?.startRefused(error));
    const callbacks = installCallbacks(realm, window as unknown as RealmWindow, {
      called: (name, args) => this.#called(name, args),
      crmFailed: (name, error) =>
        this.#fault('callbackFailed', `${name}: ${(error as Error | null)?.message ?? error}`),
    });
    this.#renewCallbacks = callbacks.renew;
    return callbacks;
  }

  #watchUserAgents(): UserAgents {
    return new UserAgents(this.window, {
      signal: (signal) => this.#signal(signal),
      decide: (leg) => {
        const decision = this.#listener?.decide(leg) ?? 480;
        // VCC's scripts answer whatever rings while this flag is set. Without an own callout it is a leftover.
        if (decision === 'incoming') this.setFlags({ isCallout: false });
        return decision;
      },
      microphoneProblem: () => this.#microphones?.problem ?? null,
    });
  }

  /** While both channels recover, VCC's scripts would start a second user agent beside one that has a call. */
  #guardUserAgent(): void {
    const start = vendorFunction(this.window, 'init_ua');
    if (!start) return;
    this.window['init_ua'] = (...args: unknown[]) => (this.legs.size > 0 ? undefined : start.apply(this.window, args));
  }

  #invokeSafely(name: string): void {
    try {
      this.invoke(name);
    } catch (error) {
      this.#fault('vendorException', `${name}: ${(error as PhoneError).vendorText ?? 'missing'}`);
    }
  }

  /** A text that VCC's scripts would show: a refusal that VCC's message reported already, or a notice. */
  #growl(text: string): void {
    if (!this.channels.understood) this.#signal({ kind: 'vendorError', text });
    else if (text !== this.channels.refusal) this.#notice(text);
  }

  #called(name: string, args: readonly unknown[]): void {
    const guess = this.channels.understood ? null : signalOfCallback(name, args);
    if (guess) this.#signal(guess);
    const report = reportOfCallback(name, args);
    if (report instanceof PhoneError) this.#listener?.startRefused(report);
    else if (report) this.#signal(report);
  }

  #notice(text: string): void {
    if (text) this.#signal({ kind: 'notice', text });
  }

  #fault(code: 'vendorException' | 'callbackFailed', raw: string): void {
    const text = plainText(raw);
    if (this.#listener && this.#faults.isNew(text)) this.#signal({ kind: 'fault', code, text });
  }

  #signal(signal: Signal): void {
    this.#listener?.signal(signal);
  }
}
