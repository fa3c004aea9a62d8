import type { CalloutSignal } from '../model/signals';
import { sameNumber } from '../numbers/party-number';
import { beginCall, changeCall, isAbout, isLive, isWithin } from './call-model';
import type { CallModel } from './call-model';
import { abandonedMs } from './invite-policy';

/** Reduces VCC's reports on an outbound call. `amendMs`: for so long after its end, a call may still change. */
export function reduceCallout(model: CallModel, signal: CalloutSignal, at: number, amendMs: number): CallModel {
  const { record } = model;
  const live = isLive(record);
  if (signal.callId !== null && signal.callId === model.previousCallId) return model;
  // Another page of this agent asked for the call. A call that this page abandoned is not meant.
  const known = !!record && (live || (record.direction === 'outbound' && at - (record.endedAt ?? 0) < abandonedMs));
  if (signal.status === 'STARTING' && model.voiceHere && !live && !(known && sameNumber(record.number, signal.number)))
    return beginCall(model, 'outbound', at, {
      callId: signal.callId,
      number: signal.number,
      line: signal.line,
      announced: true,
    });
  if (!isAbout(record, signal.callId) || record.direction !== 'outbound' || !sameNumber(record.number, signal.number))
    return model;
  const recent = isWithin(record, at, amendMs);
  const about = { callId: signal.callId ?? record.callId, line: signal.line ?? record.line, announced: true };
  const announcedEndAt = record.announcedEndAt ?? at;
  switch (signal.status) {
    case 'STARTING':
      return recent ? changeCall(model, at, about) : model;
    case 'RINGING':
      return live ? changeCall(model, at, { ...about, customerRings: true }) : model;
    case 'ANSWER':
      return recent && record.connectedAt === null ? changeCall(model, at, { ...about, connectedAt: at }) : model;
    case 'ERROR':
      return recent
        ? changeCall(model, at, {
            ...about,
            announcedEndAt,
            facts: { ...record.facts, ...(signal.error ? { error: signal.error } : {}) },
          })
        : model;
    default:
      return changeCall(model, at, { ...about, announcedEndAt });
  }
}
