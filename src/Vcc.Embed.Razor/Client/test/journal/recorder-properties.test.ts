import { expect, test } from 'vitest';
import { toPostedCall } from '../../src/journal/call-draft';
import type { PostedCall } from '../../src/journal/posted-call';
import { changedDrafts, emptyRecorder, record } from '../../src/journal/recorder';
import type { RecorderInput } from '../../src/journal/recorder';
import { uuidV7 } from '../../src/journal/uuid';
import type { Call, EndReason } from '../../src/model/state';
import { aCall, after } from './calls';
import { Random } from './random';

const reasons: readonly EndReason[] = [
  'agentHangUp',
  'customerHangUp',
  'missed',
  'rejected',
  'busy',
  'failed',
  'transferred',
  'pageClosed',
  'unknown',
];
const texts = [null, '', '0912345678', '\u0000\u202e', '🙂'.repeat(2500), '5001', 'a\r\nb'];

/** Inputs of a few calls in any order, also orders that no phone makes. */
function inputsOf(random: Random): { input: RecorderInput; at: number }[] {
  return Array.from({ length: 30 }, () => {
    const at = after(random.below(4000) - 200);
    const key = `page-${random.below(3)}`;
    const isOver = random.below(4) === 0;
    const call: Call = aCall({
      key,
      incoming: random.below(2) === 0,
      number: random.pick(texts),
      queue: random.pick(texts),
      line: random.pick(texts),
      held: random.below(2) === 0,
      connectedAt: random.pick([null, after(random.below(100) - 50)]),
      ...(isOver ? { state: 'ended', endedAt: at, endReason: random.pick(reasons) } : {}),
    });
    const input = random.pick<RecorderInput>([
      ['vcc-call-ringing', call],
      ['vcc-call-connected', call],
      ['vcc-call-held', call],
      ['vcc-call-ended', call],
      ['placing', { context: random.pick(texts) }],
      ['transferring', { to: '5001' }],
      ['details', { key, note: random.pick(texts) ?? '' }],
      [
        'vcc-quality',
        {
          packetsLost: random.below(9),
          packetsReceived: random.below(9),
          jitterMs: random.next() * 99,
          roundTripMs: random.pick([null, 40]),
          score: random.next() * 5,
        },
      ],
    ]);
    return { input, at };
  });
}

/** The rules of docs/calls.md that one record breaks. */
function broken(call: PostedCall): string[] {
  const times = [call.startedAt, call.answeredAt ?? call.startedAt, call.endedAt ?? call.answeredAt ?? call.startedAt];
  const lengths = {
    number: 64,
    hotline: 64,
    outboundLine: 64,
    queue: 128,
    note: 4000,
    context: 2000,
    transferredTo: 128,
  } as const;
  const isWhole = (value: number | undefined): boolean =>
    Number.isInteger(value) && (value ?? -1) >= 0 && (value ?? 0) <= 604_800;
  const rules: Record<string, boolean> = {
    id: /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(call.id),
    times: times.every((time, i) => i === 0 || time >= (times[i - 1] ?? '')),
    seconds: isWhole(call.talkSeconds) && isWhole(call.holdSeconds),
    outcome: (call.outcome !== undefined) === (call.endedAt !== undefined),
    failureCode: (call.failureCode !== undefined) === (call.outcome === 'failed'),
    interruption: (call.interruption !== undefined) === (call.outcome === 'interrupted'),
    transferredTo: call.transferredTo === undefined || call.outcome === 'transferred',
    quality: !call.quality || (call.quality.score >= 0 && call.quality.score <= 5 && call.quality.lossPercent <= 100),
    ...Object.fromEntries(
      Object.entries(lengths).map(([field, length]) => {
        const text = call[field as keyof typeof lengths];
        return [
          field,
          text === undefined || (text.length > 0 && text.length <= length && !/[\u0000\u202e]/.test(text)),
        ];
      }),
    ),
  };
  return Object.entries(rules).flatMap(([name, holds]) => (holds ? [] : [name]));
}

test('every record keeps the rules of the server', () => {
  for (let seed = 1; seed <= 300; seed++) {
    const random = new Random(seed);
    const records: PostedCall[] = [];
    let recorder = emptyRecorder;
    for (const { input, at } of inputsOf(random)) {
      const before = recorder;
      recorder = record(before, input, at, () => uuidV7(at));
      records.push(...changedDrafts(before, recorder).map((draft) => toPostedCall(draft, at)));
    }

    const versions = new Map<string, number[]>();
    for (const { id, version } of records) versions.set(id, [...(versions.get(id) ?? []), version]);
    expect(records.flatMap(broken), `seed ${seed}`).toEqual([]);
    expect(versions.size, `seed ${seed}`).toBeLessThanOrEqual(3);
    for (const ofCall of versions.values()) expect(ofCall).toEqual(ofCall.map((_, i) => i + 1));
  }
});
