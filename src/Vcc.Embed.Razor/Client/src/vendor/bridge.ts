import { PhoneError, plain } from '../phone/errors';
import type { Call, Command } from '../phone/model';
import type { Session } from '../session/session';
import type { BridgeListener } from './bridge-listener';
import { hint, installCallbacks } from './callbacks';
import { capabilitiesOf } from './capabilities';
import { Wire, vendorFunction } from './contract';
import type { CsVoice, RealmWindow } from './contract';
import { tapMicrophone, tapPeerConnection } from './media';
import type { Microphones } from './media';
import { parseFrame, readFromAgent, readFromVcc } from './messages';
import type { Frame } from './messages';
import { tapPartner } from './partner';
import { mendJQuery, quiet } from './quiet';
import type { Realm } from './realm';
import { loadScripts } from './scripts';
import { abandon, tapSockets } from './sockets';
import type { Line } from './sockets';
import { tapUserAgent } from './ua';
import type { Leg, UserAgents } from './ua';

/** Asks for the agents that a call could be transferred to, as the scripts ask. */
export const agentQuery: Frame = { username: '', agentStatus: 'AVAILABLE', callStatus: 'READY', operation: '', timeInStatus: '', objectId: Wire.sendAgents };

/** How long a realm that was left may stay for its last words to get out. */
const lastWordsMs = 1_000;

/** The only door to one realm full of vendor scripts. */
export class Bridge {
  readonly realm: Realm;
  agent: Line | null = null;
  sip: Line | null = null;
  /** The agent channel spoke our language at least once. */
  understood = false;
  /** `null` once the realm was closed: what it still says is nobody's business. */
  #listener: BridgeListener | null;
  readonly #session: Session;
  readonly #window: RealmWindow;
  #agents: UserAgents | null = null;
  #microphones: Microphones | null = null;
  #renewCallbacks: () => void = () => undefined;
  #sender: Frame = {};
  #left = false;
  #closed = false;
  #probing = false;
  #refusal = '';

  constructor(realm: Realm, session: Session, listener: BridgeListener) {
    this.realm = realm;
    this.#window = realm.window;
    this.#session = session;
    this.#listener = listener;
  }

  get voice(): CsVoice | null {
    const voice = this.#window.csVoice;
    return typeof voice === 'object' && voice ? voice : null;
  }

  get legs(): ReadonlyMap<string, Leg> {
    return this.#agents?.legs ?? new Map<string, Leg>();
  }

  /** The realm is in the page and nobody left it yet. */
  get active(): boolean {
    return this.realm.connected && !this.#left;
  }

  /** User agents that run now: never more than one. */
  get userAgents(): number {
    return this.#agents?.running ?? 0;
  }

  /** Wraps what must be wrapped, loads the scripts, starts them. Ready is something else: VCC must have answered. */
  async boot(iceServers: readonly RTCIceServer[] | null, signal: AbortSignal): Promise<void> {
    const realm = this.#window;
    quiet(realm, { notice: (text) => this.#listener?.notice(plain(text)), swallowed: (text) => this.#listener?.contained('vendorException', plain(text)) });
    this.#microphones = tapMicrophone(realm);
    tapPeerConnection(realm, iceServers);
    tapPartner(realm, this.#session.apiServer, (error) => this.#listener?.bootRefused(error));
    this.#watchSockets();
    const callbacks = installCallbacks(realm, window as unknown as RealmWindow, {
      called: (name, args) => this.#called(name, args),
      crmFailed: (name, error) => this.#listener?.contained('callbackFailed', plain(`${name}: ${(error as Error | null)?.message ?? error}`)),
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

  /** Calls a function of the scripts. Throws `notSupported` where this edition has none, `vendorException` where it threw. */
  invoke(name: string, ...args: unknown[]): unknown {
    const call = vendorFunction(this.#window, name);
    if (!call) throw new PhoneError('notSupported');
    try {
      return call.apply(this.#window, args);
    } catch (error) {
      throw new PhoneError({ code: 'vendorException', vendorText: plain((error as Error | null)?.message) });
    }
  }

  /** For what goes on whatever the scripts think of it. */
  invokeQuietly(name: string): void {
    try {
      this.invoke(name);
    } catch (error) {
      this.#listener?.contained('vendorException', `${name}: ${(error as PhoneError).vendorText ?? 'missing'}`);
    }
  }

  /** Says something to VCC in the scripts' place, for what they cannot say or say wrongly. */
  send(frame: Frame): void {
    if (this.agent?.socket.readyState !== 1) throw new PhoneError('notReady');
    this.agent.socket.send(JSON.stringify({ ...frame, ...this.#sender }));
  }

  correctFlags(fields: Partial<CsVoice>): void {
    if (this.voice) Object.assign(this.voice, fields);
  }

  /** Puts the scripts' idea of the call right, so that their next message carries the right ids. */
  correct(call: Call): void {
    const voice = this.voice;
    if (!voice) return;
    const info = (voice.callInfo ??= { callDirection: call.direction === 'inbound' ? 1 : call.direction === 'outbound' ? 2 : 3 });
    info.callId ||= call.callId ?? '';
    info.agentId ||= this.#session.extension;
    info.line ||= call.line ?? '';
  }

  /** With no call alive, no flag may say otherwise: a stuck one would refuse every later call, or answer a stranger's. */
  heal(): void {
    this.correctFlags({ isCallout: false, isRinging: false, isAnswering: false, hasCall: false, isConnectToAgent: false, isHold: false, isMute: false, callInfo: null });
  }

  /** Once in a while, while nothing happens. */
  tidy(): void {
    this.#renewCallbacks();
    if (this.legs.size === 0) this.#microphones?.release();
  }

  /** Asks one side for a sign of life: VCC answers a registration, and the question who is free. */
  probe(kind: Line['kind']): void {
    // A page that comes back thaws before it knows that it was left: to ask then would register it again.
    if (this.#left) return;
    if (kind === 'sip') return this.#agents?.current?.register();
    this.#probing = true;
    this.send(agentQuery);
  }

  /** Makes JsSIP connect and register anew. */
  restartSip(): void {
    if (this.sip) abandon(this.sip);
  }

  capabilities(): ReadonlySet<Command> {
    return capabilitiesOf(this.#window);
  }

  /** Unregisters at VCC and gives the agent's usual device back, as the vendor asks on every exit. Once. */
  leave(): void {
    if (this.#left) return;
    this.#left = true;
    const enabled = this.voice?.enableVoice;
    if (this.agent) for (const name of ['csUnregister', ...(enabled ? ['reConfigDeviceType'] : [])]) this.invokeQuietly(name);
    for (const leg of this.legs.values()) leg.end();
    this.#agents?.current?.stop();
    this.#microphones?.release();
  }

  /** Leaves and takes the realm away, sockets first: VCC must see the old agent go before a new one comes. */
  close(): void {
    this.leave();
    this.#closed = true;
    this.#listener = null;
    const lines = [this.agent, this.sip].filter((line) => line !== null);
    for (const line of lines) {
      // Without a word to the scripts, which would connect again.
      line.abandoned = true;
      line.socket.close();
    }
    this.agent = this.sip = null;
    // A frame takes along what its sockets have not sent yet: VCC would keep the old registration.
    const sent = Promise.all(lines.map((line) => line.closed));
    void Promise.race([sent, new Promise((resolve) => setTimeout(resolve, lines.length > 0 ? lastWordsMs : 0))]).then(() => this.realm.close());
  }

  #watchSockets(): void {
    tapSockets(this.#window, {
      opened: (line) => {
        // One agent, one socket: an older one that still lives would make every event happen twice.
        const old = this[line.kind];
        this[line.kind] = line;
        if (old && old !== line && line.kind === 'agent') abandon(old);
      },
      heard: (line, data) => {
        if (line.kind === 'sip') return true;
        const frame = parseFrame(data);
        if (!frame) return false;
        const e = readFromVcc(frame, this.#session.extension);
        // The scripts stumble over a report without a status, and take another agent's for ours.
        if (!e) return frame['objectId'] !== Wire.callout;
        this.understood = true;
        if (e.kind === 'vendorError') this.#refusal = e.text;
        // An answer to our own question whether the line still lives is none of the CRM's business.
        if (e.kind === 'agents' && this.#probing) return (this.#probing = false);
        this.#listener?.evidence(e);
        return true;
      },
      sending: (line, data) => {
        const frame = line.kind === 'agent' ? parseFrame(data) : null;
        if (!frame) return true;
        if (frame['extension'] !== undefined) this.#sender = { agentId: frame['agentId'], extension: frame['extension'] };
        const e = readFromAgent(frame);
        if (e?.kind === 'offerAnswered' && !this.#listener?.mayAnswerOffer(frame)) return false;
        if (e) this.#listener?.evidence(e);
        return true;
      },
      closed: (line) => {
        // A line that never opened counts as well: the first connect failed.
        if (!this.#closed && (this[line.kind] === line || !this[line.kind])) this.#listener?.lineClosed(line);
      },
    });
  }

  #watchUserAgents(): UserAgents {
    return tapUserAgent(this.#window, {
      sip: (e) => this.#listener?.evidence(e),
      admit: (leg) => this.#listener?.admit(leg) ?? 480,
      digit: () => this.#listener?.evidence({ kind: 'tick' }),
      audioProblem: () => this.#microphones?.problem ?? null,
    });
  }

  /** While both sides of the network recover, the scripts would start a second user agent beside one that has a call. */
  #guardUserAgent(): void {
    const start = vendorFunction(this.#window, 'init_ua');
    if (!start) return;
    this.#window['init_ua'] = (...args: unknown[]) => (this.legs.size > 0 ? undefined : start.apply(this.#window, args));
  }

  /** What the scripts would show in a corner of the vendor's own page: a refusal that VCC's message told already, or news. */
  #growled(text: string): void {
    if (!this.understood) this.#listener?.evidence({ kind: 'vendorError', text });
    else if (text !== this.#refusal) this.#listener?.notice(text);
  }

  #called(name: string, args: readonly unknown[]): void {
    if (!this.understood) {
      const e = hint(name, args);
      if (e) this.#listener?.evidence(e);
    }
    this.#listener?.callback(name, args);
  }
}
