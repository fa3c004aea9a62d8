import { errorInfo } from '../model/errors';
import type { PhoneErrorCode } from '../model/errors';
import type { PhoneErrorInfo } from '../model/state';

const bySip: Readonly<Record<string, PhoneErrorCode>> = {
  404: 'customerNotFound',
  486: 'customerBusy',
  408: 'customerNoAnswer',
  403: 'hotlineUnpaid',
  487: 'customerDeclined',
  480: 'customerUnavailable',
};
const byName: Readonly<Record<string, PhoneErrorCode>> = {
  IPCC_NOT_CONNECT_AGENT_ID: 'agentDeviceUnreachable',
  CALLOUT_AGENT_BUSY: 'agentBusy',
  CALLOUT_PERMISSION_DENY: 'calloutNotPermitted',
  ERROR_CALLOUT_CONNECT: 'calloutConnectError',
};

/** VCC's table of errors of an outbound call. */
export function calloutError(errorCode: string, sipCode: string | number): PhoneErrorInfo {
  return errorInfo(byName[errorCode] ?? bySip[sipCode] ?? 'calloutFailed', errorCode, sipCode);
}

const transferErrors: Readonly<Record<string, PhoneErrorCode>> = {
  NOT_CHOOSE_TYPE_TRANSFER: 'transferTypeMissing',
  NOT_IN_A_CALL: 'notInACall',
  COULD_NOT_GET_CALL_INFO: 'transferCallUnknown',
};

/** Why a transfer failed, in VCC's word or in that of its scripts, which refuse some before VCC is asked. */
export function transferError(text: string): PhoneErrorInfo {
  return errorInfo(transferErrors[text] ?? 'transferFailed', text);
}
