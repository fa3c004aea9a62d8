import { PhoneError, errorInfo } from '../model/errors';
import { plainText } from '../model/plain-text';
import type { AgentSignal, Signal } from '../model/signals';
import type { PhoneErrorInfo } from '../model/state';
import { toDisplayNumber, toIdentifier } from '../numbers/party-number';
import { calloutError, transferError } from '../wire/error-codes';
import { toDevice, toTransferAgents } from '../wire/fields';

/**
 * What a callback means by its documentation. Used only while no message of the agent channel is known. Callbacks
 * report wrong directions, results and times.
 */
export function signalOfCallback(name: string, args: readonly unknown[]): AgentSignal | null {
  const [first, second] = args;
  switch (name) {
    case 'csInitComplete':
      return { kind: 'refresh', online: true, voice: true, device: null };
    case 'csShowEnableVoice':
      return { kind: 'voice', here: first === true };
    case 'csShowDeviceType':
      return { kind: 'device', ok: true, device: toDevice(first) };
    case 'csCallRinging':
      return { kind: 'ring', callId: null, number: toDisplayNumber(first), line: null, queue: null };
    case 'csCurrentCallId':
      return { kind: 'id', callId: toIdentifier(first) };
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
      return { kind: 'dial', number: toDisplayNumber(first) };
    case 'csCallRingingAgent':
      return callout('start', null);
    case 'csCustomerAccept':
      return callout('answer', null);
    case 'showCalloutError':
      return callout('fail', calloutError(plainText(first, 60), plainText(second, 3)));
    case 'csListTransferAgent':
      return { kind: 'agents', agents: toTransferAgents(first) };
    default:
      return null;
  }
}

function callout(step: 'start' | 'answer' | 'fail', error: PhoneErrorInfo | null): AgentSignal {
  return { kind: 'callout', step, callId: null, number: null, line: null, error };
}

/** What a callback reports that no message of VCC carries. An error means that the start failed. */
export function reportOfCallback(name: string, args: readonly unknown[]): Signal | PhoneError | null {
  const [first] = args;
  switch (name) {
    case 'csNotify': {
      const text = plainText(first);
      return text ? { kind: 'notice', text } : null;
    }
    case 'csTransferSurveyResponse':
      return { kind: 'survey', status: plainText(first, 60) };
    case 'csInitError':
      return new PhoneError(errorInfo('vendorFailure', first));
    case 'csTransferCallError': {
      // A message of VCC reports its refusals. This one is a refusal of the scripts themselves.
      const error = transferError(String(first));
      return error.code === 'transferFailed' ? null : { kind: 'transferDone', by: null, to: null, error };
    }
    default:
      return null;
  }
}
