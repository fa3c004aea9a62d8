import { expect, test } from 'vitest';
import type { Channel, Engine } from '../../src/model/engine';
import { ChannelMonitor, probeMs, silenceMs } from '../../src/phone/channel-monitor';

const start = 1_000_000;

/** An engine with an open SIP channel that received seven messages. `respond` runs at each probe. */
function sipEngine(respond: (channel: { received: number; receivedAt: number }) => void = () => undefined) {
  const channel = { open: true, receivedAt: start, received: 7 };
  const calls: string[] = [];
  const engine = {
    channel: (kind: string): Channel | null => (kind === 'sip' ? channel : null),
    probe: () => {
      calls.push('probe');
      respond(channel);
    },
    restart: () => calls.push('restart'),
  } as unknown as Engine;
  return { engine, calls };
}

test('A response within the probe’s millisecond counts', () => {
  const now = start + silenceMs;
  const { engine, calls } = sipEngine((channel) => Object.assign(channel, { received: 8, receivedAt: now }));
  const monitor = new ChannelMonitor();

  monitor.check(engine, now);
  monitor.check(engine, now + probeMs);

  expect(calls).toEqual(['probe']);
});

test('A message before the probe is no response', () => {
  const { engine, calls } = sipEngine();
  const monitor = new ChannelMonitor();

  monitor.check(engine, start, true);
  monitor.check(engine, start + probeMs - 1);
  expect(calls).toEqual(['probe']);
  monitor.check(engine, start + probeMs);

  expect(calls).toEqual(['probe', 'restart']);
});
