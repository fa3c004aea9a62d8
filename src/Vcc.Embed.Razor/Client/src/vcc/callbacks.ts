import { plain } from '../model/errors';
import type { AgentEvidence } from '../model/signals';
import { cleanId, cleanNumber } from '../numbers/party-number';
import { callbackNames } from './globals';
import type { RealmWindow, VendorFunction } from './globals';
import { agentList, device } from '../wire/messages';

export interface CallbackListener {
  /** Every call of the vendor's scripts, with its arguments; only recorded, never worked on here. */
  called(name: string, args: readonly unknown[]): void;
  /** The CRM's own function threw; it is contained. */
  crmFailed(name: string, error: unknown): void;
}

/**
 * Defines every callback. Ours never throws and does no work; afterwards the CRM's function of the same name runs, if there is one.
 * In isolation `page` a CRM may define its functions later and so replace ours: `renew` puts ours in front again.
 */
export function installCallbacks(realm: RealmWindow, page: RealmWindow, listener: CallbackListener): { renew(): void } {
  const theirs = new Map<string, VendorFunction>();
  const ours = new Map<string, VendorFunction>();
  for (const name of callbackNames) {
    const wrapper: VendorFunction = (...args) => {
      listener.called(name, args);
      const crm = realm === page ? theirs.get(name) : page[name];
      if (typeof crm !== 'function') return;
      const run = (): void => {
        try {
          (crm as VendorFunction).apply(page, args);
        } catch (error) {
          listener.crmFailed(name, error);
        }
      };
      // Answering inside this one would answer the request before, or none: the scripts store it only afterwards.
      if (name === 'csNewCallTransferRequest') setTimeout(run);
      else run();
    };
    ours.set(name, wrapper);
  }
  const renew = (): void => {
    for (const [name, wrapper] of ours) {
      const found = realm[name];
      if (found === wrapper) continue;
      if (typeof found === 'function') theirs.set(name, found as VendorFunction);
      realm[name] = wrapper;
    }
  };
  renew();
  return { renew };
}

/**
 * What a callback would mean by its documentation. Only believed while the agent channel speaks a language that we do not know,
 * because callbacks lie about directions, results and moments.
 */
export function hint(name: string, args: readonly unknown[]): AgentEvidence | null {
  const [first, second] = args;
  switch (name) {
    case 'csInitComplete':
      return { kind: 'refresh', online: true, voice: true, device: null };
    case 'csShowEnableVoice':
      return { kind: 'voice', here: first === true };
    case 'csShowDeviceType':
      return { kind: 'device', ok: true, device: device(first) };
    case 'csCallRinging':
      return { kind: 'ring', callId: null, number: cleanNumber(first), line: null, queue: null };
    case 'csCurrentCallId':
      return { kind: 'id', callId: cleanId(first) };
    case 'csAcceptCall':
      return { kind: 'answer', callId: null };
    case 'csEndCall':
      return { kind: 'end', callId: null };
    case 'csHoldCall':
      return { kind: 'hold', on: true, ok: true, callId: null };
    case 'csUnHoldCall':
      return { kind: 'hold', on: false, ok: true, callId: null };
    case 'csMuteCall':
      return { kind: 'mute', on: true, ok: true, callId: null };
    case 'csUnMuteCall':
      return { kind: 'mute', on: false, ok: true, callId: null };
    case 'showCalloutInfo':
      return { kind: 'dial', number: cleanNumber(first) };
    case 'csCallRingingAgent':
      return out('STARTING');
    case 'csCustomerAccept':
      return out('ANSWER');
    case 'showCalloutError':
      return out('ERROR', plain(first, 60), plain(second, 3));
    case 'csListTransferAgent':
      return { kind: 'agents', agents: agentList(first) };
    default:
      return null;
  }
}

function out(status: 'STARTING' | 'ANSWER' | 'ERROR', errorCode = '', sipCode = ''): AgentEvidence {
  return { kind: 'out', status, callId: null, number: null, line: null, errorCode, sipCode };
}
