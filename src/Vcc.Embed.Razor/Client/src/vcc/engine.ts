import { SessionCache } from '../host/session-cache';
import type { SessionSource } from '../host/session';
import type { Command } from '../model/commands';
import type { Channel, ChannelKind, Engine, EngineStart, Leg } from '../model/engine';
import { PhoneError } from '../model/errors';
import { plainText } from '../model/plain-text';
import type { AudioProblem, Call, Device, OutboundLine, TransferOffer } from '../model/state';
import { toIdentifier } from '../numbers/party-number';
import { agentQuery, endRequest, statusRequest, transferReply } from '../wire/requests';
import { Bridge } from './bridge';
import { capabilitiesOf } from './capabilities';
import { FaultFilter } from './fault-filter';
import type { CsVoice } from './globals';
import { checkMicrophone, checkMicrophoneQuietly } from './instrument-media';
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

/** The engine over VCC's scripts: it turns verbs into calls of their functions, or into messages where they are wrong. */
export class VccEngine implements Engine {
  readonly #options: VccEngineOptions;
  readonly #sessions: SessionCache;
  readonly #faults = new FaultFilter();
  #bridge: Bridge | null = null;
  #extension = '';
  #legUsers: readonly string[] = [];

  constructor(options: VccEngineOptions) {
    this.#options = options;
    this.#sessions = new SessionCache(options.session);
  }

  get running(): boolean {
    return this.#bridge !== null;
  }

  get attached(): boolean {
    return this.#bridge?.realm.connected ?? false;
  }

  get renewable(): boolean {
    return this.#bridge?.realm.renewable ?? false;
  }

  get active(): boolean {
    return this.#bridge?.active ?? false;
  }

  get extension(): string {
    return this.#extension;
  }

  get agentLegUsers(): readonly string[] {
    return this.#legUsers;
  }

  get capabilities(): ReadonlySet<Command> {
    return this.#bridge ? capabilitiesOf(this.#bridge.window) : new Set();
  }

  get legs(): ReadonlyMap<string, Leg> {
    return this.#bridge?.legs ?? new Map<string, Leg>();
  }

  /** VCC's state object, for a CRM that reads it. */
  get voice(): CsVoice | null {
    return this.#bridge?.voice ?? null;
  }

  channel(kind: ChannelKind): Channel | null {
    return this.#bridge?.channels[kind] ?? null;
  }

  async start({ listener, reuseSession, signal }: EngineStart): Promise<void> {
    const { isolation, iceServers, realm: usualRealm, open = openRealm } = this.#options;
    if (!reuseSession) this.#sessions.forget();
    const base = document.baseURI;
    const usual = usualRealm === undefined ? null : new URL(usualRealm, base).href;
    const [session, realm] = await openSessionAndRealm(this.#sessions.take(signal), usual, (url) =>
      open(isolation, url, signal),
    );
    if (signal.aborted) {
      realm.close();
      throw new PhoneError('stopped');
    }
    const scriptBase = new URL(session.scriptBase, base).href;
    const bridge = new Bridge(realm, { ...session, scriptBase }, listener, this.#faults);
    this.#bridge = bridge;
    this.#extension = session.extension;
    this.#legUsers = session.agentLegUsers ?? [];
    await bridge.boot(iceServers ?? session.iceServers ?? null, signal);
  }

  placeCall(number: string, lineId?: string): void {
    const bridge = this.#required;
    bridge.clearCall();
    bridge.invoke('csCallout', number, ...(lineId === undefined ? [] : [lineId]));
  }

  answer(): void {
    this.#required.invoke('onAcceptCall');
  }

  hangUp(call: Call, direct = false): void {
    const bridge = this.#required;
    if (direct) return bridge.channels.send(endRequest(call, this.#extension));
    bridge.correctCall(call);
    // VCC's scripts ignore a hang-up of a held call on another device.
    bridge.setFlags({ isHold: false });
    bridge.invoke('endCall');
  }

  forgetCall(): void {
    this.#bridge?.clearCall();
  }

  hold(call: Call, on: boolean): void {
    const bridge = this.#required;
    bridge.correctCall(call);
    bridge.setFlags({ isHold: !on });
    bridge.invoke('holdCall');
  }

  mute(call: Call, on: boolean): void {
    const bridge = this.#required;
    bridge.correctCall(call);
    // VCC's scripts ignore a mute of a held call.
    bridge.setFlags({ isMute: !on, isHold: false });
    try {
      bridge.invoke('muteCall');
    } finally {
      bridge.setFlags({ isHold: call.held });
    }
  }

  sendDigits(digits: string): void {
    this.#required.invoke('sendDTMF', digits);
  }

  async checkMicrophone(mayPrompt: boolean): Promise<AudioProblem | null> {
    const { window } = this.#required;
    return mayPrompt ? checkMicrophone(window) : checkMicrophoneQuietly(window);
  }

  setAvailability(online: boolean): void {
    const bridge = this.#required;
    bridge.setFlags({ callStatus: online ? 'Online' : 'Offline' });
    // VCC's scripts only toggle, from a status that may be out of date.
    bridge.channels.send(statusRequest(online));
  }

  setDevice(device: Device, mobile?: string): void {
    this.#required.invoke('changeDevice', device, ...(mobile ? [mobile] : []));
  }

  takeVoice(): void {
    this.#required.invoke('csEnableCall');
  }

  listAgents(): void {
    // Some editions of VCC's scripts send the query during inbound calls only.
    this.#required.channels.send(agentQuery);
  }

  async listLines(): Promise<readonly OutboundLine[]> {
    const raw = await this.voice?.getCalloutServices?.();
    if (!Array.isArray(raw)) return [];
    return raw.slice(0, 100).flatMap((entry: unknown) => {
      const line = (entry ?? {}) as Record<string, unknown>;
      const id = toIdentifier(line['callout_id']);
      const isDefault = line['is_default'] == true;
      return id ? [{ id, description: plainText(line['descriptions'], 80) || id, isDefault }] : [];
    });
  }

  transfer(call: Call, target: string, queue: boolean): void {
    const bridge = this.#required;
    bridge.correctCall(call);
    bridge.invoke(queue ? 'csTransferCallAcd' : 'csTransferCallAgent', target);
  }

  async replyToTransfer(offer: TransferOffer, accept: boolean, direct = false): Promise<void> {
    const bridge = this.#required;
    if (direct) return bridge.channels.send(transferReply(offer, this.#extension, accept));
    // VCC's scripts store the request only after their callback for it.
    await new Promise((resolve) => setTimeout(resolve));
    bridge.invoke('responseTransferAgent', accept ? 1 : 0);
  }

  probe(kind: ChannelKind): void {
    this.#bridge?.probe(kind);
  }

  restart(kind: ChannelKind): void {
    this.#bridge?.channels.restart(kind);
  }

  tidy(): void {
    this.#bridge?.tidy();
  }

  leave(): void {
    this.#bridge?.leave();
  }

  close(): void {
    const bridge = this.#bridge;
    // What the bridge still reports while it leaves concerns no running engine.
    this.#bridge = null;
    bridge?.close();
  }

  get #required(): Bridge {
    if (!this.#bridge) throw new PhoneError('notReady');
    return this.#bridge;
  }
}
