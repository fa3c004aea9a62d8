import type { CustomersFound } from './customers';
import type { AudioProblem, PhoneErrorInfo } from './errors';

export type { AudioProblem, PhoneErrorInfo } from './errors';
export type { Customer, CustomerOpening, CustomerSettings, CustomersFound } from './customers';

import type { Command } from './commands';

/**
 * Where the phone rings: 1 browser, 2 IP phone or softphone with login, 3 GSM mobile, 4 IP phone without login, 6
 * vendor softphone.
 */
export type Device = 1 | 2 | 3 | 4 | 6;

export type Direction = 'inbound' | 'outbound' | 'internal';

/**
 * `reconnecting` is a phone that was ready before. `lost` cannot be used: with `retrying` it goes on attempting,
 * without it a person must act first.
 */
export type ConnectionState = 'idle' | 'connecting' | 'ready' | 'reconnecting' | 'lost';

export interface Connection {
  readonly state: ConnectionState;
  /** Set while reconnecting: this attempt, and after how many the phone is shown as lost. */
  readonly attempt?: number;
  readonly total?: number;
  /** Why the last attempt failed: set when lost, and while connecting or reconnecting after a failure. */
  readonly error?: PhoneErrorInfo;
  /** Present and true when lost: the phone attempts again every 30 to 60 seconds, and becomes ready by itself. */
  readonly retrying?: boolean;
  /** False while the SIP side is down although the agent channel is up: calls cannot arrive in this browser. */
  readonly voiceRegistered: boolean;
}

/** Does this tab ring and talk? `elsewhere` means another tab or machine does. */
export type VoiceOwnership = 'none' | 'here' | 'elsewhere';

export type Availability = 'unknown' | 'online' | 'offline' | 'noAnswer';

/**
 * `dialing`: asked VCC, the agent's own leg is being set up · `customerRinging`: the customer's phone rings ·
 * `ringing`: an incoming call rings here · `connected`: both talk · `ended`: over, still shown.
 */
export type CallState = 'ringing' | 'dialing' | 'customerRinging' | 'connected' | 'ended';

export type EndReason =
  | 'agentHangUp'
  | 'customerHangUp'
  | 'otherAgentHangUp'
  | 'missed'
  | 'noAnswer'
  | 'rejected'
  | 'cancelled'
  | 'busy'
  | 'failed'
  | 'transferred'
  | 'voiceTakenElsewhere'
  | 'signalingLost'
  | 'mediaLost'
  | 'pageClosed'
  | 'unknown';

/** One call of the agent. Unknown facts are `null`. Times are milliseconds since the epoch. */
export interface Call {
  /** The phone's own id, constant from the first signal of the call to its end. */
  readonly key: string;
  /** VCC's id. It may arrive after the call started to ring. */
  readonly callId: string | null;
  readonly direction: Direction;
  /** The other party called. Tells the two sides of an internal call apart. */
  readonly incoming: boolean;
  readonly state: CallState;
  /** The other party: digits, `*`, `#`, leading `+`. `null` when withheld or unreadable. */
  readonly number: string | null;
  readonly line: string | null;
  readonly queue: string | null;
  readonly startedAt: number;
  readonly connectedAt: number | null;
  readonly endedAt: number | null;
  readonly muted: boolean;
  readonly held: boolean;
  /** Present and true: VCC refused the mute, but this browser sends silence until the agent unmutes. */
  readonly silent?: boolean;
  readonly endReason: EndReason | null;
  readonly error: PhoneErrorInfo | null;
}

/** A call exists and has not ended. @internal */
export function isLive(call: Call | null): call is Call {
  return call !== null && call.state !== 'ended';
}

/** An agent that a call can be transferred to. */
export interface TransferAgent {
  readonly extension: string;
  readonly name: string;
}

export interface TransferOffer {
  readonly callId: string;
  readonly fromExtension: string;
  /** Milliseconds since the epoch. VCC refuses by itself after 10 seconds. */
  readonly expiresAt: number;
}

export interface OutboundLine {
  readonly id: string;
  readonly description: string;
  readonly isDefault: boolean;
}

export interface Quality {
  readonly packetsLost: number;
  readonly packetsReceived: number;
  readonly jitterMs: number;
  readonly roundTripMs: number | null;
  /** 0 (unusable) to 5 (perfect). Below the configured threshold the phone warns. */
  readonly score: number;
}

/** An outcome of the application's own list, which the agent chooses after a call. */
export interface WrapUpCode {
  readonly code: string;
  readonly label: string;
}

/**
 * Where the application keeps the records of this agent's calls: the owner of the records, and the outcomes to choose
 * from.
 */
export interface JournalSettings {
  readonly owner: string;
  readonly wrapUpCodes: readonly WrapUpCode[];
}

/** Whether the server has the records of this agent's calls. */
export interface RecordsState {
  /** Ended calls whose record the server does not have yet. */
  readonly unsaved: number;
  /** Some of them are lost when this page closes, because the browser stores nothing. */
  readonly memoryOnly: boolean;
  readonly wrapUpCodes: readonly WrapUpCode[];
}

/** The state of the phone at one moment. Immutable. */
export interface PhoneState {
  readonly connection: Connection;
  readonly voice: VoiceOwnership;
  readonly availability: Availability;
  readonly device: Device | null;
  readonly extension: string | null;
  /** The live call, or the last one until it is dismissed or the next one starts. */
  readonly call: Call | null;
  readonly transferOffer: TransferOffer | null;
  readonly audioProblem: AudioProblem | null;
  /** `null` while no records are kept: the application has no journal, or the phone has not started. */
  readonly records: RecordsState | null;
  /** Who has the number of `call`. `null` until the look-up has ended, and where the application has none. */
  readonly customers: CustomersFound | null;
  /** The commands that this edition of VCC's scripts can run. The view disables the others. */
  readonly capabilities: ReadonlySet<Command>;
}
