// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PhoneState } from '../../src/model/state';
import { FakeHeadset, FakeHid, nestedHeadset } from '../fake/hid';
import { ringingCall } from '../fake-phone';
import { onEachPage, Softphone } from './softphone';

const talking = { ...ringingCall, state: 'connected', connectedAt: 1_700_000_000_000 } as const;
const [hook, mute, drop] = [1, 2, 4];

describe('a headset with buttons', () => {
  onEachPage();
  let hid: FakeHid;
  let device: FakeHeadset;

  beforeEach(() => {
    hid = new FakeHid();
    device = new FakeHeadset();
    hid.known = [device];
    vi.stubGlobal('navigator', { ...navigator, hid });
  });
  afterEach(() => vi.unstubAllGlobals());

  async function open(state: Partial<PhoneState> = {}, attributes: Record<string, string> = { headset: 'hid' }) {
    const softphone = await Softphone.open(state, attributes);
    await vi.dynamicImportSettled();
    await softphone.settle(1_100);
    return softphone;
  }

  const asked = ({ phone }: Softphone): string[] => phone.asked.filter((command) => command !== 'listLines');
  const press = (bits: number): void => device.report(2, bits, 0);
  async function change(softphone: Softphone, state: Partial<PhoneState>, milliseconds = 0): Promise<void> {
    softphone.phone.change(state);
    await softphone.settle(milliseconds);
  }

  test('answers by its hook and hangs up by it', async () => {
    const softphone = await open({ call: ringingCall });

    press(hook);
    await change(softphone, { call: talking }, 1_100);
    press(0);

    expect(asked(softphone)).toEqual(['answer', 'hangUp']);
  });

  test('keeps the call when its button is released', async () => {
    const softphone = await open({ call: ringingCall });

    press(hook);
    await change(softphone, { call: talking }, 200);
    press(0);
    const released = asked(softphone);
    await softphone.settle(1_000);
    press(hook);
    press(0);

    expect(released).toEqual(['answer']);
    expect(asked(softphone)).toEqual(['answer', 'hangUp']);
  });

  test.each([
    ['mutes', { call: talking }, mute, 'mute'],
    ['unmutes', { call: { ...talking, muted: true } }, mute, 'unmute'],
    ['ends a call', { call: talking }, drop, 'hangUp'],
    ['rejects a call', { call: ringingCall }, drop, 'reject'],
  ] as const)('%s by a button', async (_, state, bits, command) => {
    const softphone = await open(state as Partial<PhoneState>);

    press(bits);
    press(bits);
    press(0);

    expect(asked(softphone)).toEqual([command]);
  });

  test.each([
    ['without a call', {}],
    ['after a call', { call: { ...talking, state: 'ended', endedAt: 1_700_000_001_000 } }],
  ])('does nothing %s', async (_, state) => {
    const softphone = await open(state as Partial<PhoneState>);

    for (const bits of [hook, 0, mute, 0, drop, 0]) press(bits);

    expect(asked(softphone)).toEqual([]);
  });

  test.each([
    ['of another report', () => device.report(1, 7, 7)],
    ['that are too short', () => device.report(2)],
  ])('does nothing for bytes %s', async (_, happens) => {
    const softphone = await open({ call: ringingCall });

    happens();

    expect(asked(softphone)).toEqual([]);
  });

  test('shows what the phone shows', async () => {
    const softphone = await open();
    const seen: string[][] = [];
    const see = async (call: PhoneState['call']): Promise<void> => {
      device.sent = [];
      await change(softphone, { call });
      seen.push(device.sent);
    };

    await see(ringingCall);
    await see(talking);
    await see({ ...talking, muted: true });
    await see({ ...talking, muted: true, held: true });
    await see({ ...talking, state: 'ended', endedAt: 1 });

    expect(seen).toEqual([['3: 0 0', '4: 1'], ['3: 1 0', '4: 0'], ['3: 1 1', '4: 0'], [], ['3: 0 0', '4: 0']]);
  });

  test('has reports without ids and usages in ranges', async () => {
    device = new FakeHeadset(nestedHeadset);
    hid.known = [device];
    const softphone = await open({ call: ringingCall });

    device.report(0, 1 << 4, 0, 0);

    expect(asked(softphone)).toEqual(['answer']);
  });

  test('that takes no report breaks nothing', async () => {
    const softphone = await open();
    device.refuses = true;

    await change(softphone, { call: ringingCall });
    press(hook);

    expect(asked(softphone)).toEqual(['answer']);
  });

  test('is left to the tab that has the call', async () => {
    const softphone = await open();
    softphone.phone.sharing = { remote: true, window: false };
    device.sent = [];
    await change(softphone, { call: ringingCall });

    press(hook);

    expect(asked(softphone)).toEqual([]);
    expect(device.sent).toEqual([]);
  });

  test('is chosen in the settings and named there', async () => {
    hid.known = [];
    hid.chosen = [device];
    const softphone = await open();
    await softphone.click('Cài đặt nghe gọi');
    const before = softphone.find('[part=headset]').textContent;

    await softphone.click('Chọn tai nghe có nút bấm');

    expect(before).toBe('Chưa có tai nghe có nút bấm');
    expect(hid.filters).toEqual([{ usagePage: 0x0b }]);
    expect(softphone.find('[part=headset]').textContent).toBe('Nút của tai nghe: Tai nghe <b>X</b>');
    expect(device.opened).toBe(true);
  });

  test('that cannot be opened is told', async () => {
    hid.known = [];
    hid.chosen = [device];
    device.refuses = true;
    const softphone = await open();
    await softphone.click('Cài đặt nghe gọi');

    await softphone.click('Chọn tai nghe có nút bấm');

    expect(softphone.find('[role=alert]').textContent).toContain('Có lỗi ngoài dự kiến');
  });

  test('is used again when it is plugged in', async () => {
    const softphone = await open({ call: ringingCall });
    hid.unplug(device);
    press(hook);
    const unplugged = asked(softphone);
    device = new FakeHeadset();

    hid.plug(device);
    await softphone.settle();
    press(hook);

    expect(unplugged).toEqual([]);
    expect(asked(softphone)).toEqual(['answer']);
  });

  test('is released with its element', async () => {
    const softphone = await open({ call: ringingCall });

    softphone.element.remove();
    press(hook);

    expect(device.opened).toBe(false);
    expect(asked(softphone)).toEqual([]);
  });

  test.each([
    ['the page does not want it', () => ({})],
    ['the browser has no WebHID', () => (vi.stubGlobal('navigator', {}), { headset: 'hid' })],
  ])('is not offered where %s', async (_, prepare) => {
    const softphone = await open({}, prepare() as Record<string, string>);

    await softphone.click('Cài đặt nghe gọi');

    expect(softphone.root.querySelector('[part=headset]')).toBeNull();
    expect(device.opened).toBe(false);
  });
});
