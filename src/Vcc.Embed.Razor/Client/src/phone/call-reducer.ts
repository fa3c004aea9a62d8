import { sameNumber } from '../numbers/party-number';
import type { Evidence } from '../model/signals';
import type { Device, Direction } from '../model/state';
import { calloutError } from '../wire/error-codes';
import { legLives } from './call-record';
import type { Track } from './call-record';

/** For this long after a call, a signal of the other channel is taken as a late word about it, not as a new call. */
export const lateMs = 5_000;
/** For this long after a call, its reason may still be amended. */
const amendMs = 3_000;
/** For this long a call that was given up early is not brought back by VCC's late word that it starts. */
export const givenUpMs = 30_000;
/** A leg that goes on although VCC said the call is over is ended by us after this. */
export const lingerMs = 3_000;
/** A session bound to a call that is over counts as a new call when VCC did not end it within this time. */
const strayMs = 1_000;

/** The call part of the truth: the live or last call, and how to name the next one. */
export interface CallModel {
  readonly track: Track | null;
  readonly boot: string;
  readonly count: number;
  /** Browser calls are rung by SIP; a tab without voice must not mirror them from the agent channel. */
  readonly device: Device | null;
  readonly mine: boolean;
  /** VCC's id of the call before: what is still said about it does not concern this one. */
  readonly past: string | null;
}

function begin(model: CallModel, direction: Direction, at: number, known: Partial<Track>): CallModel {
  const count = model.count + 1;
  const track: Track = {
    key: `${model.boot}-${count}`,
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
    legOver: null,
    told: false,
    toldOver: null,
    muted: false,
    silent: false,
    held: false,
    facts: {},
    ...known,
  };
  return { ...model, count, track, past: model.track?.callId ?? model.past };
}

/** Changes the track and decides whether the call is over by now. */
function change(model: CallModel, at: number, known: Partial<Track>): CallModel {
  if (!model.track) return model;
  let track: Track = { ...model.track, ...known };
  const over =
    track.legOver || track.facts.cancelled || track.facts.reason || (track.toldOver !== null && !legLives(track));
  if (track.endedAt === null && over) track = { ...track, endedAt: at, held: false, muted: false, silent: false };
  return { ...model, track };
}

/** Reduces everything that concerns the one call of this agent. Pure; `at` in milliseconds since the epoch. */
export function reduceCall(model: CallModel, e: Evidence, at: number): CallModel {
  const t = model.track;
  const live = !!t && t.endedAt === null;
  const recent = !!t && (t.endedAt === null || at - t.endedAt <= amendMs);
  const known = (facts: Track['facts']): CallModel =>
    recent ? change(model, at, { facts: { ...t.facts, ...facts } }) : model;
  const mine = (callId: string | null): boolean => !!t && (callId === null || t.callId === null || t.callId === callId);

  switch (e.kind) {
    case 'dial':
      return live ? model : begin(model, 'outbound', at, { number: e.number });

    case 'session': {
      if (e.outgoing) return live ? model : begin(model, 'internal', at, { leg: e.leg, sipNumber: e.number });
      const waits =
        !!t &&
        t.leg === null &&
        (live || at - (t.endedAt ?? 0) <= lateMs) &&
        (t.direction !== 'inbound' || sameNumber(t.number, e.number));
      if (waits) return change(model, at, { leg: e.leg, sipNumber: e.number });
      return live ? model : begin(model, 'inbound', at, { leg: e.leg, sipNumber: e.number });
    }

    case 'ring': {
      const about = { callId: e.callId, number: e.number, line: e.line, queue: e.queue, told: true };
      const late =
        !!t &&
        !live &&
        t.direction === 'inbound' &&
        !t.told &&
        at - (t.endedAt ?? 0) <= lateMs &&
        sameNumber(t.number ?? t.sipNumber, e.number);
      // A new call whose INVITE came first and was taken for a late word about the call before.
      if (t && !live && t.callId !== e.callId && legLives(t))
        return begin(model, 'inbound', at, { ...about, leg: t.leg, sipNumber: t.sipNumber });
      if (t && live && t.direction === 'inbound' && (t.callId === null || t.callId === e.callId))
        return change(model, at, about);
      if (late) return change(model, at, about);
      // VCC also announces the agent's own leg of an outbound call that way.
      if (
        t?.direction === 'outbound' &&
        t.callId === null &&
        (live || at - (t.endedAt ?? 0) <= lateMs) &&
        sameNumber(t.number, e.number)
      )
        return change(model, at, { callId: e.callId });
      if (live) return model;
      if (t && t.callId !== null && t.callId === e.callId) return model;
      return model.device !== 1 || model.mine ? begin(model, 'inbound', at, about) : model;
    }

    case 'id':
      return t && live && t.callId === null ? change(model, at, { callId: e.callId }) : model;

    case 'answer':
      return t && mine(e.callId) && t.connectedAt === null && t.direction === 'inbound' && recent
        ? change(model, at, { connectedAt: at })
        : model;

    case 'end':
      return t && t.told && mine(e.callId) && t.toldOver === null ? change(model, at, { toldOver: at }) : model;

    case 'out': {
      if (e.callId !== null && e.callId === model.past) return model;
      // A callout of this agent that another page asked for; never one that was given up here.
      const over = !!t && (live || (t.direction === 'outbound' && at - (t.endedAt ?? 0) < givenUpMs));
      if (e.status === 'STARTING' && model.mine && !(over && sameNumber(t.number, e.number)) && !live) {
        return begin(model, 'outbound', at, { callId: e.callId, number: e.number, line: e.line, told: true });
      }
      if (!t || t.direction !== 'outbound' || !mine(e.callId) || !sameNumber(t.number, e.number)) return model;
      const about = { callId: e.callId ?? t.callId, line: e.line ?? t.line, told: true };
      switch (e.status) {
        case 'STARTING':
          return recent ? change(model, at, about) : model;
        case 'RINGING':
          return live ? change(model, at, { ...about, customerRings: true }) : model;
        case 'ANSWER':
          return recent && t.connectedAt === null ? change(model, at, { ...about, connectedAt: at }) : model;
        case 'ERROR':
          return recent
            ? change(model, at, {
                ...about,
                toldOver: t.toldOver ?? at,
                facts: { ...t.facts, error: calloutError(e.errorCode, e.sipCode) },
              })
            : model;
        default:
          return change(model, at, { ...about, toldOver: t.toldOver ?? at });
      }
    }

    case 'internal':
      if (!t || !live)
        return e.step === 'ring' && model.device !== 1
          ? begin(model, e.incoming ? 'inbound' : 'internal', at, {
              callId: e.callId,
              number: e.number,
              told: true,
              customerRings: true,
            })
          : model;
      if (e.step === 'ring') return change(model, at, { callId: e.callId, number: t.number ?? e.number, told: true });
      if (!mine(e.callId)) return model;
      return change(model, at, e.step === 'end' ? { toldOver: at } : { connectedAt: t.connectedAt ?? at });

    case 'progress':
      return t?.leg === e.leg && t.direction === 'internal' && live
        ? change(model, at, { customerRings: true })
        : model;

    case 'accepted':
      return t?.leg === e.leg && t.direction !== 'outbound' && t.connectedAt === null && recent
        ? change(model, at, { connectedAt: at })
        : model;

    case 'legEnded':
      return t?.leg === e.leg && !t.legOver ? change(model, at, { legOver: e }) : model;

    case 'hold':
      return t && live && e.ok && mine(e.callId) ? change(model, at, { held: e.on }) : model;
    case 'mute':
      return t && live && e.ok && mine(e.callId) ? change(model, at, { muted: e.on, silent: false }) : model;
    case 'localMute':
      return live ? change(model, at, { muted: e.on && !e.silent, silent: e.silent }) : model;

    case 'hangUpSent':
      return known({ hangUpSent: true });
    case 'noAnswer':
      return known({ noAnswer: true });
    case 'transferSent':
      return e.queue ? known({ queueAccepted: false }) : model;
    case 'transferAnswered':
      // Accepted, or taken back because nobody of the queue answered.
      return t?.facts.queueAccepted === !e.ok ? known({ queueAccepted: e.ok }) : model;
    case 'transferDone':
      return e.ok ? known({ transferred: true }) : model;
    case 'voice':
      return e.here || !live ? model : known({ taken: true });
    case 'cancelled':
      return live ? known({ cancelled: true }) : model;
    case 'over':
      return live ? known({ reason: e.reason }) : model;

    case 'tick':
      if (t && live && t.toldOver !== null && at - t.toldOver > lingerMs)
        return change(model, at, { legOver: { local: false, cause: '', sipCode: null, audio: null } });
      // The session outlived the call it was taken for: it was a new call after all.
      if (t && !live && legLives(t) && t.direction === 'inbound' && at - (t.endedAt ?? 0) > strayMs)
        return begin(model, 'inbound', at, { leg: t.leg, sipNumber: t.sipNumber });
      return model;

    case 'dismiss':
      return live ? model : { ...model, track: null, past: t?.callId ?? model.past };
    default:
      return model;
  }
}
