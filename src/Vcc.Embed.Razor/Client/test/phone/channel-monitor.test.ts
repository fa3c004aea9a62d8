// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { Liveness, probeMs, silenceMs } from '../../src/phone/channel-monitor';
import type { Bridge } from '../../src/vcc/bridge';
import type { Line } from '../../src/vcc/instrument-sockets';
import { FakeSocket } from '../fake/socket';

const start = 1_000_000;

/** A SIP socket that was open and heard a few frames, and one that asks it. */
function sip(asked: (line: Line) => void = () => undefined): { line: Line; bridge: Bridge; asked: number } {
  const socket = new FakeSocket('wss://vcc.invalid/sip', 'sip');
  socket.open();
  const line: Line = {
    kind: 'sip',
    socket: socket as unknown as WebSocket,
    heardAt: start,
    heard: 7,
    abandoned: false,
    closed: Promise.resolve(),
  };
  const made = { line, asked: 0, bridge: null as unknown as Bridge };
  made.bridge = {
    lines: { agent: null, sip: line },
    probe: () => {
      made.asked++;
      asked(line);
    },
  } as unknown as Bridge;
  return made;
}

test('An answer within the same millisecond as the question is a sign of life', () => {
  const now = start + silenceMs;
  const { line, bridge } = sip((asked) => Object.assign(asked, { heard: asked.heard + 1, heardAt: now }));
  const liveness = new Liveness();

  liveness.check(bridge, now);
  liveness.check(bridge, now + probeMs);

  expect(line.abandoned).toBe(false);
});

test('Whatever was heard before the question, even in the same millisecond, is no answer to it', () => {
  const made = sip();
  const liveness = new Liveness();

  liveness.check(made.bridge, start, true);
  liveness.check(made.bridge, start + probeMs - 1);
  expect(made.line.abandoned).toBe(false);
  liveness.check(made.bridge, start + probeMs);

  expect(made.asked).toBe(1);
  expect(made.line.abandoned).toBe(true);
});
