import type { PhoneError } from '../model/errors';
import type { Evidence } from '../model/signals';
import type { Frame } from '../wire/messages';
import type { Line } from './instrument-sockets';
import type { Leg, Verdict } from './instrument-jssip';

/** What the bridge needs from the phone. Called inside the vendor's own stack: every implementation only records. */
export interface BridgeListener {
  evidence(e: Evidence): void;
  admit(leg: Leg): Verdict;
  /** A socket of the scripts closed. */
  lineClosed(line: Line): void;
  /** check-partner or the scripts refused the start. */
  bootRefused(error: PhoneError): void;
  notice(text: string): void;
  callback(name: string, args: readonly unknown[]): void;
  /** Something threw: a script of the vendor (`vendorException`) or a function of the CRM (`callbackFailed`). */
  contained(code: 'vendorException' | 'callbackFailed', text: string): void;
  /** May this answer to a transfer request go out? */
  mayAnswerOffer(frame: Frame): boolean;
}
