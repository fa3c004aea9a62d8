import type {
  AudioProblem,
  Availability,
  Call,
  Connection,
  CustomersFound,
  Device,
  PhoneErrorInfo,
  PhoneState,
  Quality,
  RecordsState,
  TransferAgent,
  TransferOffer,
  VoiceOwnership,
} from './state';

/** Carries the type of an event's detail. There is no value at run time. */
const detail = <T>(): T => undefined as T;

/**
 * Every event of the phone, by the name of the DOM event that the element dispatches. The event bubbles and crosses
 * shadow roots. A detail is plain data that survives JSON, so Blazor reads the same data.
 */
export const events = {
  'vcc-connection': detail<Connection>(),
  'vcc-voice': detail<{ readonly ownership: VoiceOwnership }>(),
  'vcc-availability': detail<{ readonly availability: Availability }>(),
  'vcc-device': detail<{ readonly device: Device; readonly mobile?: string }>(),
  /** An incoming call rings. This is the moment for a screen pop. */
  'vcc-call-ringing': detail<Call>(),
  /** VCC accepted the agent's call and sets up the agent's own leg. */
  'vcc-call-dialing': detail<Call>(),
  'vcc-customer-ringing': detail<Call>(),
  'vcc-call-connected': detail<Call>(),
  'vcc-call-held': detail<Call>(),
  'vcc-call-unheld': detail<Call>(),
  'vcc-call-muted': detail<Call>(),
  'vcc-call-unmuted': detail<Call>(),
  /** VCC's call id, line or number became known, or a later message corrected the reason of the end. */
  'vcc-call-updated': detail<Call>(),
  'vcc-call-ended': detail<Call>(),
  'vcc-transfer-offered': detail<TransferOffer>(),
  /** The other agent accepted or refused. Or this agent's offer ended by a reply or by time. */
  'vcc-transfer-answered': detail<{
    readonly accepted: boolean;
    readonly by: 'otherAgent' | 'thisAgent' | 'timeout';
  }>(),
  'vcc-transfer-succeeded': detail<{ readonly toExtension: string | null; readonly byExtension: string | null }>(),
  'vcc-transfer-failed': detail<PhoneErrorInfo>(),
  /** At most 500 agents and 28 KB of JSON. Agents beyond that are left out. */
  'vcc-transfer-agents': detail<{ readonly agents: readonly TransferAgent[] }>(),
  'vcc-transfer-survey': detail<{ readonly status: string }>(),
  'vcc-audio-problem': detail<{ readonly problem: AudioProblem; readonly error: PhoneErrorInfo }>(),
  'vcc-audio-recovered': detail<{ readonly problem: AudioProblem }>(),
  'vcc-quality': detail<Quality>(),
  /** The application responded who has the number of the call, or could not. */
  'vcc-customers': detail<CustomersFound>(),
  /** The server got the records of ended calls, or lacks some. */
  'vcc-call-records': detail<RecordsState>(),
  /** A text that VCC shows to the agent, as plain text. */
  'vcc-notice': detail<{ readonly text: string }>(),
  'vcc-error': detail<PhoneErrorInfo>(),
};

/** The detail of each event, by the name of the event. */
export type PhoneEvents = typeof events;

export type PhoneEventName = keyof PhoneEvents;

/** Every event of the phone in the order of the table. @internal */
export const eventNames = Object.keys(events) as readonly PhoneEventName[];

/** An event and its detail. @internal */
export type PhoneEvent = { readonly [K in PhoneEventName]: readonly [name: K, detail: PhoneEvents[K]] }[PhoneEventName];

/** Dispatched after every change with the whole state. The element draws from it. Blazor does not receive it. */
export interface PhoneStateEvent {
  'vcc-state': PhoneState;
}
