import type { PhoneErrorCode } from './errors';

/** The rows of VCC's table of callout errors that a SIP status selects. */
const codes: Readonly<Record<string, PhoneErrorCode>> = {
  404: 'customerNotFound',
  486: 'customerBusy',
  408: 'customerNoAnswer',
  403: 'hotlineUnpaid',
  487: 'customerDeclined',
  480: 'customerUnavailable',
};

/** Why a SIP response of an outgoing call means that the call failed. */
export function calloutCodeOf(sipStatus: string | number): PhoneErrorCode {
  return codes[sipStatus] ?? 'calloutFailed';
}
