import { sameNumber } from '../numbers/party-number';
import type { PhoneErrorCode } from '../model/errors';
import { lateMs } from './call-reducer';
import type { Track } from './call-record';

/** A call that the agent gave up before VCC had rung the agent's own leg: that leg must not come to life later. */
export interface GivenUp {
  readonly number: string | null;
  readonly until: number;
}

export interface Arrival {
  readonly number: string | null;
  /** SIP users by which VCC may call the agent's leg of an outbound call, besides the number that was dialled. */
  readonly trusted: readonly string[];
  readonly otherLegs: boolean;
  readonly givenUp: readonly GivenUp[];
  readonly at: number;
}

export type Admission =
  | { readonly pass: true }
  | {
      readonly pass: false;
      readonly sipCode: number;
      readonly report: PhoneErrorCode | null;
      readonly consumed?: GivenUp;
    };

/**
 * What to do with an INVITE before the vendor's scripts see it. They answer any INVITE while they wait for a callout's agent leg,
 * and lose the first call when a second one rings.
 */
export function admit(track: Track | null, a: Arrival): Admission {
  const refuse = (sipCode: number, report: PhoneErrorCode | null, consumed?: GivenUp): Admission => ({
    pass: false,
    sipCode,
    report,
    ...(consumed ? { consumed } : {}),
  });
  if (a.otherLegs) return refuse(486, 'secondCallRefused');
  const live = !!track && track.endedAt === null;
  const isOurs = (number: string | null): boolean =>
    a.number !== null && (sameNumber(number ?? '', a.number) || a.trusted.includes(a.number));
  if (live && track.direction === 'outbound') {
    return isOurs(track.number) || a.number === track.line ? { pass: true } : refuse(486, 'foreignCallRefused');
  }
  const consumed = a.givenUp.find((one) => a.at < one.until && isOurs(one.number));
  if (consumed) return refuse(480, null, consumed);
  const lateLeg =
    !live &&
    track?.direction === 'outbound' &&
    track.leg === null &&
    a.at - (track.endedAt ?? 0) < lateMs &&
    isOurs(track.number);
  return lateLeg ? refuse(480, null) : { pass: true };
}
