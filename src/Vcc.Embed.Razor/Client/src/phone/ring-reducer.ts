import type { InternalSignal, Signal } from '../model/signals';
import { isExtension, likeNumber } from '../numbers/party-number';
import { beginCall, beginIncoming, changeCall, isAbout, isLive, isWithin, lateMs } from './call-model';
import type { CallModel } from './call-model';
import { awaitsOwnLeg, isOwnLeg } from './call-own-leg';
import { hasLiveLeg } from './call-record';
import type { Announcement } from './call-record';
import { holdUndecided, mayBeLateLeg } from './call-undecided';

type Of<K extends Signal['kind']> = Extract<Signal, { readonly kind: K }>;

/** Reduces a new SIP leg: it belongs to the call that waits for one, or begins a call. */
export function reduceSession(model: CallModel, signal: Of<'session'>, at: number): CallModel {
  const { record } = model;
  const leg = { leg: signal.leg, sipNumber: signal.number };
  if (signal.outgoing) return isLive(record) ? model : beginCall(model, 'internal', at, leg);
  // The leg before this one was refused.
  const hold = (from: CallModel): CallModel =>
    holdUndecided(from.undecided?.leg ? { ...from, undecided: null } : from, at, leg);
  if (awaitsOwnLeg(record, at))
    return isOwnLeg(model, signal.number, at) ? changeCall({ ...model, undecided: null }, at, leg) : hold(model);
  if (isLive(record)) {
    if (model.undecided?.about && !model.undecided.leg && record.announcedEndAt !== null) return hold(model);
    if (record.leg !== null) return model;
    // VCC rings one call at a time: the announced call is this one, whatever its number looks like.
    if (record.device === 1) return changeCall(model, at, leg);
    // A call on another device has ended, or VCC would not ring this browser.
    return hold(changeCall(model, at, { facts: { ...record.facts, reason: 'unknown' } }));
  }
  if (model.undecided || mayBeLateLeg(record, signal.number, at)) return hold(model);
  return beginIncoming(model, at, leg);
}

/** Reduces VCC's announcement of a call, which may arrive before or after the SIP leg. */
export function reduceRing(model: CallModel, signal: Of<'ring'>, at: number): CallModel {
  const { record, undecided } = model;
  const { callId, number, line, queue } = signal;
  const about: Announcement = { callId, number, line, queue };
  if (!isAbout(model, callId) && callId === model.previous?.callId) return model;
  if (undecided?.leg || awaitsOwnLeg(record, at)) return holdUndecided(model, at, { about });
  if (record && isLive(record)) {
    if (record.incoming) return reduceRingInCall(model, about, at);
    // VCC announces the agent's own leg of an outbound call in the same way.
    if (record.callId === callId) return model;
    if (hasLiveLeg(record) || !likeNumber(record.number, number)) return nextCall(model, about, at);
    return record.callId === null ? changeCall(model, at, { callId }) : model;
  }
  if (record) {
    if (record.callId !== null && record.callId === callId) return model;
    const isLate = isWithin(record, at, lateMs) && !record.announced && record.leg !== null;
    if (isLate && likeNumber(record.number ?? record.sipNumber, number))
      return changeCall(model, at, record.incoming ? { ...about, announced: true } : { callId });
    // A new call whose leg was counted to the call before.
    if (hasLiveLeg(record))
      return beginIncoming(model, at, { ...about, announced: true, leg: record.leg, sipNumber: record.sipNumber });
  }
  // SIP rings calls of the browser. A page without the voice must not show them from the agent channel.
  return model.device !== 1 || model.voiceHere ? beginIncoming(model, at, { ...about, announced: true }) : model;
}

/** An announcement while a call rings or is connected. */
function reduceRingInCall(model: CallModel, about: Announcement, at: number): CallModel {
  const { record, previous } = model;
  if (!record) return model;
  const { callId, number } = about;
  if (record.callId === null || callId === null || record.callId === callId) {
    // The late announcement of the call before: it has that call's number, and the present leg has another one.
    const other = previous?.callId === null && previous.number !== null && record.callId === null && callId !== null;
    if (other && !likeNumber(record.sipNumber, number) && likeNumber(previous.number, number)) return model;
    const isCustomer = number !== null && (!isExtension(number) || about.queue !== null);
    return changeCall(model, at, {
      ...about,
      callId: callId ?? record.callId,
      announced: true,
      ...(isCustomer ? { direction: 'inbound' } : {}),
    });
  }
  return nextCall(model, about, at);
}

/**
 * VCC announces another call than the present one. VCC rings one call at a time, so the present call has ended or is
 * about to end.
 */
function nextCall(model: CallModel, about: Announcement, at: number): CallModel {
  const { record } = model;
  if (hasLiveLeg(record)) return record?.announcedEndAt === null ? model : holdUndecided(model, at, { about });
  return holdUndecided(changeCall(model, at, { announcedEndAt: at }), at, { about });
}

/** Reduces VCC's reports on a call between two agents. VCC sends them to both. */
export function reduceInternal(model: CallModel, signal: InternalSignal, at: number): CallModel {
  const { record, undecided } = model;
  const { callId, number, incoming, step } = signal;
  if (step === 'end' && callId !== null && undecided?.about?.callId === callId)
    return holdUndecided(model, at, { over: true });
  const about = { callId, number, line: null, queue: null, direction: 'internal' } as const;
  if (step === 'ring' && incoming && (undecided?.leg || awaitsOwnLeg(record, at)))
    return holdUndecided(model, at, { about });
  if (!isLive(record)) {
    if (step !== 'ring' || (record && record.callId === callId && callId !== null)) return model;
    const isLate = isWithin(record, at, lateMs) && record.direction === 'internal' && record.callId === null;
    if (isLate && record.incoming === incoming) return changeCall(model, at, { callId, announced: true });
    // In a browser SIP begins the call of the agent who dials.
    if (model.device === 1 && !(incoming && model.voiceHere)) return model;
    return beginCall(model, 'internal', at, { ...about, incoming, announced: true, customerRings: !incoming });
  }
  if (!isAbout(model, callId)) return step === 'ring' && incoming ? nextCall(model, about, at) : model;
  if (step === 'ring')
    return record.direction === 'outbound'
      ? model
      : changeCall(model, at, { direction: 'internal', callId, number: record.number ?? number, announced: true });
  return changeCall(model, at, step === 'end' ? { announcedEndAt: at } : { connectedAt: record.connectedAt ?? at });
}
