import type { Device, Direction } from '../model/state';
import { isExtension } from '../numbers/party-number';
import type { Announcement, CallRecord, LegEnd } from './call-record';
import { hasLiveLeg } from './call-record';

/** For this long after a call, a signal of the other channel still belongs to that call. */
export const lateMs = 5_000;

/** A leg or an announcement, before the phone knows whether it is the agent's own leg or a new call. */
export interface UndecidedCall {
  readonly leg: string | null;
  readonly sipNumber: string | null;
  readonly accepted: boolean;
  readonly legEnd: LegEnd | null;
  readonly about: Announcement | null;
  /** VCC reported the end of the announced call. */
  readonly over: boolean;
  readonly since: number;
}

/** The live or last call, and what the next one needs. */
export interface CallModel {
  readonly record: CallRecord | null;
  readonly undecided: UndecidedCall | null;
  /** Prefix of the keys of this phone's calls. */
  readonly keyPrefix: string;
  readonly count: number;
  readonly device: Device | null;
  /** Whether this page rings. A page without the voice must not show the calls of the page that has it. */
  readonly voiceHere: boolean;
  /** SIP users by which VCC may call the agent's own leg, besides the dialled number and the line. */
  readonly ownUsers: readonly string[];
  /** The call before. Late messages about it do not concern this call. */
  readonly previous: { readonly callId: string | null; readonly number: string | null } | null;
}

export function beginCall(model: CallModel, direction: Direction, at: number, known: Partial<CallRecord>): CallModel {
  const count = model.count + 1;
  const record: CallRecord = {
    key: `${model.keyPrefix}-${count}`,
    direction,
    incoming: direction === 'inbound',
    device: model.device,
    callId: null,
    number: null,
    sipNumber: null,
    line: null,
    queue: null,
    startedAt: at,
    connectedAt: null,
    endedAt: null,
    customerRings: false,
    leg: null,
    legEnd: null,
    legUnconfirmed: false,
    announced: false,
    announcedEndAt: null,
    muted: false,
    silent: false,
    held: false,
    facts: {},
    ...known,
  };
  return { ...model, count, record, previous: previousOf(model) };
}

/** Begins a call that rings here. Another agent has an extension, a customer has a number. */
export function beginIncoming(model: CallModel, at: number, known: Partial<CallRecord>): CallModel {
  const direction = isExtension(known.number ?? known.sipNumber ?? null) && !known.queue ? 'internal' : 'inbound';
  return beginCall(model, direction, at, { incoming: true, ...known });
}

/** The call before the next one. */
export function previousOf({ record, previous }: CallModel): CallModel['previous'] {
  return record ? { callId: record.callId, number: record.number ?? record.sipNumber } : previous;
}

/** Changes the record, and ends the call when the record now shows its end. */
export function changeCall(model: CallModel, at: number, known: Partial<CallRecord>): CallModel {
  if (!model.record) return model;
  let record: CallRecord = { ...model.record, ...known };
  const { facts, legEnd, announcedEndAt } = record;
  const over = legEnd || facts.cancelled || facts.reason || (announcedEndAt !== null && !hasLiveLeg(record));
  if (record.endedAt === null && over) record = { ...record, endedAt: at, held: false, muted: false, silent: false };
  return { ...model, record };
}

type LiveRecord = CallRecord & { readonly endedAt: null };

export function isLive(record: CallRecord | null): record is LiveRecord {
  return !!record && record.endedAt === null;
}

/** Whether a signal with this call id can concern the call. */
export function isAbout({ record, previous }: CallModel, callId: string | null): boolean {
  if (!record || callId === null) return !!record;
  return record.callId === null ? callId !== previous?.callId : record.callId === callId;
}

/** Whether the call is live or ended within the last `ms`. */
export function isWithin(record: CallRecord | null, at: number, ms: number): record is CallRecord {
  return !!record && (record.endedAt === null || at - record.endedAt <= ms);
}
