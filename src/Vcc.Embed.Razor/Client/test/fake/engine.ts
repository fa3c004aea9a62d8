import { usualMicrophone } from '../../src/model/microphone';
import type { Command } from '../../src/model/commands';
import { commandNames } from '../../src/model/commands';
import type { Channel, ChannelKind, Engine, EngineListener, EngineStart, Leg } from '../../src/model/engine';
import type { PhoneError } from '../../src/model/errors';
import type { Signal } from '../../src/model/signals';
import type {
  AudioProblem,
  Call,
  CustomerSettings,
  Device,
  JournalSettings,
  OutboundLine,
  TransferOffer,
} from '../../src/model/state';

/** A leg that a test controls. */
export class FakeLeg implements Leg {
  readonly connection = null;
  readonly since = Date.now();
  accepted = false;
  muted = false;
  digitsSent = 0;
  endedWith: number | 'ended' | null = null;
  readonly id: string;
  readonly number: string | null;
  readonly outgoing: boolean;
  readonly #engine: FakeEngine;

  constructor(engine: FakeEngine, id: string, number: string | null, outgoing = false) {
    this.#engine = engine;
    this.id = id;
    this.number = number;
    this.outgoing = outgoing;
  }

  accept(): void {
    this.accepted = true;
    this.#engine.tell({ kind: 'accepted', leg: this.id });
  }

  end(sipStatus?: number): void {
    this.endedWith = sipStatus ?? 'ended';
    this.finish(true);
  }

  mute(on: boolean): void {
    this.muted = on;
  }

  /** Ends the leg. `local` when this browser ended it. */
  finish(local: boolean, cause = 'Terminated'): void {
    this.#engine.legs.delete(this.id);
    this.#engine.tell({ kind: 'legEnded', leg: this.id, local, cause, sipCode: null, audio: null });
  }
}

/** An engine without VCC: it records verbs, and a test sends the signals. */
export class FakeEngine implements Engine {
  readonly verbs: string[] = [];
  readonly legs = new Map<string, FakeLeg>();
  renewable = true;
  readonly extension = '5000';
  agentLegUsers: readonly string[] = [];
  journal: JournalSettings | null = null;
  customers: CustomerSettings | null = null;
  readonly capabilities = new Set(commandNames) as ReadonlySet<Command>;
  readonly voicePage = null;
  speakerId = '';
  chosenMicrophone = usualMicrophone;
  running = false;
  attached = true;
  /** Errors of the next starts, in order. */
  refusals: PhoneError[] = [];
  greets = true;
  /** Voice and device in VCC's first message. */
  greeting: { voice: boolean; device: Device } = { voice: true, device: 1 };
  /** When the last message arrived; `null` for a moment ago. */
  receivedAt: number | null = null;
  microphone: AudioProblem | null | Promise<AudioProblem | null> = null;
  lines: readonly OutboundLine[] = [];
  /** Whether the browser plays the customer's voice. */
  starts: EngineStart[] = [];
  /** What each start awaits before it refuses or greets. */
  loading: Promise<void> | null = null;
  #listener: EngineListener | null = null;

  get active(): boolean {
    return this.running;
  }

  tell(signal: Signal): void {
    this.#listener?.signal(signal);
  }

  /** An INVITE arrives. Returns the leg, which was refused when `endedWith` is set. */
  invite(number: string | null): FakeLeg {
    const leg = new FakeLeg(this, `leg${this.verbs.push('invite')}`, number);
    const decision = this.#listener?.decide(leg) ?? 480;
    if (typeof decision === 'number') leg.endedWith = decision;
    else {
      this.legs.set(leg.id, leg);
      this.tell({ kind: 'session', leg: leg.id, outgoing: false, number });
    }
    return leg;
  }

  drop(kind: ChannelKind): void {
    this.#listener?.channelClosed(kind);
  }

  channel(): Channel {
    return { open: this.running, receivedAt: this.receivedAt ?? Date.now(), received: 0 };
  }

  async start(options: EngineStart): Promise<void> {
    this.starts.push(options);
    await this.loading;
    const refusal = this.refusals.shift();
    if (refusal) throw refusal;
    this.#listener = options.listener;
    this.running = this.attached = true;
    if (!this.greets) return;
    this.tell({ kind: 'registered', yes: true });
    this.tell({ kind: 'refresh', online: true, ...this.greeting });
  }

  close(purpose: 'renewal' | 'stop'): void {
    this.#verb('close', purpose);
    this.running = false;
    this.#listener = null;
  }

  placeCall = (number: string, lineId?: string): void => this.#verb('placeCall', number, lineId);
  answer = (): void => this.#verb('answer');
  hangUp = (call: Call, direct?: boolean): void => this.#verb('hangUp', call.callId, direct);
  forgetCall(): void {}
  hold = (call: Call, on: boolean): void => this.#verb('hold', call.callId, on);
  mute = (call: Call, on: boolean): void => this.#verb('mute', call.callId, on);
  sendDigits = (digits: string): void => this.#verb('sendDigits', digits);
  checkMicrophone = (_mayPrompt: boolean): Promise<AudioProblem | null> => Promise.resolve(this.microphone);
  setAvailability = (online: boolean): void => this.#verb('setAvailability', online);
  setDevice = (device: number, mobile?: string): void => this.#verb('setDevice', device, mobile);
  takeVoice = (): void => this.#verb('takeVoice');
  listAgents = (): void => this.#verb('listAgents');
  listLines = (): Promise<readonly OutboundLine[]> => Promise.resolve(this.lines);
  transfer = (call: Call, to: string, queue: boolean): void => this.#verb('transfer', call.callId, to, queue);
  async replyToTransfer(offer: TransferOffer, accept: boolean, direct?: boolean): Promise<void> {
    this.#verb('replyToTransfer', offer.callId, accept, direct);
    this.tell({ kind: 'offerReply', ok: accept, callId: offer.callId });
  }
  probe = (kind: ChannelKind): void => this.#verb('probe', kind);
  restart = (kind: ChannelKind): void => this.#verb('restart', kind);
  tidy(): void {}
  leave = (): void => this.#verb('leave');

  #verb(...words: unknown[]): void {
    this.verbs.push(words.filter((word) => word !== undefined).join(' '));
  }
}
