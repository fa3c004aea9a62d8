import type { AudioProblem, Command, Connection, Device, EndReason, TransferAgent } from './state';

/** What the agent channel said. Numbers and texts are already cleaned. */
export type AgentEvidence =
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
  | {
      readonly kind: 'out';
      readonly status: 'STARTING' | 'RINGING' | 'ANSWER' | 'ENDCALL' | 'TERMINATE' | 'ERROR';
      readonly callId: string | null;
      readonly number: string | null;
      readonly line: string | null;
      readonly errorCode: string;
      readonly sipCode: string;
    }
  | { readonly kind: 'hangUpSent' }
  | { readonly kind: 'hold' | 'mute'; readonly on: boolean; readonly ok: boolean; readonly callId: string | null }
  | { readonly kind: 'agents'; readonly agents: readonly TransferAgent[] }
  | { readonly kind: 'transferSent'; readonly queue: boolean }
  | { readonly kind: 'transferAnswered'; readonly ok: boolean }
  | {
      readonly kind: 'transferDone';
      readonly ok: boolean;
      readonly by: string | null;
      readonly to: string | null;
      readonly text: string;
    }
  | { readonly kind: 'offer'; readonly callId: string; readonly from: string }
  | { readonly kind: 'offerAnswered'; readonly ok: boolean; readonly callId: string | null }
  | {
      readonly kind: 'internal';
      readonly callId: string | null;
      readonly incoming: boolean;
      readonly number: string | null;
      readonly step: 'ring' | 'answer' | 'end';
    }
  | { readonly kind: 'vendorError'; readonly text: string };

/** What happened to SIP sessions of this browser. `leg` is ours, one per session. */
export type SipEvidence =
  | { readonly kind: 'registered'; readonly yes: boolean }
  | { readonly kind: 'session'; readonly leg: string; readonly outgoing: boolean; readonly number: string | null }
  | { readonly kind: 'progress' | 'accepted'; readonly leg: string }
  | {
      readonly kind: 'legEnded';
      readonly leg: string;
      readonly local: boolean;
      readonly cause: string;
      readonly sipCode: number | null;
      readonly audio: AudioProblem | null;
    };

/** Our own knowledge: what commands did, what clocks and sockets say. */
export type OwnEvidence =
  | { readonly kind: 'boot'; readonly extension: string; readonly capabilities: ReadonlySet<Command> }
  | { readonly kind: 'connection'; readonly connection: Omit<Connection, 'voiceRegistered'> }
  | { readonly kind: 'cancelled' | 'transferGivenUp' }
  | { readonly kind: 'localMute'; readonly on: boolean; readonly silent: boolean }
  | { readonly kind: 'over'; readonly reason: EndReason }
  | { readonly kind: 'audio'; readonly problem: AudioProblem | null }
  | { readonly kind: 'refuseOffer' }
  | { readonly kind: 'dismiss' }
  | { readonly kind: 'reset' }
  | { readonly kind: 'tick' };

export type Evidence = AgentEvidence | SipEvidence | OwnEvidence;
