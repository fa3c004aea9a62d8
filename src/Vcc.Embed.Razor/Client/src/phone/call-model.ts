import type { Device, Direction } from '../model/state';
import { hasLiveLeg } from './call-record';
import type { CallRecord } from './call-record';

/** For this long after a call, a signal of the other channel still belongs to that call. */
export const lateMs = 5_000;

/** The live or last call, and what the next one needs. */
export interface CallModel {
  readonly record: CallRecord | null;
  /** Prefix of the keys of this phone's calls. */
  readonly keyPrefix: string;
  readonly count: number;
  readonly device: Device | null;
  /** Whether this page rings. A page without the voice must not show the calls of the page that has it. */
  readonly voiceHere: boolean;
  /** VCC's id of the call before. Late messages about it do not concern this call. */
  readonly previousCallId: string | null;
}

export function beginCall(model: CallModel, direction: Direction, at: number, known: Partial<CallRecord>): CallModel {
  const count = model.count + 1;
  const record: CallRecord = {
    key: `${model.keyPrefix}-${count}`,
    direction,
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
    announced: false,
    announcedEndAt: null,
    muted: false,
    silent: false,
    held: false,
    facts: {},
    ...known,
  };
  return { ...model, count, record, previousCallId: model.record?.callId ?? model.previousCallId };
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
export function isAbout(record: CallRecord | null, callId: string | null): record is CallRecord {
  return !!record && (callId === null || record.callId === null || record.callId === callId);
}

/** Whether a response with this call id can concern the present call, and not the one before it. */
export function isResponseTo({ record, previousCallId }: CallModel, callId: string | null): boolean {
  const late = callId !== null && callId === previousCallId && callId !== record?.callId;
  return isAbout(record, callId) && !late;
}

/** Whether the call is live or ended within the last `ms`. */
export function isWithin(record: CallRecord | null, at: number, ms: number): record is CallRecord {
  return !!record && (record.endedAt === null || at - record.endedAt <= ms);
}
