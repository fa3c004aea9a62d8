import { describe, expect, test } from 'vitest';
import { toPostedCall } from '../../src/journal/call-draft';
import { changedDrafts, emptyRecorder, record } from '../../src/journal/recorder';
import type { Recorder, RecorderInput } from '../../src/journal/recorder';
import type { PostedCall } from '../../src/journal/posted-call';
import type { Call, EndReason, Quality } from '../../src/model/state';
import { aCall, after, connected, ended } from './calls';

/** The records that a page would send for these inputs, one second apart. */
function recordsOf(inputs: readonly RecorderInput[], at = after(0)): PostedCall[] {
  let recorder: Recorder = emptyRecorder;
  let ids = 0;
  return inputs.flatMap((input, i) => {
    const before = recorder;
    recorder = record(before, input, at + i * 1000, () => `id-${++ids}`);
    return changedDrafts(before, recorder).map((draft) => toPostedCall(draft, at + i * 1000));
  });
}

const lastOf = (inputs: readonly RecorderInput[], at?: number): PostedCall | undefined => recordsOf(inputs, at).at(-1);

const reading = (score: number, lost: number): Quality => ({
  packetsLost: lost,
  packetsReceived: 100 - lost,
  jitterMs: 4,
  roundTripMs: null,
  score,
});

describe('the recorder', () => {
  test('one call has one id and rising versions', () => {
    const records = recordsOf([
      ['vcc-call-ringing', aCall()],
      ['vcc-call-connected', connected],
      ['vcc-call-ended', ended],
      ['vcc-call-ringing', aCall({ key: 'page-2' })],
    ]);

    expect(records.map(({ id, version }) => `${id} v${version}`)).toEqual(['id-1 v1', 'id-1 v2', 'id-1 v3', 'id-2 v1']);
  });

  test('the end holds all that is known', () => {
    const end = lastOf([
      ['vcc-device', { device: 3 }],
      ['vcc-call-ringing', aCall()],
      ['vcc-call-connected', connected],
      ['vcc-quality', reading(4, 2)],
      ['vcc-quality', reading(5, 4)],
      ['vcc-call-ended', ended],
    ]);

    expect(end).toEqual({
      id: 'id-1',
      version: 3,
      direction: 'inbound',
      startedAt: '2026-11-26T08:00:00.000Z',
      answeredAt: '2026-11-26T08:00:10.000Z',
      endedAt: '2026-11-26T08:01:40.000Z',
      talkSeconds: 90,
      holdSeconds: 0,
      number: '0912345678',
      hotline: '18001234',
      queue: 'Sales',
      vccCallId: 'C1',
      device: 3,
      outcome: 'answered',
      quality: { score: 4.5, lossPercent: 4, jitterMs: 4, roundTripMs: null },
    });
  });

  test('time on hold is no time of talk', () => {
    const held = { ...connected, held: true };

    const end = lastOf(
      [
        ['vcc-call-connected', connected],
        ['vcc-call-held', held],
        ['vcc-call-updated', held],
        ['vcc-call-unheld', connected],
        ['vcc-call-held', held],
        ['vcc-call-ended', { ...ended, endedAt: after(16) }],
      ],
      after(10),
    );

    // Held from second 11 to 13, and from 14 to the end at 16.
    expect(end).toMatchObject({ talkSeconds: 2, holdSeconds: 4 });
  });

  test('a call that was placed has the context given', () => {
    const outbound = aCall({ direction: 'outbound', incoming: false, state: 'dialing' });

    const records = recordsOf([
      ['placing', { context: '{"ticket":7}' }],
      ['vcc-call-dialing', outbound],
      ['vcc-call-ended', { ...outbound, state: 'ended', endedAt: after(2), endReason: 'busy' }],
      ['vcc-call-dialing', { ...outbound, key: 'page-2' }],
    ]);

    expect(records.map(({ context }) => context)).toEqual(['{"ticket":7}', '{"ticket":7}', undefined]);
    expect(records[1]).toMatchObject({ outcome: 'busy', outboundLine: '18001234' });
  });

  test('a context of an attempt that failed is forgotten', () => {
    const outbound = aCall({ direction: 'outbound', incoming: false, state: 'dialing' });

    const last = lastOf([
      ['placing', { context: 'a' }],
      ['placing', { context: null }],
      ['vcc-call-dialing', outbound],
    ]);

    expect(last?.context).toBeUndefined();
  });

  test('a transfer names who took the call over', () => {
    const transferred = { ...ended, endReason: 'transferred' } as const;

    const toAgent = lastOf([
      ['vcc-call-connected', connected],
      ['transferring', { to: '5001' }],
      ['vcc-transfer-succeeded', { toExtension: '5002', byExtension: null }],
      ['vcc-call-ended', transferred],
    ]);
    const toQueue = lastOf([
      ['vcc-call-connected', connected],
      ['transferring', { to: '12' }],
      ['vcc-call-ended', transferred],
    ]);

    expect([toAgent?.transferredTo, toQueue?.transferredTo]).toEqual(['5002', '12']);
  });

  test('a transfer that failed is not named', () => {
    const end = lastOf([
      ['vcc-call-connected', connected],
      ['transferring', { to: '5001' }],
      ['vcc-call-ended', ended],
    ]);

    expect(end?.transferredTo).toBeUndefined();
  });

  test('a note minutes later keeps the end', () => {
    const last = lastOf([
      ['vcc-call-ended', ended],
      ['vcc-call-ringing', aCall({ key: 'page-2' })],
      ['details', { key: 'page-1', note: 'Wants two.\nTomorrow.', wrapUpCode: 'sold' }],
    ]);

    expect(last).toMatchObject({
      id: 'id-1',
      version: 2,
      outcome: 'answered',
      note: 'Wants two.\nTomorrow.',
      wrapUpCode: 'sold',
    });
  });

  test('a note for an unknown call changes nothing', () => {
    expect(recordsOf([['details', { key: 'other', note: 'x' }]])).toEqual([]);
  });

  test.each<[EndReason, Partial<Call>, object]>([
    ['agentHangUp', {}, { outcome: 'answered' }],
    ['otherAgentHangUp', { connectedAt: null }, { outcome: 'missed' }],
    ['agentHangUp', { connectedAt: null, incoming: false }, { outcome: 'cancelled' }],
    ['missed', { connectedAt: null }, { outcome: 'missed' }],
    ['noAnswer', { connectedAt: null }, { outcome: 'missed' }],
    ['rejected', { connectedAt: null }, { outcome: 'refused' }],
    ['failed', { error: { code: 'customerNotFound' } }, { outcome: 'failed', failureCode: 'customerNotFound' }],
    ['failed', {}, { outcome: 'failed', failureCode: 'unexpected' }],
    ['mediaLost', {}, { outcome: 'interrupted', interruption: 'mediaLost' }],
    ['pageClosed', {}, { outcome: 'interrupted', interruption: 'pageClosed' }],
    ['unknown', {}, { outcome: 'answered' }],
    ['unknown', { error: { code: 'callEndNotSeen' } }, { outcome: 'interrupted', interruption: 'unknown' }],
    ['unknown', { connectedAt: null }, { outcome: 'missed' }],
    ['unknown', { connectedAt: null, incoming: false }, { outcome: 'interrupted', interruption: 'unknown' }],
  ])('the end %s %o has the outcome %o', (endReason, change, outcome) => {
    expect(lastOf([['vcc-call-ended', { ...ended, endReason, ...change }]])).toMatchObject(outcome);
  });

  test('no time is before an earlier one', () => {
    const end = lastOf([['vcc-call-ended', { ...ended, connectedAt: after(-60), endedAt: after(-3600) }]]);

    expect(new Set([end?.startedAt, end?.answeredAt, end?.endedAt])).toEqual(new Set(['2026-11-26T08:00:00.000Z']));
    expect(end).toMatchObject({ talkSeconds: 0, holdSeconds: 0 });
  });

  test('texts have the lengths and characters of the server', () => {
    const last = lastOf([
      ['vcc-call-ended', { ...ended, queue: 'Sales\r\n\u202eHot', number: '9'.repeat(99) }],
      ['details', { key: 'page-1', note: `\u0000${'🙂'.repeat(3000)}` }],
    ]);

    expect(last?.queue).toBe('Sales   Hot');
    expect(last?.number).toHaveLength(64);
    expect(last?.note).toMatch(/^🙂+$/u);
    expect(last?.note?.length).toBeLessThanOrEqual(4000);
  });
});
