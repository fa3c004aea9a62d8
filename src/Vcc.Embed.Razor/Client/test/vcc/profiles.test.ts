// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { pass, ready } from '../fake/phone';
import type { Setup } from '../fake/phone';
import { world } from '../fake/realm';
import type { FakeSession } from '../fake/sip';
import { callout, number } from './calls';
import { interleavings } from '../phone/interleave';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

type Step = (s: Setup) => void;
const say =
  (frame: Record<string, unknown>): Step =>
  (s) =>
    s.realm().agent.say({ extension: '5000', callId: 'C1', ...frame });
const out =
  (status: string, more = {}): Step =>
  (s) =>
    callout(s, status, more);
const leg =
  (run: (session: FakeSession) => void): Step =>
  (s) => {
    const session = s.realm().ua.sessions[0];
    if (session && session.status !== 'over') run(session);
  };
const invite: Step = (s) => void s.realm().ua.invite(number);
const accept = leg((session) => session.status === 'ringing' && session.answer());
const bye = leg((session) => session.end('remote'));
const cancel = leg((session) => session.fail('remote', 'Canceled', 487));
const ring = say({ objectId: 1038, caller: number, line: '18001234', callDirection: 1 });

const inbound = [
  {
    name: 'answered',
    agent: [ring, say({ objectId: 1039 }), say({ objectId: 1009 })],
    sip: [invite, accept, bye],
    result: 'inbound C1 answered customerHangUp',
  },
  {
    name: 'missed',
    agent: [ring, say({ objectId: 1009 })],
    sip: [invite, cancel],
    result: 'inbound C1 unanswered missed',
  },
];
const outbound = [
  {
    name: 'answered',
    agent: [out('STARTING'), out('RINGING'), out('ANSWER')],
    last: out('ENDCALL'),
    result: 'outbound C2 answered customerHangUp',
  },
  {
    name: 'busy',
    agent: [out('STARTING'), out('RINGING')],
    last: out('ERROR', { errorCode: 'IPCC_NOT_CONNECT_CUSTOMER', sipCode: '486' }),
    result: 'outbound C2 unanswered busy',
  },
];

async function result(s: Setup, steps: readonly Step[]): Promise<string> {
  for (const step of steps) {
    step(s);
    await pass(5);
  }
  await pass(6_000);
  const call = s.phone.state.call;
  const times = (event: string): number => s.events.filter((one) => one === event).length;
  expect(times('call-ringing') + times('call-dialing'), s.events.join(' ')).toBe(1);
  expect(times('call-connected')).toBeLessThanOrEqual(1);
  expect(times('call-ended')).toBe(1);
  expect(call?.number).toBe(number);
  await s.phone.stop();
  return `${call?.direction} ${call?.callId} ${call?.connectedAt === null ? 'unanswered' : 'answered'} ${call?.endReason}`;
}

describe.each(['N', 'S', 'H'] as const)('Through the scripts of profile %s', (profile) => {
  test.each(inbound)('an inbound call, $name, has one result', async ({ agent, sip, result: expected }) => {
    for (const order of interleavings(agent, sip))
      expect(await result(await ready(world(profile)), order)).toBe(expected);
  });

  // VCC calls the customer only after this browser answered the agent's own leg.
  test.each(outbound)('an outbound call, $name, has one result', async ({ agent, last, result: expected }) => {
    for (const order of interleavings([...agent, last], [invite, accept, bye])) {
      if (order.indexOf(accept) > order.indexOf(agent[1]!)) continue;
      const s = await ready(world(profile));
      s.phone.call(number).catch(() => undefined);
      expect(await result(s, order)).toBe(expected);
    }
  });
});
