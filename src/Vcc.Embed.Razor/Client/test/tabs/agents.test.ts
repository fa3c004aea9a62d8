import { describe, expect, test } from 'vitest';
import { onEachBrowser } from '../fake/browser-tabs';
import { openTab, pass } from './tab';

describe('tabs of several agents', () => {
  onEachBrowser();

  test('show no call of another agent', async () => {
    await openTab({ agent: 'A' });
    const second = await openTab({ agent: 'B' });

    expect(second.mirrors).toBe(false);
    expect(second.shown?.state.extension).toBeNull();
  });

  test('end the phone of the agent who signed out', async () => {
    const first = await openTab({ agent: 'A' });
    first.agent = 'B';

    const second = await openTab({ agent: 'B' });

    expect(first.own.asked).toEqual(['start', 'stop']);
    expect([second.owns, first.mirrors]).toEqual([true, true]);
  });

  test('have a phone each where each is signed in', async () => {
    const first = await openTab({ agent: 'A' });
    const second = await openTab({ agent: 'B' });

    await pass(6_000);
    const third = await openTab({ agent: 'B' });
    await pass(6_000);

    expect([first.owns, second.owns, third.owns]).toEqual([true, true, false]);
    expect(third.shown?.state.extension).toBe(second.own.state.extension);
  });

  test('without a sign-in show why', async () => {
    await openTab({ agent: 'A' });
    const second = await openTab({ agent: null });

    expect(second.own.asked).toEqual(['start']);
    expect(second.shown).toBe(second.own);
  });
});
