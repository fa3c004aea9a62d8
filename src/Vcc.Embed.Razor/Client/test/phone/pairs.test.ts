import { describe, expect, test } from 'vitest';
import type { Signal } from '../../src/model/signals';
import { interleavings } from './interleave';
import { kindsOf, walk } from './pairs';
import type { Kind, Walked } from './pairs';

const same = '0912345678';
const names = Object.keys(kindsOf('C1', 'A', same));
const pairs = names.flatMap((first) => names.map((second) => [first, second] as const));

/**
 * Every order in which the signals of two calls can reach the phone. Each channel keeps its order, and may lag behind
 * the other one by less than a call lasts: both report a call's begin before one of them reports its end, and the first
 * call before the second one.
 */
function* ordersOf(a: Kind, b: Kind): Generator<readonly Signal[]> {
  for (const order of interleavings([...a.agent, ...b.agent], [...a.sip, ...b.sip])) {
    const begin = order.findIndex((signal) => b.agent.includes(signal) || b.sip.includes(signal));
    const all = [...a.first, ...order.slice(0, begin), ...b.first, ...order.slice(begin)];
    const places = (signals: readonly (Signal | undefined)[]): number[] =>
      signals.flatMap((signal) => (signal ? [order.indexOf(signal)] : []));
    const begins = (kind: Kind): number => Math.max(...places([kind.agent[0], kind.sip[0]]));
    const ends = (kind: Kind): number =>
      Math.min(...places([kind.agent[1] && kind.agent.at(-1), kind.sip[1] && kind.sip.at(-1)]));
    const lags =
      begins(a) > ends(a) ||
      begins(b) > ends(b) ||
      begins(a) > begin ||
      Math.max(...places([...a.agent, ...a.sip])) > ends(b);
    if (!lags && isPossible(all, a) && isPossible(all, b)) yield all;
  }
}

/** VCC calls the customer, and reports an answer, after this browser answered. An agent answers what VCC announced. */
function isPossible(order: readonly Signal[], { agent, sip }: Kind): boolean {
  const answer = sip.find((signal) => signal.kind === 'accepted');
  const after = agent.find(
    (signal) =>
      signal.kind === 'answer' || ('step' in signal && signal.step === (signal.kind === 'callout' ? 'ring' : 'answer')),
  );
  const early = answer && agent[0] && agent[0].kind !== 'callout' && order.indexOf(answer) < order.indexOf(agent[0]);
  return !early && (!answer || !after || order.indexOf(answer) < order.indexOf(after));
}

/** Whether the events are the expected ones, in order, with the first and the last of them. */
function fits(events: readonly string[], expected: string): boolean {
  const all = expected.split(' ');
  const found = events.map((event) => all.indexOf(event));
  return (
    found[0] === 0 &&
    found.at(-1) === all.length - 1 &&
    found.every((at, index) => index === 0 || at > found[index - 1]!)
  );
}

function isRight({ events, results }: Walked, a: Kind, b: Kind, order: readonly Signal[]): boolean {
  const of = (call: number) => events.filter((event) => event.startsWith(`${call} `)).map((event) => event.slice(2));
  const begins = order.findIndex((signal) => b.agent.includes(signal) || b.sip.includes(signal));
  // Reports of the first call after the start of the second one raise no event.
  const isTold = a.agent.every((signal) => order.indexOf(signal) < begins);
  const [direction, party] = a.result.split(' ');
  return (
    results.length === 2 &&
    results[1] === b.result &&
    !!results[0]?.startsWith(isTold ? a.result : `${direction} ${party} `) &&
    fits(of(0), a.events) &&
    fits(of(1), b.events) &&
    events.findIndex((event) => event.startsWith('1')) > events.indexOf('0 ended')
  );
}

describe.each([same, '0987654321'])('A second call, of %s,', (number) => {
  test.each(pairs)('%s, then %s: two calls', (first, second) => {
    const a = kindsOf('C1', 'A', same)[first]!;
    const b = kindsOf('C2', 'B', number)[second]!;
    let orders = 0;
    const wrong: unknown[] = [];
    for (const order of ordersOf(a, b)) {
      const walked = walk(order);
      if (!walked) continue;
      orders++;
      if (!isRight(walked, a, b, order)) wrong.push({ order, walked });
    }

    expect(wrong).toEqual([]);
    expect(orders).toBeGreaterThan(0);
  });
});
