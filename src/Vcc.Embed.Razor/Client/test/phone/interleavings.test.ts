import { describe, expect, test } from 'vitest';
import type { Signal } from '../../src/model/signals';
import { readFromVcc } from '../../src/wire/from-vcc';
import { readyModel, replay } from '../recordings/replay';
import { interleavings } from './interleave';

const vcc = (frame: Record<string, unknown>): Signal => readFromVcc({ extension: '5000', ...frame }, '5000') as Signal;
const ring = vcc({ objectId: 1038, callId: 'C1', caller: '84912345678', line: '18001234', callDirection: 1 });
const answered = vcc({ objectId: 1039, callId: 'C1' });
const over = vcc({ objectId: 1009, callId: 'C1' });
const noAnswer = vcc({ objectId: 1020, agentStatus: 'NO ANSWER' });
const out = (status: string, more: Record<string, unknown> = {}): Signal =>
  vcc({
    objectId: 1055,
    status,
    callId: 'C1',
    ipphone: '5000',
    telephoneNumber: '0912345678',
    line: '18001234',
    ...more,
  });
const foreign = vcc({ objectId: 1009, callId: 'C9' });
const done = vcc({ objectId: 1410121119, status: 'OK', dropAgent: '5000', newAgent: '5001', superAgent: '5000' });

const dial: Signal = { kind: 'dial', number: '0912345678' };
const invite = (number = '0912345678'): Signal => ({ kind: 'session', leg: 'L', outgoing: false, number });
const progress: Signal = { kind: 'progress', leg: 'L' };
const accepted: Signal = { kind: 'accepted', leg: 'L' };
const ended = (local: boolean, cause = 'Terminated'): Signal => ({
  kind: 'legEnded',
  leg: 'L',
  local,
  cause,
  sipCode: null,
  audio: null,
});

interface Scene {
  readonly name: string;
  readonly first?: Signal;
  readonly agent: readonly Signal[];
  readonly sip: readonly Signal[];
  readonly result: string;
}

const scenes: readonly Scene[] = [
  {
    name: 'inbound, customer hangs up',
    agent: [ring, answered, over],
    sip: [invite(), progress, accepted, ended(false)],
    result: 'inbound 84912345678 C1 answered customerHangUp',
  },
  {
    name: 'inbound, agent hangs up',
    agent: [ring, answered, over],
    sip: [invite(), progress, accepted, ended(true)],
    result: 'inbound 84912345678 C1 answered agentHangUp',
  },
  {
    name: 'inbound, customer gives up',
    agent: [ring, over],
    sip: [invite(), progress, ended(false, 'Canceled')],
    result: 'inbound 84912345678 C1 unanswered missed',
  },
  {
    name: 'inbound, agent rejects',
    agent: [ring, over],
    sip: [invite(), progress, ended(true, 'Rejected')],
    result: 'inbound 84912345678 C1 unanswered rejected',
  },
  {
    name: 'inbound, nobody answers',
    agent: [ring, over, noAnswer],
    sip: [invite(), progress, ended(false, 'Canceled')],
    result: 'inbound 84912345678 C1 unanswered noAnswer',
  },
  {
    name: 'inbound, with another agent’s end in between',
    agent: [ring, foreign, answered, over],
    sip: [invite(), progress, accepted, ended(false)],
    result: 'inbound 84912345678 C1 answered customerHangUp',
  },
  {
    name: 'inbound, caller withheld',
    agent: [vcc({ objectId: 1038, callId: 'C1', caller: 'anonymous', callDirection: 1 }), answered, over],
    sip: [{ kind: 'session', leg: 'L', outgoing: false, number: null }, progress, accepted, ended(false)],
    result: 'inbound null C1 answered customerHangUp',
  },
  {
    name: 'inbound, handed on',
    agent: [ring, answered, done, over],
    sip: [invite(), progress, accepted, ended(false)],
    result: 'inbound 84912345678 C1 answered transferred',
  },
  {
    name: 'outbound, customer hangs up',
    first: dial,
    agent: [out('STARTING'), out('RINGING'), out('ANSWER'), out('ENDCALL')],
    sip: [invite(), progress, accepted, ended(false)],
    result: 'outbound 0912345678 C1 answered customerHangUp',
  },
  {
    name: 'outbound, agent hangs up',
    first: dial,
    agent: [out('STARTING'), out('RINGING'), out('ANSWER'), out('ENDCALL')],
    sip: [invite(), progress, accepted, ended(true)],
    result: 'outbound 0912345678 C1 answered agentHangUp',
  },
  {
    name: 'outbound, agent cancels',
    first: dial,
    agent: [out('STARTING'), out('RINGING'), out('TERMINATE')],
    sip: [invite(), progress, accepted, ended(true)],
    result: 'outbound 0912345678 C1 unanswered cancelled',
  },
  {
    name: 'outbound, busy',
    first: dial,
    agent: [out('STARTING'), out('RINGING'), out('ERROR', { errorCode: 'IPCC_NOT_CONNECT_CUSTOMER', sipCode: '486' })],
    sip: [invite(), progress, accepted, ended(false)],
    result: 'outbound 0912345678 C1 unanswered busy customerBusy',
  },
  {
    name: 'outbound, announced like an inbound call',
    first: dial,
    agent: [out('STARTING'), ring, out('RINGING'), out('ANSWER'), out('ENDCALL')],
    sip: [invite('84912345678'), progress, accepted, ended(false)],
    result: 'outbound 0912345678 C1 answered customerHangUp',
  },
  {
    name: 'outbound, announced like an inbound call before VCC says that it starts',
    first: dial,
    agent: [ring, out('STARTING'), out('RINGING'), out('ANSWER'), out('ENDCALL')],
    sip: [invite('84912345678'), progress, accepted, ended(false)],
    result: 'outbound 0912345678 C1 answered customerHangUp',
  },
];

/** VCC calls the customer only after this browser answered the agent's own leg. */
function isPossible(order: readonly Signal[]): boolean {
  const rings = order.findIndex((one) => one.kind === 'callout' && one.step === 'ring');
  return rings < 0 || order.indexOf(accepted) < rings;
}

describe.each(scenes)('$name', ({ first, agent, sip, result }) => {
  test('has one result in every order of signals', () => {
    let orders = 0;
    for (const order of interleavings(agent, sip)) {
      if (!isPossible(order)) continue;
      const replayed = replay(
        [...(first ? [first] : []), ...order].map((e, i) => [1_000 + i * 10, e]),
        readyModel(),
      );
      const times = (event: string): number => replayed.events.filter((one) => one === event).length;
      const call = replayed.model.state.call;
      orders++;

      expect(replayed.calls, JSON.stringify(order)).toEqual([result]);
      expect(times('vcc-call-ringing') + times('vcc-call-dialing')).toBe(1);
      expect(times('vcc-call-connected')).toBeLessThanOrEqual(1);
      expect(times('vcc-call-ended')).toBe(1);
      expect(call?.startedAt).toBe(1_000);
      expect(call?.endedAt).toBeGreaterThanOrEqual(1_000);
      expect(call?.line ?? '18001234').toBe('18001234');
    }
    expect(orders).toBeGreaterThan(5);
  });
});

test('two calls of one customer stay two calls', () => {
  const second = {
    ring: vcc({ objectId: 1038, callId: 'C2', caller: '0912345678' }),
    over: vcc({ objectId: 1009, callId: 'C2' }),
  };
  const leg = (id: string, e: Signal): Signal => ({ ...e, leg: id }) as Signal;
  for (const one of interleavings([ring, over], [leg('A', invite()), leg('A', ended(false, 'Canceled'))])) {
    for (const two of interleavings(
      [second.ring, second.over],
      [leg('B', invite()), leg('B', ended(false, 'Canceled'))],
    )) {
      const replayed = replay(
        [...one.map((e, i) => [1_000 + i * 10, e] as const), ...two.map((e, i) => [2_000 + i * 10, e] as const)],
        readyModel(),
      );

      expect(
        replayed.calls.map((result) => result.split(' ')[2]),
        JSON.stringify([one, two]),
      ).toEqual(['C1', 'C2']);
    }
  }
});

test('an announced call without a leg ends by message', () => {
  const replayed = replay(
    [
      [1_000, ring],
      [4_000, over],
    ],
    readyModel(),
  );

  expect(replayed.calls).toEqual(['inbound 84912345678 C1 unanswered missed']);
});

test('a leg without an end keeps no call alive', () => {
  const replayed = replay(
    [
      [1_000, invite()],
      [1_010, ring],
      [1_020, accepted],
      [1_030, answered],
      [5_000, over],
    ],
    readyModel(),
  );

  expect(replayed.model.state.call?.state).toBe('ended');
});

test('a tab without voice shows no calls', () => {
  const elsewhere: Signal = { kind: 'refresh', online: true, voice: false, device: 1 };

  const replayed = replay([
    [0, elsewhere],
    [1_000, ring],
    [1_100, answered],
    [2_000, over],
  ]);

  expect(replayed.events.filter((one) => one.startsWith('vcc-call'))).toEqual([]);
});
