import type { CalloutSignal } from '../model/signals';
import { likeNumber, sameNumber } from '../numbers/party-number';
import { beginCall, changeCall, isLive, isWithin } from './call-model';
import type { CallModel } from './call-model';
import type { CallRecord } from './call-record';

/** For this long, VCC's late messages of an abandoned call are counted to it. */
const abandonedMs = 30_000;

/** Reduces VCC's reports on an outbound call. `amendMs`: for so long after its end, a call may still change. */
export function reduceCallout(model: CallModel, signal: CalloutSignal, at: number, amendMs: number): CallModel {
  const { record } = model;
  const live = isLive(record);
  if (concernsPrevious(model, signal)) return model;
  // A call that this page abandoned is not a new one.
  const known = record?.direction === 'outbound' && (live || at - (record.endedAt ?? 0) < abandonedMs) ? record : null;
  if (!known || !concerns(known, signal)) {
    // Another page of this agent asked for the call.
    if (signal.step !== 'start' || !model.voiceHere || live) return model;
    const { callId, number, line } = signal;
    return beginCall(model, 'outbound', at, { callId, number, line, announced: true });
  }
  const recent = isWithin(known, at, amendMs);
  const about = { callId: signal.callId ?? known.callId, line: signal.line ?? known.line, announced: true };
  switch (signal.step) {
    case 'start':
      return changeCall(model, at, about);
    case 'ring':
      return live ? changeCall(model, at, { ...about, ...confirmed(known), customerRings: true }) : model;
    case 'answer':
      return recent && known.connectedAt === null
        ? changeCall(model, at, { ...about, ...confirmed(known), connectedAt: at })
        : model;
    default: {
      const facts = signal.error && recent ? { ...known.facts, error: signal.error } : known.facts;
      return changeCall(model, at, { ...about, announcedEndAt: known.announcedEndAt ?? at, facts });
    }
  }
}

/**
 * VCC calls the customer only after the agent's own leg was answered. So this leg is the own one, and may send sound.
 */
function confirmed({ legUnconfirmed, leg }: CallRecord): Partial<CallRecord> {
  return legUnconfirmed && leg !== null ? { legUnconfirmed: false, silent: false } : {};
}

/**
 * Whether the report concerns this call: by its id, or as the one call that waits for VCC. Numbers decide between the
 * rest.
 */
function concerns(record: CallRecord, { callId, number, step }: CalloutSignal): boolean {
  if (callId !== null && record.callId !== null) return callId === record.callId;
  return likeNumber(record.number, number) || (step === 'start' && isLive(record) && !record.announced);
}

/** Whether the report concerns the call before this one, which VCC may never have given an id. */
function concernsPrevious({ record, previous }: CallModel, { callId, number }: CalloutSignal): boolean {
  if (!previous) return false;
  if (callId !== null && previous.callId !== null) return callId === previous.callId;
  return (
    number !== null &&
    previous.number !== null &&
    !sameNumber(record?.number ?? null, number) &&
    sameNumber(previous.number, number)
  );
}
