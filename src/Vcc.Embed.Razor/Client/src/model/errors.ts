import type { AudioProblem, PhoneErrorInfo } from './state';

/** VCC refused a login; the host's endpoint names the reason. */
export type LoginErrorCode =
  | 'tokenRejected'
  | 'domainNotFound'
  | 'domainExpired'
  | 'unknownExtension'
  | 'vendorFailure'
  | 'unreachable'
  | 'timedOut'
  | 'protocol'
  | 'accountNotFound'
  | 'misconfigured'
  | 'notSignedIn'
  | 'noAgent'
  | 'forbidden'
  | 'rateLimited';

/** The phone could not start, or lost its connection. */
export type ConnectionErrorCode =
  | 'sessionUnreachable'
  | 'realmFailed'
  | 'scriptLoadFailed'
  | 'vendorDrift'
  | 'bootTimedOut'
  | 'channelUnreachable'
  | 'connectionLost'
  | 'voiceUnregistered'
  | 'stopped';

/** VCC could not place a call: the rows of VCC's own error table. */
export type CalloutErrorCode =
  | 'customerNotFound'
  | 'customerBusy'
  | 'customerNoAnswer'
  | 'hotlineUnpaid'
  | 'customerDeclined'
  | 'customerUnavailable'
  | 'calloutFailed'
  | 'agentDeviceUnreachable'
  | 'agentBusy'
  | 'calloutNotPermitted'
  | 'calloutConnectError'
  | 'calloutTimedOut';

export type TransferErrorCode =
  | 'transferTypeMissing'
  | 'transferFailed'
  | 'transferCallUnknown'
  | 'transferRefused'
  | 'transferTimedOut'
  | 'transferPending'
  | 'noTransferOffer';

/** A command that was refused, by us before VCC was asked or by VCC. */
export type CommandErrorCode =
  | 'notReady'
  | 'notSupported'
  | 'noCall'
  | 'notInACall'
  | 'notRinging'
  | 'callInProgress'
  | 'commandPending'
  | 'voiceElsewhere'
  | 'wrongDevice'
  | 'invalidNumber'
  | 'invalidDigits'
  | 'invalidExtension'
  | 'mobileNumberMissing'
  | 'onHold'
  | 'callEnded'
  | 'noReply'
  | 'holdRefused'
  | 'muteRefused'
  | 'statusRefused'
  | 'deviceRefused'
  | 'voiceRefused'
  | 'vendorException';

/** Reported while the phone works on. */
export type ReportedErrorCode =
  | 'vendorError'
  | 'ringWithoutMedia'
  | 'foreignCallRefused'
  | 'secondCallRefused'
  | 'callbackFailed'
  | 'voiceTakenElsewhere';

export type PhoneErrorCode =
  | LoginErrorCode
  | ConnectionErrorCode
  | CalloutErrorCode
  | TransferErrorCode
  | CommandErrorCode
  | AudioProblem
  | ReportedErrorCode;

/** Plain text of the outside world, short enough to show: no control characters, at most 200 characters. @internal */
export function plain(text: unknown, length = 200): string {
  return String(text ?? '')
    .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, ' ')
    .trim()
    .slice(0, length);
}

/** @internal */
export function errorInfo(code: PhoneErrorCode, vendorText?: unknown, sipCode?: unknown): PhoneErrorInfo {
  const sip = Number(sipCode);
  const text = plain(vendorText);
  return {
    code,
    ...(sip >= 100 && sip < 700 ? { sipCode: sip } : {}),
    ...(text ? { vendorText: text } : {}),
  };
}

/** The one error that promises of the phone reject with. `code` is stable; texts for agents come from i18n by that code. */
export class PhoneError extends Error {
  readonly info: PhoneErrorInfo;

  constructor(info: PhoneErrorInfo | PhoneErrorCode) {
    const known = typeof info === 'string' ? { code: info } : info;
    super(known.code);
    this.name = 'PhoneError';
    this.info = known;
  }

  get code(): string {
    return this.info.code;
  }

  get sipCode(): number | undefined {
    return this.info.sipCode;
  }

  get vendorText(): string | undefined {
    return this.info.vendorText;
  }
}
