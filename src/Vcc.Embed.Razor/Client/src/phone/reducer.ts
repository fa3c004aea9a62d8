import { reduceCall } from './call-reducer';
import type { CallModel } from './call-reducer';
import { errorInfo } from '../model/errors';
import type { PhoneEvents } from '../model/events';
import type { Evidence } from '../model/signals';
import type { Device, PhoneState } from '../model/state';
import { transferError } from '../wire/error-codes';
import { callOf } from './call-record';

/** An event that is not visible in the state before and after. */
export type Note = { readonly [K in keyof PhoneEvents]: readonly [name: K, detail: PhoneEvents[K]] }[keyof PhoneEvents];

export interface Model {
  readonly state: PhoneState;
  readonly calls: CallModel;
  readonly notes: readonly Note[];
  /** What the agent asked for last, because VCC's answer does not repeat it. */
  readonly askedOnline: boolean | null;
  readonly askedMobile: string | null;
  /** A transfer of our own: asked for, or agreed to while the other phone rings. */
  readonly transfer: 'asked' | 'agreed' | null;
}

/** VCC takes an unanswered transfer request as refused after this time. */
export const offerMs = 10_000;
/** The scripts say so to VCC; when they do not within this time, we do. */
export const offerGraceMs = 1_000;

export function initial(boot: string): Model {
  return {
    state: {
      connection: { state: 'idle', voiceRegistered: false },
      voice: 'none',
      availability: 'unknown',
      device: null,
      extension: null,
      call: null,
      transferOffer: null,
      audioProblem: null,
      capabilities: new Set(),
    },
    calls: { track: null, boot, count: 0, device: null, mine: false, past: null },
    notes: [],
    askedOnline: null,
    askedMobile: null,
    transfer: null,
  };
}

/** The one place where evidence becomes truth: agent channel, SIP, callbacks and our own clocks. Pure. */
export function reduce(model: Model, e: Evidence, at: number): Model {
  const before = model.calls;
  const calls = reduceCall(before, e, at);
  const next = reduceRest({ ...model, calls, notes: [] }, e, at);
  const call = calls.track === before.track ? next.state.call : calls.track && callOf(calls.track);
  const state = call === next.state.call ? next.state : { ...next.state, call };
  const voice = state.voice === 'here';
  const device = state.device as Device | null;
  // What the last call waited for is none of the next one's business.
  const transfer = call?.state === 'connected' && call.key === model.state.call?.key ? next.transfer : null;
  return {
    ...next,
    state,
    transfer,
    calls: voice === calls.mine && device === calls.device ? calls : { ...calls, mine: voice, device },
  };
}

function reduceRest(model: Model, e: Evidence, at: number): Model {
  const { state } = model;
  const to = (changed: Partial<PhoneState>, more: Partial<Model> = {}): Model => ({
    ...model,
    ...more,
    state: { ...state, ...changed },
  });
  const note = (...notes: readonly Note[]): Model => ({ ...model, notes });

  switch (e.kind) {
    case 'boot':
      return to({ extension: e.extension, capabilities: e.capabilities });
    case 'connection':
      return to({ connection: { ...e.connection, voiceRegistered: state.connection.voiceRegistered } });
    case 'registered':
      return e.yes === state.connection.voiceRegistered
        ? model
        : to({ connection: { ...state.connection, voiceRegistered: e.yes } });
    case 'refresh':
      return withDevice(
        to({ availability: e.online ? 'online' : 'offline', voice: e.voice ? 'here' : 'elsewhere' }),
        e.device ?? state.device ?? 1,
      );
    case 'voice': {
      const taken = !e.here && state.voice === 'here';
      return to(
        { voice: e.here ? 'here' : 'elsewhere' },
        taken ? { notes: [['vcc-error', errorInfo('voiceTakenElsewhere')]] } : {},
      );
    }
    case 'statusSent':
      return { ...model, askedOnline: e.online };
    case 'status':
      return e.ok && model.askedOnline !== null
        ? to({ availability: model.askedOnline ? 'online' : 'offline' }, { askedOnline: null })
        : { ...model, askedOnline: null };
    case 'noAnswer':
      return to({ availability: 'noAnswer' });
    case 'deviceSent':
      return { ...model, askedMobile: e.mobile };
    case 'device':
      return e.ok && e.device ? withDevice({ ...model, askedMobile: null }, e.device, model.askedMobile) : model;

    case 'agents':
      return note(['vcc-transfer-agents', { agents: e.agents }]);
    case 'transferSent':
      return { ...model, transfer: 'asked' };
    case 'transferAnswered':
      // Only an answer to a request of our own: some editions report a "NOK" with every request that comes in.
      if (!model.transfer) return model;
      // A queue says no a second time when nobody of it answered after all.
      if (model.transfer === 'agreed' && !e.ok)
        return { ...model, transfer: null, notes: [['vcc-transfer-failed', errorInfo('transferFailed')]] };
      return {
        ...model,
        transfer: e.ok ? 'agreed' : null,
        notes: [['vcc-transfer-answered', { accepted: e.ok, by: 'them' }]],
      };
    case 'transferDone':
      return {
        ...model,
        transfer: null,
        notes: [
          e.ok
            ? ['vcc-transfer-succeeded', { toExtension: e.to, byExtension: e.by }]
            : ['vcc-transfer-failed', transferError(e.text)],
        ],
      };
    case 'transferGivenUp':
      return { ...model, transfer: null };

    case 'offer':
      return to({ transferOffer: { callId: e.callId, fromExtension: e.from, expiresAt: at + offerMs } });
    case 'offerAnswered': {
      const offer = state.transferOffer;
      if (!offer || (e.callId !== null && e.callId !== offer.callId)) return model;
      const late = !e.ok && at >= offer.expiresAt;
      return to(
        { transferOffer: null },
        { notes: [['vcc-transfer-answered', { accepted: e.ok, by: late ? 'timeout' : 'us' }]] },
      );
    }
    case 'tick': {
      const offer = state.transferOffer;
      return offer && at > offer.expiresAt + offerGraceMs
        ? to({ transferOffer: null }, { notes: [['vcc-transfer-answered', { accepted: false, by: 'timeout' }]] })
        : model;
    }

    case 'vendorError':
      return note(['vcc-error', errorInfo('vendorError', e.text)]);
    case 'audio':
      return e.problem === state.audioProblem ? model : to({ audioProblem: e.problem });
    case 'legEnded':
      return e.audio ? to({ audioProblem: e.audio }) : model;
    case 'reset':
      return to({
        voice: 'none',
        availability: 'unknown',
        device: null,
        transferOffer: null,
        capabilities: new Set(),
        connection: { ...state.connection, voiceRegistered: false },
      });
    default:
      return model;
  }
}

/** A mobile that was chosen is news even when the agent's calls rang at another mobile before. */
function withDevice(model: Model, device: Device, mobile: string | null = null): Model {
  const named = device === 3 && mobile;
  return {
    ...model,
    state: { ...model.state, device },
    notes: named || device !== model.state.device ? [['vcc-device', named ? { device, mobile } : { device }]] : [],
  };
}
