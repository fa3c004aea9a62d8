import type { MicrophoneSettings } from './microphone';
import type { Command } from './commands';
import type { PhoneError } from './errors';
import type { Signal } from './signals';
import type {
  AudioProblem,
  Call,
  CustomerSettings,
  Device,
  JournalSettings,
  OutboundLine,
  TransferOffer,
} from './state';

/** `agent` carries VCC's messages, `sip` carries the signalling of calls. */
export type ChannelKind = 'agent' | 'sip';

/** A socket of the engine. A socket that replaces it is another object. */
export interface Channel {
  readonly open: boolean;
  /** When the last message arrived, in milliseconds since the epoch. */
  readonly receivedAt: number;
  /** How many messages arrived. A clock may show the same time for a request and its response. */
  readonly received: number;
}

/** A SIP session of this browser. */
export interface Leg {
  readonly id: string;
  readonly outgoing: boolean;
  readonly number: string | null;
  readonly connection: RTCPeerConnection | null;
  readonly accepted: boolean;
  /** Milliseconds since the epoch. */
  readonly since: number;
  /** DTMF digits that VCC accepted so far. */
  readonly digitsSent: number;
  end(sipStatus?: number): void;
  /** Silences every microphone of the leg, also one that it receives later. */
  mute(on: boolean): void;
}

/**
 * `own`: the agent's leg of a call that the agent placed · `incoming`: a call for the agent · a number: the SIP status
 * that refuses it.
 */
export type LegDecision = 'own' | 'incoming' | number;

/**
 * What an engine calls. Every call may come from inside VCC's scripts, so an implementation only records and never
 * throws.
 */
export interface EngineListener {
  signal(signal: Signal): void;
  /** Decides on an incoming leg before VCC's scripts receive it. */
  decide(leg: Leg): LegDecision;
  channelClosed(kind: ChannelKind): void;
  /** The running start failed. */
  startRefused(error: PhoneError): void;
  /** Whether this reply to a transfer offer may leave the browser. */
  mayReplyToOffer(callId: string | null, accept: boolean): boolean;
}

export interface EngineStart {
  readonly listener: EngineListener;
  /** Whether a session of the attempt before may serve again. */
  readonly reuseSession: boolean;
  /** VCC refused the token of the last session, so the host must not reuse its login. */
  readonly tokenRefused: boolean;
  readonly signal: AbortSignal;
}

/**
 * The port to VCC. Verbs send and return at once; the response arrives as a signal. A verb throws a `PhoneError` when
 * it cannot send.
 */
export interface Engine {
  /** From a successful load until `close`. */
  readonly running: boolean;
  /** Whether the page still contains what the engine runs in. */
  readonly attached: boolean;
  /** Whether the engine can start a second time in this page. */
  readonly renewable: boolean;
  /** Running, attached, and not yet unregistered. */
  readonly active: boolean;
  readonly extension: string;
  /** SIP users by which VCC may call the agent's own leg. */
  readonly agentLegUsers: readonly string[];
  /** `null`: the application keeps no records of calls. */
  readonly journal: JournalSettings | null;
  /** `null`: the application looks no customers up. */
  readonly customers: CustomerSettings | null;
  readonly capabilities: ReadonlySet<Command>;
  /** The audio output of the voice, by the browser's id; empty for the system's default. */
  speakerId: string;
  /** The microphone of calls. A running call changes to it. */
  chosenMicrophone: MicrophoneSettings;
  /** The page that plays the received voice. */
  readonly voicePage: Window | null;
  readonly legs: ReadonlyMap<string, Leg>;
  channel(kind: ChannelKind): Channel | null;

  /**
   * Loads and logs in. Resolves before VCC's first message. Rejects with `agentChanged` when the session is another
   * agent's.
   */
  start(options: EngineStart): Promise<void>;
  placeCall(number: string, lineId?: string): void;
  answer(): void;
  /** `direct` bypasses VCC's scripts, for a hang-up that had no effect. */
  hangUp(call: Call, direct?: boolean): void;
  /** Drops what the engine still keeps of a call. The phone has no live call. */
  forgetCall(): void;
  hold(call: Call, on: boolean): void;
  mute(call: Call, on: boolean): void;
  sendDigits(digits: string): void;
  /** Why no microphone works. `mayPrompt` allows the browser to ask the agent; without it `null` may mean unknown. */
  checkMicrophone(mayPrompt: boolean): Promise<AudioProblem | null>;
  setAvailability(online: boolean): void;
  setDevice(device: Device, mobile?: string): void;
  takeVoice(): void;
  listAgents(): void;
  listLines(): Promise<readonly OutboundLine[]>;
  transfer(call: Call, target: string, queue: boolean): void;
  /** `direct` bypasses VCC's scripts, for an offer whose time is over. */
  replyToTransfer(offer: TransferOffer, accept: boolean, direct?: boolean): Promise<void>;
  /** Asks for a message on the channel. */
  probe(kind: ChannelKind): void;
  /** Closes a channel so that it connects and registers again. */
  restart(kind: ChannelKind): void;
  /** Releases what is not needed while no call is live. */
  tidy(): void;
  /** Unregisters at VCC. Synchronous, because a page that closes waits for nothing. */
  leave(): void;
  /**
   * `renewal` keeps the agent and the device that the agent chose. `stop` gives the usual device back and forgets the
   * agent.
   */
  close(purpose: 'renewal' | 'stop'): void;
}
