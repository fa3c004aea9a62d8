import { errorInfo } from '../model/errors';
import { likeNumber, sameNumber } from '../numbers/party-number';
import { beginIncoming, changeCall, isLive, isWithin, lateMs } from './call-model';
import type { CallModel, UndecidedCall } from './call-model';
import { awaitsOwnLeg, lateLegEnd, mayBeOwn } from './call-own-leg';
import type { CallRecord } from './call-record';

/**
 * VCC announces a customer's call within this time after its leg. It does not announce the agent's own leg with another
 * call id.
 */
const decideMs = 1_000;

/** Keeps a leg or an announcement until the phone knows to which call it belongs. */
export function holdUndecided(model: CallModel, at: number, known: Partial<UndecidedCall>): CallModel {
  const empty = { leg: null, sipNumber: null, accepted: false, legEnd: null, about: null, over: false, since: at };
  return { ...model, undecided: { ...(model.undecided ?? empty), ...known } };
}

/** Decides on the undecided call, as soon as a signal or the time allows it. `before`: the model before the signal. */
export function settleUndecided(model: CallModel, before: CallModel, at: number): CallModel {
  const { undecided, record } = model;
  if (!undecided) return model;
  const due = at - undecided.since >= decideMs;
  switch (verdict(model, undecided, due, at)) {
    case 'wait':
      return model;
    case 'drop':
      return { ...model, undecided: null };
    case 'bind':
      return bind(model, undecided, at, isUnconfirmed(model, undecided) ? { legUnconfirmed: true, silent: true } : {});
    case 'refuse':
      return undecided.leg
        ? bind(model, undecided, at, { legEnd: undecided.legEnd ?? lateLegEnd })
        : { ...model, undecided: null };
    case 'replace':
      // VCC rings one call at a time, so it did not accept the agent's call.
      return changeCall(model, at, { announcedEndAt: at, facts: { ...record?.facts, error: errorInfo('agentBusy') } });
    case 'split':
      return changeCall({ ...model, undecided: { ...undecided, ...legOf(record) } }, at, {
        leg: null,
        sipNumber: null,
      });
    case 'begin':
      // The end of the call before is an event of its own. The next signal begins the new call.
      return isLive(before.record) ? model : begin(model, undecided, at);
  }
}

type Verdict = 'wait' | 'drop' | 'bind' | 'refuse' | 'replace' | 'split' | 'begin';

function verdict(model: CallModel, undecided: UndecidedCall, due: boolean, at: number): Verdict {
  const { record } = model;
  const { leg, legEnd } = undecided;
  const id = undecided.about?.callId ?? null;
  if (record && awaitsOwnLeg(record, at)) {
    const isOwn = id !== null && id === record.callId;
    if (!isLive(record)) {
      if (isOwn) return 'refuse';
      if (id !== null) return 'begin';
      if (!due) return 'wait';
      return record.announced ? 'refuse' : legEnd ? 'drop' : 'begin';
    }
    if (undecided.accepted) return 'bind';
    if (!record.announced) {
      if (!due) return 'wait';
      if (id !== null) return legEnd ? 'wait' : 'replace';
      return leg && !legEnd ? 'bind' : 'drop';
    }
    if (id !== null && record.callId !== null && !isOwn) return leg || due ? 'drop' : 'wait';
    if (leg && (isOwn || due || mayBeOwn(model, undecided.sipNumber))) return 'bind';
    return due ? 'drop' : 'wait';
  }
  if (isLive(record)) {
    if (!undecided.about || record.announcedEndAt === null) return leg || due ? 'drop' : 'wait';
    // VCC reported the end of the present call. Its leg may end a little later, or it is the leg of the new call.
    const isOther = undecided.accepted || due || !likeNumber(record.number, record.sipNumber);
    return record.incoming && record.connectedAt === null && isOther ? 'split' : 'wait';
  }
  if (id === null && mayBeLateLeg(record, undecided.sipNumber, at)) {
    if (undecided.accepted || legEnd) return 'bind';
    if (!due) return 'wait';
  }
  return leg || model.device !== 1 || model.voiceHere ? 'begin' : 'drop';
}

/**
 * Whether nothing but the time makes this leg the agent's own: VCC uses a number that no configuration names, or a
 * stranger calls.
 */
function isUnconfirmed(model: CallModel, { sipNumber, about }: UndecidedCall): boolean {
  const { record } = model;
  const isAnnounced = about !== null && about.callId !== null && about.callId === record?.callId;
  return isLive(record) && record.direction === 'outbound' && !isAnnounced && !mayBeOwn(model, sipNumber);
}

/** VCC announced a call and its end, and its leg never came. A leg may be its late one, or that of a new call. */
export function mayBeLateLeg(record: CallRecord | null, number: string | null, at: number): boolean {
  if (!isWithin(record, at, lateMs) || record.leg !== null) return false;
  return record.incoming && record.announced && sameNumber(record.number, number);
}

function bind(model: CallModel, { leg, sipNumber, legEnd }: UndecidedCall, at: number, known: Partial<CallRecord>) {
  return changeCall({ ...model, undecided: null }, at, { leg, sipNumber, legEnd, ...known });
}

function legOf(record: CallRecord | null) {
  return { leg: record?.leg ?? null, sipNumber: record?.sipNumber ?? null };
}

function begin(model: CallModel, undecided: UndecidedCall, at: number): CallModel {
  const { leg, sipNumber, legEnd, about, accepted, over, since } = undecided;
  const known = { leg, sipNumber, ...about, announced: about !== null, connectedAt: accepted ? at : null };
  const begun = beginIncoming({ ...model, undecided: null }, since, known);
  return changeCall(begun, at, { legEnd, announcedEndAt: over ? at : null });
}
