import type { Command } from './commands';
import type {
  AudioProblem,
  Connection,
  CustomersFound,
  Device,
  EndReason,
  PhoneErrorInfo,
  RecordsState,
  TransferAgent,
} from './state';

/** A message of the agent channel in either direction. Numbers and texts are normalised. */
export type AgentSignal =
  | { readonly kind: 'refresh'; readonly online: boolean; readonly voice: boolean; readonly device: Device | null }
  | { readonly kind: 'voice'; readonly here: boolean }
  | { readonly kind: 'voiceRefused' }
  | { readonly kind: 'statusSent'; readonly online: boolean }
  | { readonly kind: 'status'; readonly ok: boolean }
  | { readonly kind: 'noAnswer' }
  | { readonly kind: 'deviceSent'; readonly device: Device; readonly mobile: string | null }
  | { readonly kind: 'device'; readonly ok: boolean; readonly device: Device | null }
  | {
      readonly kind: 'ring';
      readonly callId: string | null;
      readonly number: string | null;
      readonly line: string | null;
      readonly queue: string | null;
    }
  | { readonly kind: 'answer' | 'end'; readonly callId: string | null }
  | { readonly kind: 'id'; readonly callId: string | null }
  | { readonly kind: 'dial'; readonly number: string | null }
  | CalloutSignal
  | { readonly kind: 'hangUpSent' }
  | { readonly kind: 'hold' | 'mute'; readonly on: boolean; readonly ok: boolean; readonly callId: string | null }
  | { readonly kind: 'agents'; readonly agents: readonly TransferAgent[] }
  | { readonly kind: 'transferSent'; readonly queue: boolean }
  | { readonly kind: 'transferReply'; readonly ok: boolean }
  | {
      readonly kind: 'transferDone';
      readonly by: string | null;
      readonly to: string | null;
      /** Why the transfer failed; `null` when it succeeded. */
      readonly error: PhoneErrorInfo | null;
    }
  | { readonly kind: 'offer'; readonly callId: string; readonly from: string }
  | { readonly kind: 'offerReply'; readonly ok: boolean; readonly callId: string | null }
  | InternalSignal
  | { readonly kind: 'vendorError'; readonly text: string };

/** VCC reports the progress of an outbound call. `error` is set with `fail` only. */
export interface CalloutSignal {
  readonly kind: 'callout';
  readonly step: 'start' | 'ring' | 'answer' | 'end' | 'fail';
  readonly callId: string | null;
  readonly number: string | null;
  readonly line: string | null;
  readonly error: PhoneErrorInfo | null;
}

/** VCC reports the progress of a call between two agents. */
export interface InternalSignal {
  readonly kind: 'internal';
  readonly callId: string | null;
  readonly incoming: boolean;
  readonly number: string | null;
  readonly step: 'ring' | 'answer' | 'end';
}

/** What happened to the SIP legs of this browser. `leg` is the phone's own id, one per SIP session. */
export type SipSignal =
  | { readonly kind: 'registered'; readonly yes: boolean }
  | { readonly kind: 'session'; readonly leg: string; readonly outgoing: boolean; readonly number: string | null }
  | { readonly kind: 'progress' | 'accepted'; readonly leg: string }
  /** VCC accepted or refused one DTMF digit. */
  | { readonly kind: 'digitSent' | 'digitRefused'; readonly leg: string }
  | {
      readonly kind: 'legEnded';
      readonly leg: string;
      readonly local: boolean;
      readonly cause: string;
      readonly sipCode: number | null;
      readonly audio: AudioProblem | null;
    };

/** What the engine reports beside the messages of VCC. */
export type EngineSignal =
  | { readonly kind: 'notice'; readonly text: string }
  | { readonly kind: 'records'; readonly records: RecordsState }
  | { readonly kind: 'customers'; readonly found: CustomersFound }
  | { readonly kind: 'survey'; readonly status: string }
  | { readonly kind: 'fault'; readonly code: 'vendorException' | 'callbackFailed'; readonly text: string };

/** What commands, timers and channels of the phone itself report. */
export type PhoneSignal =
  | {
      readonly kind: 'started';
      readonly extension: string;
      readonly capabilities: ReadonlySet<Command>;
      /** SIP users by which VCC may call the agent's own leg. */
      readonly ownLegUsers?: readonly string[];
    }
  | { readonly kind: 'connection'; readonly connection: Omit<Connection, 'voiceRegistered'> }
  | { readonly kind: 'cancelled' | 'transferGivenUp' }
  | { readonly kind: 'localMute'; readonly on: boolean; readonly silent: boolean }
  | { readonly kind: 'over'; readonly reason: EndReason; readonly error?: PhoneErrorInfo }
  | { readonly kind: 'audio'; readonly problem: AudioProblem | null }
  | { readonly kind: 'dismiss' }
  | { readonly kind: 'reset' }
  | { readonly kind: 'tick' };

/** Everything that can change the state of the phone. */
export type Signal = AgentSignal | SipSignal | EngineSignal | PhoneSignal;
