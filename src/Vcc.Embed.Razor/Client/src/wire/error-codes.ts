import { errorInfo } from '../model/errors';
import type { PhoneErrorCode } from '../model/errors';
import { calloutCodeOf } from '../model/sip-responses';
import type { PhoneErrorInfo } from '../model/state';

const calloutCodes: Readonly<Record<string, PhoneErrorCode>> = {
  IPCC_NOT_CONNECT_AGENT_ID: 'agentDeviceUnreachable',
  CALLOUT_AGENT_BUSY: 'agentBusy',
  CALLOUT_PERMISSION_DENY: 'calloutNotPermitted',
  ERROR_CALLOUT_CONNECT: 'calloutConnectError',
};

/** Why an outbound call failed, by VCC's table of error names and SIP statuses. */
export function calloutError(errorName: string, sipStatus: string): PhoneErrorInfo {
  return errorInfo(calloutCodes[errorName] ?? calloutCodeOf(sipStatus), errorName, sipStatus);
}

const transferCodes: Readonly<Record<string, PhoneErrorCode>> = {
  NOT_CHOOSE_TYPE_TRANSFER: 'transferTypeMissing',
  NOT_IN_A_CALL: 'notInACall',
  COULD_NOT_GET_CALL_INFO: 'transferCallUnknown',
};

/** Why a transfer failed, by the name that VCC or its scripts give. The scripts refuse some transfers themselves. */
export function transferError(errorName: string): PhoneErrorInfo {
  return errorInfo(transferCodes[errorName] ?? 'transferFailed', errorName);
}
