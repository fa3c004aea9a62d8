import { describe, expect, test } from 'vitest';
import { ringingCall } from '../fake-phone';
import { onEachBrowser } from '../fake/browser-tabs';
import { openTab, pass } from './tab';

describe('the phone window', () => {
  onEachBrowser();

  test('becomes the owner', async () => {
    const [page, other] = [await openTab(), await openTab()];
    const window = await openTab({ window: true });

    expect(window.owns).toBe(true);
    expect([page.mirrors, other.mirrors]).toEqual([true, true]);
    expect(page.own.asked).toEqual(['start', 'stop']);
    expect(page.shown?.sharing).toEqual({ remote: true, window: true });
  });

  test('waits for the end of a call', async () => {
    const page = await openTab();
    page.own.change({ call: ringingCall });

    const window = await openTab({ window: true });
    expect([page.owns, window.mirrors]).toEqual([true, true]);
    page.own.change({ call: { ...ringingCall, state: 'ended', endedAt: 2, endReason: 'missed' } });
    await pass();

    expect([page.mirrors, window.owns]).toEqual([true, true]);
  });

  test('leaves the phone to the page when it closes', async () => {
    const page = await openTab();
    const window = await openTab({ window: true });

    window.member.leave();
    await pass();

    expect(page.owns).toBe(true);
    expect(page.created).toHaveLength(2);
  });

  test('that closed before it took the phone costs nothing', async () => {
    const page = await openTab();
    const window = await openTab({ window: true });
    const second = await openTab({ window: true });

    // Two windows do not take the phone from each other.
    await pass(5_000);
    expect([window.owns, second.mirrors, page.mirrors]).toEqual([true, true, true]);
  });
});
