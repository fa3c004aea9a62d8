// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import type { Call } from '../../src/model/state';
import { ringingCall } from '../fake-phone';
import { onEachPage, Softphone } from './softphone';

const connected = { ...ringingCall, state: 'connected', connectedAt: 1_700_000_071_000 } as const;
const ended = { ...connected, state: 'ended', endedAt: 1_700_000_072_000, endReason: 'agentHangUp' } as const;

/** Whether the browser would ask before the page is left. */
const asks = (): boolean => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

describe('a page that is left', () => {
  onEachPage();
  afterEach(() => sessionStorage.clear());

  test.each([
    ['no call', {}, {}, false],
    ['a ringing call', { call: ringingCall }, {}, true],
    ['a connected call', { call: connected }, {}, true],
    ['an ended call', { call: ended }, {}, false],
    ['a call of an IP phone', { call: connected, device: 2 }, {}, false],
    ['a call elsewhere', { call: connected, voice: 'elsewhere' }, {}, false],
    ['a call and no guard', { call: connected }, { 'leave-guard': 'off' }, false],
  ] as const)('with %s', async (_, state, attributes, expected) => {
    await Softphone.open(state, attributes);

    expect(asks()).toBe(expected);
  });

  test('asks no more when the call has ended', async () => {
    const softphone = await Softphone.open({ call: connected });

    softphone.phone.change({ call: ended });

    expect(asks()).toBe(false);
  });

  test('tells an agent who stayed what would happen', async () => {
    const softphone = await Softphone.open({ call: connected });

    asks();
    await softphone.settle(1);

    expect(softphone.text).toContain('Rời trang này sẽ kết thúc cuộc gọi.');
  });

  test('asks no more without the element', async () => {
    const softphone = await Softphone.open({ call: connected });

    softphone.element.remove();

    expect(asks()).toBe(false);
  });
});

describe('the page after a call that it cut', () => {
  onEachPage();
  afterEach(() => sessionStorage.clear());

  /** The agent reloads a page, and the next one opens after `ms`. */
  async function reload(call: Call | null, ms = 0, phoneFirst = false): Promise<Softphone> {
    const before = await Softphone.open({ call });
    if (phoneFirst) before.phone.changeCall({ ...ended, endReason: 'pageClosed' });
    window.dispatchEvent(new Event('pagehide'));
    if (call) before.phone.changeCall({ ...ended, endReason: 'pageClosed' });
    await before.settle();
    before.element.remove();
    await before.settle(ms);
    return Softphone.open();
  }

  test('says so and calls back', async () => {
    const softphone = await reload(connected);
    expect(softphone.find('[part=cut-call]').textContent).toContain(
      'Cuộc gọi với 0912 345 678 đã kết thúc vì trang được tải lại.',
    );
    await softphone.settle(400);

    await softphone.click('Gọi lại');

    expect(softphone.phone.asked).toContain('call 0912345678');
  });

  test.each([
    ['no call', null, 0],
    ['an ended call', ended, 0],
    ['a call of two minutes ago', connected, 121_000],
  ])('says nothing after %s', async (_, call, ms) => {
    const softphone = await reload(call, ms);

    expect(softphone.root.querySelector('[part=cut-call]')).toBeNull();
  });

  test('says so whoever hears of the end first', async () => {
    const softphone = await reload(connected, 0, true);

    expect(softphone.root.querySelector('[part=cut-call]')).not.toBeNull();
  });

  test('says it until the agent closes it', async () => {
    const softphone = await reload(connected);

    await softphone.click('Đóng');

    expect(softphone.root.querySelector('[part=cut-call]')).toBeNull();
    expect(sessionStorage).toHaveLength(0);
  });

  test('forgets it with the next call', async () => {
    const softphone = await reload(connected);
    softphone.phone.change({ call: { ...ringingCall, key: 'call-2' } });
    await softphone.settle();

    softphone.phone.change({ call: null });
    await softphone.settle();

    expect(softphone.root.querySelector('[part=cut-call]')).toBeNull();
  });

  test.each(['{', '{"number":"<b>","at":1700000072000}', '{"number":"0912345678"}'])(
    'ignores %s in the storage',
    async (stored) => {
      sessionStorage.setItem('vcc-embed.cut-call.5000', stored);

      const softphone = await Softphone.open();

      expect(softphone.root.querySelector('[part=cut-call]')).toBeNull();
    },
  );

  test('shows another agent nothing', async () => {
    await reload(connected);

    const other = await Softphone.open({ extension: '5001' });

    expect(other.root.querySelector('[part=cut-call]')).toBeNull();
  });
});
