import type { Signal } from '../model/signals';
import { beginCall, beginIncoming, changeCall, isAbout, isLive, isWithin, previousOf } from './call-model';
import type { CallModel } from './call-model';
import { hasLiveLeg } from './call-record';
import type { CallRecord, Facts } from './call-record';
import { holdUndecided, settleUndecided } from './call-undecided';
import { reduceCallout } from './callout-reducer';
import { likeNumber } from '../numbers/party-number';
import { reduceInternal, reduceRing, reduceSession } from './ring-reducer';

/** For this long after a call, the reason of its end may still change. */
const amendMs = 3_000;
/** VCC reported the end, but the leg still lives: the phone ends it after this time. */
export const lingerMs = 3_000;
/** A leg that outlives its call by this time belongs to a new call. */
const strayMs = 1_000;

/** Reduces every signal that concerns the agent's call. Pure; `at` in milliseconds since the epoch. */
export function reduceCall(model: CallModel, signal: Signal, at: number): CallModel {
  return settleUndecided(reduceSignal(model, signal, at), model, at);
}

function reduceSignal(model: CallModel, signal: Signal, at: number): CallModel {
  const { record } = model;
  const live = isLive(record);
  const change = (known: Partial<CallRecord>): CallModel => changeCall(model, at, known);
  const isUndecided = 'leg' in signal && model.undecided?.leg === signal.leg;
  const addFacts = (facts: Facts): CallModel =>
    isWithin(record, at, amendMs) ? change({ facts: { ...record.facts, ...facts } }) : model;

  switch (signal.kind) {
    case 'started':
      return { ...model, ownUsers: [signal.extension, ...(signal.ownLegUsers ?? [])] };
    case 'dial':
      return live ? model : beginCall(model, 'outbound', at, { number: signal.number });
    case 'session':
      return reduceSession(model, signal, at);
    case 'ring':
      return reduceRing(model, signal, at);
    case 'callout':
      return reduceCallout(model, signal, at, amendMs);
    case 'internal':
      return reduceInternal(model, signal, at);

    case 'id':
      return live && record.callId === null && isAbout(model, signal.callId)
        ? change({ callId: signal.callId })
        : model;
    case 'answer':
      return isAbout(model, signal.callId) && record?.incoming ? connect(model, at) : model;
    case 'accepted':
      if (isUndecided || (record?.leg === signal.leg && record.connectedAt === null && isAfterEnd(model)))
        return holdUndecided(model, at, { accepted: true });
      return record?.leg === signal.leg && record.direction !== 'outbound' ? connect(model, at) : model;
    case 'progress':
      return live && record.leg === signal.leg && record.direction === 'internal'
        ? change({ customerRings: true })
        : model;
    case 'end':
      if (signal.callId !== null && model.undecided?.about?.callId === signal.callId)
        return holdUndecided(model, at, { over: true });
      return isAbout(model, signal.callId) && record?.announced && record.announcedEndAt === null
        ? change({ announcedEndAt: at })
        : model;
    case 'legEnded':
      if (isUndecided) return holdUndecided(model, at, { legEnd: signal });
      return record?.leg === signal.leg && !record.legEnd ? change({ legEnd: signal }) : model;

    case 'hold':
      return live && signal.ok && isAbout(model, signal.callId) ? change({ held: signal.on }) : model;
    case 'mute':
      return live && signal.ok && isAbout(model, signal.callId) ? change({ muted: signal.on, silent: false }) : model;
    case 'localMute':
      return live ? change({ muted: signal.on && !signal.silent, silent: signal.silent }) : model;

    case 'hangUpSent':
      return addFacts({ hangUpSent: true });
    case 'noAnswer':
      return addFacts({ noAnswer: true });
    case 'transferSent':
      return signal.queue ? addFacts({ queueAccepted: false }) : model;
    case 'transferReply':
      // Accepted. Or withdrawn, because nobody of the queue answered.
      return record?.facts.queueAccepted === !signal.ok ? addFacts({ queueAccepted: signal.ok }) : model;
    case 'transferDone':
      return signal.error ? model : addFacts({ transferred: true });
    case 'voice':
      return signal.here || !live ? model : addFacts({ voiceTaken: true });
    case 'cancelled':
      return live ? addFacts({ cancelled: true }) : model;
    case 'over':
      return live ? addFacts({ reason: signal.reason, ...(signal.error && { error: signal.error }) }) : model;

    case 'tick':
      return reduceTick(model, at);
    case 'dismiss':
      return live ? model : { ...model, record: null, previous: previousOf(model) };
    default:
      return model;
  }
}

/** VCC reported the end of the present call, and announced the next one. */
function isAfterEnd({ record, undecided }: CallModel): boolean {
  return isLive(record) && record.incoming && record.announcedEndAt !== null && !!undecided?.about;
}

function connect(model: CallModel, at: number): CallModel {
  const { record } = model;
  return record?.connectedAt === null && isWithin(record, at, amendMs)
    ? changeCall(model, at, { connectedAt: at })
    : model;
}

function reduceTick(model: CallModel, at: number): CallModel {
  const { record } = model;
  if (isLive(record)) {
    if (record.announcedEndAt === null || at - record.announcedEndAt <= lingerMs) return model;
    const { leg, sipNumber, number } = record;
    if (record.connectedAt === null && record.incoming && !likeNumber(number, sipNumber))
      return holdUndecided(changeCall(model, at, { leg: null, sipNumber: null }), at, { leg, sipNumber });
    return changeCall(model, at, { legEnd: { local: false, cause: '', sipCode: null, audio: null } });
  }
  // The leg outlived the call that it was counted to. It belongs to a new call.
  if (record && hasLiveLeg(record) && record.incoming && at - (record.endedAt ?? 0) > strayMs)
    return beginIncoming(model, at, { leg: record.leg, sipNumber: record.sipNumber });
  return model;
}
