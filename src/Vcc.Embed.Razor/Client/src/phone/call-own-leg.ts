import { likeNumber } from '../numbers/party-number';
import { isLive } from './call-model';
import type { CallModel } from './call-model';
import type { CallRecord, LegEnd } from './call-record';

/** The agent ended the call before its own leg came. VCC may still send the leg within this time. */
export const ownLegMs = 10_000;

/** The end of an own leg that came after the agent had ended its call. */
export const lateLegEnd: LegEnd = { local: true, cause: 'Late', sipCode: null, audio: null };

/**
 * Whether the agent's own leg of this call may still come: VCC sends one leg, to a browser, until it reports the call's
 * end.
 */
export function awaitsOwnLeg(record: CallRecord | null, at: number): boolean {
  return (
    record?.direction === 'outbound' &&
    record.device === 1 &&
    record.leg === null &&
    record.announcedEndAt === null &&
    (record.endedAt === null || at - record.endedAt < ownLegMs)
  );
}

/** Whether VCC may use this number for the agent's own leg of the call. An unreadable number decides nothing. */
export function mayBeOwn({ record, ownUsers }: CallModel, number: string | null): boolean {
  if (!record || number === null) return false;
  return number === record.line || ownUsers.includes(number) || likeNumber(record.number, number);
}

/**
 * Whether a leg with this number is the agent's own leg for certain: VCC accepted the call, and announced no other one.
 */
export function isOwnLeg(model: CallModel, number: string | null, at: number): boolean {
  const { record, undecided } = model;
  return isLive(record) && record.announced && awaitsOwnLeg(record, at) && !undecided?.about && mayBeOwn(model, number);
}
