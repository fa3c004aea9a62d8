// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { pass, ready } from '../fake/phone';
import type { Setup } from '../fake/phone';
import { world } from '../fake/realm';
import type { FakeSession } from '../fake/sip';
import { answered, refusal, ring } from './calls';

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

const say = (frame: Record<string, unknown>): void => s.realm().agent.say(frame);

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

    const qualities = s.details.filter(([name]) => name === 'vcc-quality').map(([, detail]) => detail);
    expect(qualities).toHaveLength(3);
    const [, first] = qualities;
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

describe('What the monitor leaves alone:', () => {
  test('a held call without audio', async () => {
    session = await answered(s);
    say({ objectId: 1029, callId: 'C1', status: 'OK' });

    await pass(20_000);

    expect(problems()).toEqual([]);
  });

  test('silence of 5 s', async () => {
    session = await answered(s);

    await pass(5_400);

    expect(problems()).toEqual([]);
    expect(s.events).not.toContain('quality');
  });

  test('a silent call while SIP is registered', async () => {
    session = await answered(s);
    s.world.friendly = false;
    s.realm().agent.drop();

    await pass(70_000);

    expect(s.phone.state.call?.state).toBe('connected');
  });

  test('a silent call while the agent channel works', async () => {
    session = await answered(s);
    s.realm().ua.lose();

    await pass(70_000);

    expect(s.phone.state.call?.state).toBe('connected');
  });

  test('quality at the limit', async () => {
    await s.phone.stop();
    s = await ready(world('S'), { qualityWarning: 4.4 });
    session = await answered(s);

    await voice(6);

    expect(s.details.find(([name]) => name === 'vcc-quality')?.[1]).toMatchObject({ score: 4.4 });
    expect(problems()).toEqual([]);
  });
});

test('the next call is measured from its own start', async () => {
  session = await answered(s);
  await voice(8, 33);
  await s.phone.hangUp();
  await pass(6_000);
  s.details.length = 0;

  session = await ring(s, 'C2', '0987654321');
  await Promise.all([s.phone.answer(), pass()]);
  await voice(4);

  const qualities = s.details.filter(([name]) => name === 'vcc-quality').map(([, detail]) => detail);
  expect(qualities.length).toBeGreaterThan(0);
  expect(qualities[0]).toMatchObject({ packetsLost: 0 });
});

test('a call with a microphone clears the earlier problem', async () => {
  say({ objectId: 1010003, agentStatus: 'NOT AVAILABLE', isVoiceChannel: 1, deviceType: 1 });
  const { mediaDevices } = s.realm().window.navigator;
  mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', 'NotFoundError'));
  await refusal(s.phone.goOnline());
  expect(s.phone.state.audioProblem).toBe('microphoneMissing');

  session = await answered(s);
  await pass(600);

  expect(s.phone.state.audioProblem).toBeNull();
});
