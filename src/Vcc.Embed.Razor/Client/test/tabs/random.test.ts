import { describe, expect, test } from 'vitest';
import { isLive } from '../../src/model/state';
import { ringingCall } from '../fake-phone';
import { onEachBrowser } from '../fake/browser-tabs';
import { pass, Tab } from './tab';

const actions = 200;
const mostTabs = 6;

describe('any order of tabs and calls', () => {
  onEachBrowser();

  // A failing seed is in the name of its test.
  test.each(Array.from({ length: 25 }, (_, seed) => seed))('with seed %i has one owner', async (seed) => {
    const random = numbersOf(seed);
    const tabs: Tab[] = [];
    const open = (window: boolean): unknown => tabs.length < mostTabs && tabs.push(new Tab({ window }));
    const ownerOf = (): Tab | undefined => tabs.find(({ owns }) => owns);
    let calls = 0;

    const all = [
      () => open(false),
      () => open(random() < 0.3),
      () => tabs.splice(Math.floor(random() * tabs.length), 1)[0]?.member.leave(),
      () => ownerOf()?.own.change({ call: { ...ringingCall, key: `call-${++calls}` } }),
      () => ownerOf()?.own.changeCall({ state: 'connected', connectedAt: 1 }),
      () => ownerOf()?.own.changeCall({ state: 'ended', endedAt: 2, endReason: 'agentHangUp' }),
    ];

    for (let done = 0; done < actions; done++) {
      const before = ownerOf();
      all[Math.floor(random() * all.length)]?.();
      const called = isLive(before?.own.state.call ?? null);
      await pass(Math.ceil(random() * 3_000));
      check(tabs);
      if (called && before && tabs.includes(before)) expect(ownerOf(), 'a call never moves').toBe(before);
    }
  });
});

function check(tabs: readonly Tab[]): void {
  const owners = tabs.filter(({ owns }) => owns);
  expect(owners.length, 'owners').toBe(Math.min(1, tabs.length));
  for (const tab of tabs.filter((other) => !owners.includes(other))) {
    expect(tab.mirrors, 'a mirror').toBe(true);
    expect(tab.shown?.state.call).toEqual(owners[0]?.own.state.call);
  }
}

/** The same numbers for the same seed (mulberry32). */
function numbersOf(seed: number): () => number {
  let state = seed + 1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
