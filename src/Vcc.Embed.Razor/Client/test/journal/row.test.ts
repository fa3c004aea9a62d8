import { describe, expect, test } from 'vitest';
import { toPostedCall } from '../../src/journal/call-draft';
import type { PostedCall } from '../../src/journal/posted-call';
import { acknowledged, interrupted, refused, touched, withRecord } from '../../src/journal/row';
import type { Row } from '../../src/journal/row';
import type { Call } from '../../src/model/state';
import { after, connected, ended } from './calls';

const recordOf = (call: Call, version: number): PostedCall =>
  toPostedCall({ id: 'id', version, call, device: 1, heldSince: null, heldMs: 0, quality: null }, after(50));

const rowOf = (call: Call, version: number, before?: Row): Row =>
  withRecord(before, { id: 'id', scope: 's', page: 'p', record: recordOf(call, version) }, after(50));

describe('a row of the outbox', () => {
  test('rises above a version that another tab wrote', () => {
    const closed = interrupted(rowOf(connected, 4), after(60));

    const row = rowOf(ended, 5, closed);

    expect(row.record).toMatchObject({ version: 6, outcome: 'answered' });
  });

  test('of an ended call goes when it is saved', () => {
    expect(acknowledged(rowOf(ended, 3), 3)).toBeUndefined();
  });

  test('of a live call stays when it is saved', () => {
    expect(acknowledged(rowOf(connected, 2), 2)).toMatchObject({ pending: 0, open: 1 });
  });

  test('stays when a newer record came meanwhile', () => {
    const row = rowOf(ended, 3, rowOf(connected, 2));

    expect(acknowledged(row, 2)).toBe(row);
    expect(refused(row, 2, { code: 'callsInvalid', reason: '', at: 0 })).toBe(row);
  });

  test('that was refused is kept and not sent again', () => {
    const row = refused(rowOf(ended, 3), 3, { code: 'foreignCall', reason: 'x', at: 1 });

    expect(row).toMatchObject({ pending: 0, refusal: { code: 'foreignCall' } });
  });

  test('a later record of a refused call is sent', () => {
    const row = refused(rowOf(connected, 2), 2, { code: 'callsInvalid', reason: 'x', at: 1 });

    expect(rowOf(ended, 3, row)).toMatchObject({ pending: 1 });
    expect(rowOf(ended, 3, row)).not.toHaveProperty('refusal');
  });

  test('of a crashed page ends at its last touch', () => {
    const seen = touched(rowOf(connected, 2), { talkSeconds: 40, holdSeconds: 5 }, after(55));

    const row = interrupted(seen, after(900));

    expect(row).toMatchObject({ pending: 1, open: 0 });
    expect(row?.record).toMatchObject({
      version: 3,
      outcome: 'interrupted',
      interruption: 'crash',
      endedAt: '2026-11-26T08:00:55.000Z',
      talkSeconds: 40,
      holdSeconds: 5,
    });
  });

  test('of an ended call is neither touched nor interrupted', () => {
    const row = rowOf(ended, 3);

    expect(touched(row, {}, after(99))).toBe(row);
    expect(interrupted(row, after(99))).toBe(row);
  });
});
