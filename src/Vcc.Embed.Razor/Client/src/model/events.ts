import type {
  AudioProblem,
  Availability,
  Call,
  Connection,
  Device,
  PhoneErrorInfo,
  PhoneState,
  Quality,
  TransferAgent,
  TransferOffer,
  VoiceOwnership,
} from './state';

/**
 * Every event of the phone, by the name of the DOM event that the element fires for it (it bubbles and crosses shadow roots).
 * The details are plain data: they survive JSON, so that Blazor reads the same thing.
 */
export interface PhoneEvents {
  'vcc-connection': Connection;
  'vcc-voice': { readonly ownership: VoiceOwnership };
  'vcc-availability': { readonly availability: Availability };
  'vcc-device': { readonly device: Device; readonly mobile?: string };
  /** An incoming call rings: the moment for a screen pop. */
  'vcc-call-ringing': Call;
  /** The agent's call was accepted by VCC, the agent's own leg is being set up. */
  'vcc-call-dialing': Call;
  'vcc-customer-ringing': Call;
  'vcc-call-connected': Call;
  'vcc-call-held': Call;
  'vcc-call-unheld': Call;
  'vcc-call-muted': Call;
  'vcc-call-unmuted': Call;
  /** VCC's call id, line or number became known, or a late error amended the reason of the end. */
  'vcc-call-updated': Call;
  'vcc-call-ended': Call;
  'vcc-transfer-offered': TransferOffer;
  /** The other agent accepted or refused; or an offer to us ended by our answer or by time. */
  'vcc-transfer-answered': { readonly accepted: boolean; readonly by: 'them' | 'us' | 'timeout' };
  'vcc-transfer-succeeded': { readonly toExtension: string | null; readonly byExtension: string | null };
  'vcc-transfer-failed': PhoneErrorInfo;
  'vcc-transfer-agents': { readonly agents: readonly TransferAgent[] };
  'vcc-transfer-survey': { readonly status: string };
  'vcc-audio-problem': { readonly problem: AudioProblem; readonly error: PhoneErrorInfo };
  'vcc-audio-recovered': { readonly problem: AudioProblem };
  'vcc-quality': Quality;
  /** A text VCC wants the agent to see (csNotify, alert), plain text. */
  'vcc-notice': { readonly text: string };
  'vcc-error': PhoneErrorInfo;
}

export type PhoneEventName = keyof PhoneEvents;

/** Fired after every change, with the whole state; what the element draws from. Not raised in Blazor. */
export interface PhoneStateEvent {
  'vcc-state': PhoneState;
}
