import type { PhoneErrorCode } from '../model/errors';
import type { PostedCall } from './posted-call';

/** Why the server refused a record for ever. */
export interface Refusal {
  readonly code: PhoneErrorCode;
  readonly reason: string;
  readonly at: number;
}

/** The newest record of one call in the outbox. The record holds all that is known, so earlier ones need no row. */
export interface Row {
  readonly id: string;
  /** Endpoint and owner. A row is only sent for its owner. */
  readonly scope: string;
  /** The page whose call it is. */
  readonly page: string;
  readonly record: PostedCall;
  /** 1 while the server lacks this version. A number, because IndexedDB has no index over true and false. */
  readonly pending: 0 | 1;
  /** 1 while the call lasts. */
  readonly open: 0 | 1;
  /** When the page last touched the row; the end of a call whose page crashed. */
  readonly touchedAt: number;
  /** When the record became pending. */
  readonly since: number;
  readonly refusal?: Refusal;
}

/** Attempts end after this time. */
export const attemptMs = 72 * 3_600_000;
/** A refused row stays for the administrator, and a row of another owner until that owner signs in. */
export const keptMs = 30 * 24 * 3_600_000;

/** The row with a newer record. Its version is above every version that the outbox has had. */
export function withRecord(
  row: Row | undefined,
  next: Pick<Row, 'id' | 'scope' | 'page' | 'record'>,
  now: number,
): Row {
  const version = Math.max(next.record.version, (row?.record.version ?? 0) + 1);
  return {
    ...next,
    record: { ...next.record, version },
    pending: 1,
    open: next.record.endedAt === undefined ? 1 : 0,
    touchedAt: now,
    since: row?.pending ? row.since : now,
  };
}

/** The row of a call that still lasts, with a later moment as its possible end. */
export function touched(
  row: Row | undefined,
  seconds: Pick<PostedCall, 'talkSeconds' | 'holdSeconds'>,
  now: number,
): Row | undefined {
  return row?.open ? { ...row, record: { ...row.record, ...seconds }, touchedAt: now } : row;
}

/**
 * The row after the server has a version. A row that needs nothing more is removed, so that no number stays in the
 * browser.
 */
export function acknowledged(row: Row | undefined, version: number): Row | undefined {
  if (!row || row.record.version > version) return row;
  return row.open ? { ...row, pending: 0 } : undefined;
}

export function refused(row: Row | undefined, version: number, refusal: Refusal): Row | undefined {
  if (!row || row.record.version > version) return row;
  // A later record of the call may be right.
  return { ...row, pending: 0, refusal };
}

/** The row of a call whose page is no more. */
export function interrupted(row: Row | undefined, now: number): Row | undefined {
  if (!row?.open) return row;
  const { record } = row;
  const endedAt = Math.max(row.touchedAt, Date.parse(record.answeredAt ?? record.startedAt));
  return {
    ...row,
    record: {
      ...record,
      version: record.version + 1,
      endedAt: new Date(endedAt).toISOString(),
      outcome: 'interrupted',
      interruption: 'crash',
    },
    pending: 1,
    open: 0,
    since: now,
  };
}
