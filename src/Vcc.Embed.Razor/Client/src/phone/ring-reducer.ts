import type { InternalSignal, Signal } from '../model/signals';
import { sameNumber } from '../numbers/party-number';
import { beginCall, changeCall, isAbout, isLive, isWithin, lateMs } from './call-model';
import type { CallModel } from './call-model';
import { hasLiveLeg } from './call-record';

type Of<K extends Signal['kind']> = Extract<Signal, { readonly kind: K }>;

/** Reduces a new SIP leg: it belongs to the call that waits for one, or begins a call. */
export function reduceSession(model: CallModel, signal: Of<'session'>, at: number): CallModel {
  const { record } = model;
  const live = isLive(record);
  const leg = { leg: signal.leg, sipNumber: signal.number };
  if (signal.outgoing) return live ? model : beginCall(model, 'internal', at, leg);
  const waits =
    isWithin(record, at, lateMs) &&
    record.leg === null &&
    (record.direction !== 'inbound' || sameNumber(record.number, signal.number));
  if (waits) return changeCall(model, at, leg);
  return live ? model : beginCall(model, 'inbound', at, leg);
}

/** Reduces VCC's announcement of a call, which may arrive before or after the SIP leg. */
export function reduceRing(model: CallModel, signal: Of<'ring'>, at: number): CallModel {
  const { record } = model;
  const { callId, number, line, queue } = signal;
  const live = isLive(record);
  const about = { callId, number, line, queue, announced: true };
  if (record) {
    // A new call whose INVITE came first and was counted to the call before.
    if (!live && record.callId !== callId && hasLiveLeg(record))
      return beginCall(model, 'inbound', at, { ...about, leg: record.leg, sipNumber: record.sipNumber });
    const isLate =
      !live &&
      !record.announced &&
      isWithin(record, at, lateMs) &&
      sameNumber(record.number ?? record.sipNumber, number);
    const isPresent = live && (record.callId === null || record.callId === callId);
    if (record.direction === 'inbound' && (isPresent || isLate)) return changeCall(model, at, about);
    // VCC announces the agent's own leg of an outbound call in the same way.
    if (
      record.direction === 'outbound' &&
      record.callId === null &&
      isWithin(record, at, lateMs) &&
      sameNumber(record.number, number)
    )
      return changeCall(model, at, { callId });
    if (live || (record.callId !== null && record.callId === callId)) return model;
  }
  // SIP rings calls of the browser. A page without the voice must not show them from the agent channel.
  return model.device !== 1 || model.voiceHere ? beginCall(model, 'inbound', at, about) : model;
}

/** Reduces VCC's reports on a call between two agents. */
export function reduceInternal(model: CallModel, signal: InternalSignal, at: number): CallModel {
  const { record } = model;
  const { callId, number, step } = signal;
  if (!isLive(record))
    return step === 'ring' && model.device !== 1
      ? beginCall(model, signal.incoming ? 'inbound' : 'internal', at, {
          callId,
          number,
          announced: true,
          customerRings: true,
        })
      : model;
  if (step === 'ring') return changeCall(model, at, { callId, number: record.number ?? number, announced: true });
  if (!isAbout(record, callId)) return model;
  return changeCall(model, at, step === 'end' ? { announcedEndAt: at } : { connectedAt: record.connectedAt ?? at });
}
