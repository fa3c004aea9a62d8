import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PhoneState } from '../../src/model/state';
import { onEachBrowser } from '../fake/browser-tabs';
import { openTab, pass, type Tab } from './tab';

const here: Partial<PhoneState> = { extension: '5000', voice: 'here' };
/** VCC has not noticed that the page before is gone. */
const late: Partial<PhoneState> = { extension: '5000', voice: 'elsewhere' };
const takes = ({ own }: Tab): boolean => own.asked.includes('takeVoice');

describe('the voice of a page that is gone', () => {
  onEachBrowser();
  beforeEach(() => {
    const kept = new Map<string, string>();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    });
  });
  afterEach(() => void vi.stubGlobal('localStorage', undefined));

  test('is taken by the next owner', async () => {
    const [first, second] = [await openTab({ state: here }), await openTab({ state: late })];

    first.member.leave();
    await pass();

    expect([second.owns, takes(second)]).toEqual([true, true]);
  });

  test('is taken once', async () => {
    const [first, second] = [await openTab({ state: here }), await openTab({ state: late })];
    first.member.leave();
    await pass();

    second.own.change({ voice: 'here' });
    second.own.change({ voice: 'elsewhere' });
    await pass();

    expect(second.own.asked.filter((asked) => asked === 'takeVoice')).toHaveLength(1);
  });

  test('is taken when the phone is ready', async () => {
    const connection = { state: 'connecting', voiceRegistered: false } as const;
    const [first, second] = [await openTab({ state: here }), await openTab({ state: { ...late, connection } })];
    first.member.leave();
    await pass();
    const before = takes(second);

    second.own.change({ connection: { state: 'ready', voiceRegistered: false } });

    expect([before, takes(second)]).toEqual([false, true]);
  });

  test('is taken by the next page of its tab', async () => {
    (await openTab({ state: here })).member.leave();
    await pass(9_000);

    expect(takes(await openTab({ state: late }))).toBe(true);
  });

  test.each<[string, Partial<PhoneState>, Partial<PhoneState>, number]>([
    ['ten seconds later', here, late, 10_000],
    ['that was elsewhere before', late, late, 0],
    ['of another agent', here, { ...late, extension: '5001' }, 0],
    ['that is here already', here, here, 0],
  ])('stays where it is: %s', async (_, before, after, ms) => {
    (await openTab({ state: before })).member.leave();
    await pass(ms);

    expect(takes(await openTab({ state: after }))).toBe(false);
  });

  test('of an owner that hung is not taken', async () => {
    const first = await openTab({ state: here });
    const second = await openTab({ state: late });
    first.channel?.hang();

    second.shown?.goOffline().catch(() => undefined);
    await pass(3_000);

    expect([second.owns, takes(second)]).toEqual([true, false]);
  });

  test('of an owner that crashed is taken', async () => {
    vi.stubGlobal('localStorage', undefined);
    const [first, second] = [await openTab({ state: here }), await openTab({ state: late })];
    first.channel?.hang();

    first.member.leave();
    await pass();

    expect([second.owns, takes(second)]).toEqual([true, true]);
  });
});
