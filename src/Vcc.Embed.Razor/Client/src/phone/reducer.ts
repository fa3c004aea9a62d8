import { errorInfo } from '../model/errors';
import type { PhoneEvent } from '../model/events';
import type { Signal } from '../model/signals';
import type { Device, PhoneState } from '../model/state';
import { toCall } from './call-record';
import { reduceCall } from './call-reducer';
import type { PhoneModel } from './phone-model';
import { reduceTransfer } from './transfer-reducer';

/** The one function that changes the state: agent channel, SIP, callbacks, timers and commands. Pure. */
export function reduce(model: PhoneModel, signal: Signal, at: number): PhoneModel {
  const before = model.calls;
  const calls = reduceCall(before, signal, at);
  const next = reduceTransfer(reducePhone({ ...model, calls, events: [] }, signal), signal, at);
  const call = calls.record === before.record ? next.state.call : calls.record && toCall(calls.record);
  const customers = call?.key === model.state.call?.key ? next.state.customers : null;
  const state =
    call === next.state.call && customers === next.state.customers ? next.state : { ...next.state, call, customers };
  const voiceHere = state.voice === 'here';
  const { device } = state;
  // A transfer that a call waited for does not concern the next call.
  const transfer = call?.state === 'connected' && call.key === model.state.call?.key ? next.transfer : null;
  return {
    ...next,
    state,
    transfer,
    calls: voiceHere === calls.voiceHere && device === calls.device ? calls : { ...calls, voiceHere, device },
  };
}

function reducePhone(model: PhoneModel, signal: Signal): PhoneModel {
  const { state } = model;
  const { connection } = state;
  const change = (changed: Partial<PhoneState>, more: Partial<PhoneModel> = {}): PhoneModel => ({
    ...model,
    ...more,
    state: { ...state, ...changed },
  });
  const emit = (...events: readonly PhoneEvent[]): PhoneModel => ({ ...model, events });

  switch (signal.kind) {
    case 'started':
      return change({ extension: signal.extension, capabilities: signal.capabilities });
    case 'connection':
      return change({ connection: { ...signal.connection, voiceRegistered: connection.voiceRegistered } });
    case 'registered':
      return signal.yes === connection.voiceRegistered
        ? model
        : change({ connection: { ...connection, voiceRegistered: signal.yes } });
    case 'refresh':
      return withDevice(
        change({ availability: signal.online ? 'online' : 'offline', voice: signal.voice ? 'here' : 'elsewhere' }),
        signal.device ?? state.device ?? 1,
      );
    case 'voice': {
      const taken = !signal.here && state.voice === 'here';
      return change(
        { voice: signal.here ? 'here' : 'elsewhere' },
        taken ? { events: [['vcc-error', errorInfo('voiceTakenElsewhere')]] } : {},
      );
    }

    case 'statusSent':
      return { ...model, requestedOnline: signal.online };
    case 'status':
      return signal.ok && model.requestedOnline !== null
        ? change({ availability: model.requestedOnline ? 'online' : 'offline' }, { requestedOnline: null })
        : { ...model, requestedOnline: null };
    case 'noAnswer':
      return change({ availability: 'noAnswer' });
    case 'deviceSent':
      return { ...model, requestedMobile: signal.mobile };
    case 'device':
      return signal.ok && signal.device
        ? withDevice({ ...model, requestedMobile: null }, signal.device, model.requestedMobile)
        : model;

    case 'vendorError':
      return emit(['vcc-error', errorInfo('vendorError', signal.text)]);
    case 'fault':
      return emit(['vcc-error', errorInfo(signal.code, signal.text)]);
    case 'notice':
      return emit(['vcc-notice', { text: signal.text }]);
    case 'records':
      return change({ records: signal.records }, { events: [['vcc-call-records', signal.records]] });
    case 'customers':
      return signal.found.callKey === state.call?.key
        ? change({ customers: signal.found }, { events: [['vcc-customers', signal.found]] })
        : model;
    case 'audio':
      return signal.problem === state.audioProblem ? model : change({ audioProblem: signal.problem });
    case 'legEnded':
      return signal.audio ? change({ audioProblem: signal.audio }) : model;
    case 'reset':
      return change({
        voice: 'none',
        availability: 'unknown',
        device: null,
        transferOffer: null,
        capabilities: new Set(),
        connection: { ...connection, voiceRegistered: false },
      });
    default:
      return model;
  }
}

/** A new mobile number is an event even when the agent's calls rang at a mobile before. */
function withDevice(model: PhoneModel, device: Device, mobile: string | null = null): PhoneModel {
  const named = device === 3 && mobile;
  return {
    ...model,
    state: { ...model.state, device },
    events: named || device !== model.state.device ? [['vcc-device', named ? { device, mobile } : { device }]] : [],
  };
}
