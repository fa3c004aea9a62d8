import type { LegDecision } from '../model/engine';
import type { PhoneErrorCode } from '../model/errors';
import { sameNumber } from '../numbers/party-number';
import type { CallRecord } from './call-record';
import { lateMs } from './call-model';

/** For this long, VCC's late messages and legs of an abandoned call are ignored. */
export const abandonedMs = 30_000;

/** A call that the agent ended before VCC rang the agent's own leg. That leg is refused when it arrives. */
interface AbandonedCall {
  readonly number: string | null;
  readonly until: number;
}

export interface Invite {
  readonly number: string | null;
  /** SIP users by which VCC may call the agent's own leg, besides the dialled number. */
  readonly ownUsers: readonly string[];
  readonly otherLegs: boolean;
  readonly at: number;
}

export interface InviteDecision {
  readonly decision: LegDecision;
  /** What to report to the application, for a refusal that the agent must know of. */
  readonly report?: PhoneErrorCode;
}

/**
 * Decides on an INVITE before VCC's scripts receive it. The scripts answer any INVITE while they wait for the agent's own leg. They lose
 * the first call when a second one rings.
 */
export class InvitePolicy {
  #abandoned: AbandonedCall[] = [];

  /** The agent ended this call, and its own leg may still come. */
  abandon(record: CallRecord | null, at: number): void {
    if (record?.leg === null) this.#abandoned.push({ number: record.number, until: at + abandonedMs });
  }

  decide(record: CallRecord | null, invite: Invite): InviteDecision {
    const { number, at } = invite;
    this.#abandoned = this.#abandoned.filter((call) => at < call.until);
    if (invite.otherLegs) return { decision: 486, report: 'secondCallRefused' };
    const isOwn = (dialled: string | null): boolean =>
      number !== null && (sameNumber(dialled ?? '', number) || invite.ownUsers.includes(number));
    const live = !!record && record.endedAt === null;
    if (live && record.direction === 'outbound')
      return isOwn(record.number) || number === record.line
        ? { decision: 'own' }
        : { decision: 486, report: 'foreignCallRefused' };
    const abandoned = this.#abandoned.find((call) => isOwn(call.number));
    if (abandoned) {
      this.#abandoned = this.#abandoned.filter((call) => call !== abandoned);
      return { decision: 480 };
    }
    const lateOwnLeg =
      !live &&
      record?.direction === 'outbound' &&
      record.leg === null &&
      at - (record.endedAt ?? 0) < lateMs &&
      isOwn(record.number);
    return { decision: lateOwnLeg ? 480 : 'incoming' };
  }
}
