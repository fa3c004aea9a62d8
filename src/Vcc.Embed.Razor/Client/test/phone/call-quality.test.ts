import { describe, expect, test } from 'vitest';
import { readAudio, score } from '../../src/phone/call-quality';

const inbound = (more: Record<string, unknown> = {}): Record<string, unknown> => ({
  type: 'inbound-rtp',
  kind: 'audio',
  packetsReceived: 100,
  packetsLost: 2,
  jitter: 0.01,
  ...more,
});

function read(...entries: Record<string, unknown>[]) {
  return readAudio(new Map(entries.map((entry, index) => [String(index), entry])) as unknown as RTCStatsReport);
}

describe('A reading of the statistics', () => {
  test('adds the audio streams', () => {
    expect(read(inbound(), inbound({ packetsReceived: 50, packetsLost: 1, jitter: 0.03 }))).toEqual({
      received: 150,
      lost: 3,
      jitterMs: 30,
      roundTripMs: null,
    });
  });

  test('keeps the largest jitter', () => {
    expect(read(inbound({ jitter: 0.03 }), inbound({ jitter: 0.01 })).jitterMs).toBe(30);
  });

  test.each([{ kind: 'video' }, { type: 'outbound-rtp' }])('leaves %o out', (more) => {
    expect(read(inbound(more))).toEqual({ received: 0, lost: 0, jitterMs: 0, roundTripMs: null });
  });

  test('counts duplicates as no loss', () => {
    expect(read(inbound({ packetsLost: -5 })).lost).toBe(0);
  });

  test('survives missing numbers', () => {
    const empty = { packetsReceived: undefined, packetsLost: undefined, jitter: undefined };

    expect(read(inbound(empty))).toEqual({ received: 0, lost: 0, jitterMs: 0, roundTripMs: null });
  });

  const rtcp = { type: 'remote-inbound-rtp', roundTripTime: 0.04 };
  const pair = { type: 'candidate-pair', nominated: true, currentRoundTripTime: 0.07 };

  test.each([
    ['RTCP', [rtcp], 40],
    ['the nominated pair', [pair], 70],
    ['RTCP before the pair', [rtcp, pair], 40],
    ['RTCP after the pair', [pair, rtcp], 40],
    ['no other pair', [{ ...pair, nominated: false }], null],
    ['no pair without a time', [{ ...pair, currentRoundTripTime: undefined }], null],
  ])('takes the round trip from %s', (_, entries, expected) => {
    expect(read(...entries).roundTripMs).toBe(expected);
  });
});

test.each([
  [0, 0, 0, 4.4],
  [0, 4, 40, 4.4],
  [0, 0, 600, 3.6],
  [0, 100, 0, 4.1],
  [0.02, 0, 0, 4.3],
  [0.1, 0, 0, 3.5],
  [0.33, 4, 40, 1],
  [1, 500, 5_000, 1],
])('loss %f, jitter %f ms and round trip %f ms score %f', (lost, jitter, roundTrip, expected) => {
  expect(score(lost, jitter, roundTrip)).toBe(expected);
});
