// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { pass, ready } from '../fake/phone';
import type { Setup } from '../fake/phone';
import { world } from '../fake/realm';
import type { FakeSession } from '../fake/sip';
import { answered } from './calls';

let s: Setup;
let session: FakeSession;
beforeEach(async () => {
  vi.useFakeTimers();
  s = await ready(world('S'));
});
afterEach(async () => {
  await s.phone.stop();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** Time goes on while the customer's voice comes, 50 packets a second; of `lostOf100` some are lost. */
async function voice(seconds: number, lostOf100 = 0): Promise<void> {
  for (let i = 0; i < seconds * 2; i++) {
    const now = session.stats.get('in') ?? {
      type: 'inbound-rtp',
      kind: 'audio',
      packetsReceived: 0,
      packetsLost: 0,
      jitter: 0.004,
    };
    session.stats.set('in', {
      ...now,
      packetsReceived: Number(now['packetsReceived']) + (25 * (100 - lostOf100)) / 100,
      packetsLost: Number(now['packetsLost']) + (25 * lostOf100) / 100,
    });
    session.stats.set('rtt', { type: 'remote-inbound-rtp', roundTripTime: 0.04 });
    await pass(500);
  }
}
const problems = (): unknown[] =>
  s.details
    .filter(([name]) => name.startsWith('vcc-audio'))
    .map(([name, detail]) => `${name.slice(10)} ${(detail as { problem: string }).problem}`);

describe('A connected call', () => {
  beforeEach(async () => void (session = await answered(s)));

  test('with received audio is measured every 2 s', async () => {
    await voice(7);

    const [, first] = s.details.filter(([name]) => name === 'vcc-quality').map(([, detail]) => detail);
    expect(first).toMatchObject({ packetsLost: 0, jitterMs: 4, roundTripMs: 40 });
    expect((first as { score: number }).score).toBeGreaterThan(4);
    expect(problems()).toEqual([]);
  });

  test('with heavy packet loss is reported as poor', async () => {
    await voice(4);
    await voice(6, 33);
    expect(s.phone.state.audioProblem).toBe('poorQuality');
    await voice(4);

    expect(problems()).toEqual(['problem poorQuality', 'recovered poorQuality']);
  });

  test('without received audio is reported within 8 s', async () => {
    await pass(8_100);
    expect(s.phone.state).toMatchObject({ audioProblem: 'noInboundAudio', call: { state: 'connected' } });
    await voice(3);

    expect(problems()).toEqual(['problem noInboundAudio', 'recovered noInboundAudio']);
  });

  test('survives 8 s without a network', async () => {
    await voice(2);
    s.realm().agent.drop();
    await pass(8_000);
    await voice(4);

    expect(s.phone.state).toMatchObject({ call: { state: 'connected' }, connection: { state: 'ready' } });
    expect(s.events).not.toContain('call-ended');
  });

  test('ends once after 60 s without a network', async () => {
    await voice(2);
    s.world.friendly = false;
    s.realm().agent.drop();
    s.realm().ua.lose();
    await pass(30_000);
    expect(s.phone.state).toMatchObject({
      audioProblem: 'noInboundAudio',
      call: { state: 'connected' },
      connection: { state: 'reconnecting' },
    });
    await pass(40_000);
    expect(s.phone.state.call).toMatchObject({ state: 'ended', endReason: 'mediaLost' });

    s.world.friendly = true;
    await pass(240_000);

    expect(s.events.filter((one) => one === 'call-ended')).toHaveLength(1);
    expect(session.status).toBe('over');
    expect(s.phone.state.connection).toMatchObject({ state: 'ready', voiceRegistered: true });
  });
});
