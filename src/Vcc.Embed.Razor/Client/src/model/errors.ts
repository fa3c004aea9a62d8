import { plainText } from './plain-text';
/** VCC refused a login. The host's endpoint gives the code. */
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
  | 'accountUnavailable'
  | 'notSignedIn'
  | 'noAgent'
  | 'forbidden'
  | 'rateLimited';

/** The phone could not start, or lost its connection. */
export type ConnectionErrorCode =
  | 'sessionUnreachable'
  | 'endpointNotFound'
  | 'foreignResponse'
  | 'realmBlocked'
  | 'realmFailed'
  | 'scriptLoadFailed'
  | 'vendorDrift'
  | 'bootTimedOut'
  | 'channelUnreachable'
  | 'connectionLost'
  | 'voiceUnregistered'
  | 'agentChanged'
  | 'callEndNotSeen'
  | 'stopped';

/** VCC could not place a call. The codes are the rows of VCC's error table. */
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

/** The phone or VCC refused a command. */
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
  | 'landlineRenumbered'
  | 'invalidDigits'
  | 'digitsRefused'
  | 'invalidExtension'
  | 'mobileNumberMissing'
  | 'callEnded'
  | 'noReply'
  | 'holdRefused'
  | 'muteRefused'
  | 'statusRefused'
  | 'deviceRefused'
  | 'voiceRefused'
  | 'aborted'
  | 'vendorException'
  | 'chunkLoadFailed'
  | 'tabNotResponding'
  | 'phoneWindowBlocked';

/** Reported while the phone continues. */
export type ReportedErrorCode =
  | 'vendorError'
  | 'ringWithoutMedia'
  | 'foreignCallRefused'
  | 'secondCallRefused'
  | 'lateLegRefused'
  | 'callbackFailed'
  | 'eventsLost'
  | 'reloadHeld'
  | 'voiceTakenElsewhere';

/** A call could not be saved, or its customer not be found. The host's endpoints give the code. */
export type RecordErrorCode =
  | 'callsInvalid'
  | 'callsTooLarge'
  | 'foreignCall'
  | 'foreignAgent'
  | 'journalUnavailable'
  | 'lookupFailed'
  | 'lookupTimedOut';

export type AudioProblem =
  | 'microphoneDenied'
  | 'microphonePending'
  | 'microphoneMissing'
  | 'microphoneBusy'
  | 'insecurePage'
  | 'blockedByPolicy'
  | 'microphoneLost'
  | 'microphoneMuted'
  | 'playbackBlocked'
  | 'ringtoneBlocked'
  | 'noInboundAudio'
  | 'poorQuality';

export type PhoneErrorCode =
  | LoginErrorCode
  | ConnectionErrorCode
  | CalloutErrorCode
  | TransferErrorCode
  | CommandErrorCode
  | AudioProblem
  | ReportedErrorCode
  | RecordErrorCode;

/** What went wrong, as data: `code` is stable and listed in docs/errors.md, the texts come from i18n by that code. */
export interface PhoneErrorInfo {
  /** `unexpected` stands for an exception that is not a `PhoneError`. */
  readonly code: PhoneErrorCode | 'unexpected';
  /** The SIP status VCC gave, where it gave one. */
  readonly sipCode?: number;
  /** VCC's own words, as plain text of limited length. Never shown as markup. */
  readonly vendorText?: string;
  /** Today's number, where the dialled landline number is one of before 2017. */
  readonly currentNumber?: string;
}

/** @internal */
export function errorInfo(code: PhoneErrorCode, vendorText?: unknown, sipCode?: unknown): PhoneErrorInfo {
  const sip = Number(sipCode);
  const text = plainText(vendorText);
  return {
    code,
    ...(sip >= 100 && sip < 700 ? { sipCode: sip } : {}),
    ...(text ? { vendorText: text } : {}),
  };
}

/** The data of a `PhoneError`. Any other exception is a fault of this package, so its text is not shown. @internal */
export function toErrorInfo(thrown: unknown): PhoneErrorInfo {
  const info = (thrown as { info?: PhoneErrorInfo } | null)?.info;
  return info ?? { code: 'unexpected' };
}

const brand = Symbol.for('vcc-embed.error');

/**
 * The error that a promise of the phone rejects with. `code` is stable. The error catalogue has the texts for agents.
 */
export class PhoneError extends Error {
  readonly info: PhoneErrorInfo;
  /** @internal */
  readonly [brand] = true;

  /** A page may have several copies of this class: each bundle and each chunk contains one. @internal */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === 'object' && value !== null && brand in value;
  }

  constructor(info: PhoneErrorInfo | PhoneErrorCode) {
    const known = typeof info === 'string' ? { code: info } : info;
    super(known.code);
    this.name = 'PhoneError';
    this.info = known;
  }

  get code(): PhoneErrorCode | 'unexpected' {
    return this.info.code;
  }

  get sipCode(): number | undefined {
    return this.info.sipCode;
  }

  get vendorText(): string | undefined {
    return this.info.vendorText;
  }

  get currentNumber(): string | undefined {
    return this.info.currentNumber;
  }
}
