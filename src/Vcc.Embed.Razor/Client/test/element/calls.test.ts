// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { ringingCall } from '../fake-phone';
import { onEachPage, Softphone } from './softphone';

const talking = { ...ringingCall, state: 'connected', connectedAt: 1_700_000_000_000 } as const;

describe('a call', () => {
  onEachPage();

  test('An incoming call is shown and announced', async () => {
    const softphone = await Softphone.open();

    softphone.phone.changeCall({ queue: 'CSKH' });
    await softphone.settle();

    expect(softphone.find('.party').textContent).toBe('0912 345 678');
    expect(softphone.find('.facts').textContent).toBe('1800 1234 · Hàng đợi CSKH');
    expect(softphone.find('.live-region').textContent).toBe('Cuộc gọi đến: 0912 345 678');
    expect(softphone.find('.live-region').getAttribute('aria-live')).toBe('assertive');
  });

  test('A click within 300 ms neither answers nor rejects', async () => {
    const softphone = await Softphone.open();
    softphone.phone.changeCall({});
    await softphone.settle(299);

    await softphone.click('Nghe');
    await softphone.click('Từ chối');

    expect(softphone.phone.asked).not.toContain('answer');
    expect(softphone.phone.asked).not.toContain('reject');
    expect(softphone.button('Nghe').getAttribute('aria-disabled')).toBe('true');
  });

  test('After 300 ms the call can be answered', async () => {
    const softphone = await Softphone.open();
    softphone.phone.changeCall({});
    await softphone.settle(311);

    await softphone.click('Nghe');

    expect(softphone.button('Nghe').getAttribute('aria-disabled')).toBe('false');
    expect(softphone.phone.asked.filter((asked) => asked !== 'listLines')).toEqual(['answer']);
  });

  test('A call that rings at first drawing ignores clicks', async () => {
    const softphone = await Softphone.open({ call: ringingCall });

    await softphone.click('Nghe');

    expect(softphone.phone.asked).not.toContain('answer');
  });

  test('A double click answers once', async () => {
    const softphone = await Softphone.open({ call: ringingCall });
    await softphone.settle(311);
    softphone.phone.reply = () => new Promise(() => undefined);

    await softphone.click('Nghe');
    await softphone.click('Nghe');

    expect(softphone.phone.asked.filter((asked) => asked === 'answer')).toHaveLength(1);
  });

  test('Hanging up twice does not call the customer back', async () => {
    const softphone = await Softphone.open({ call: talking });
    softphone.phone.changeCall({ state: 'ended', endedAt: 1_700_000_072_000, endReason: 'agentHangUp' });
    await softphone.settle(100);

    await softphone.click('Gọi lại');

    expect(softphone.phone.asked.some((asked) => asked.startsWith('call'))).toBe(false);
  });

  test('The timer counts from the connection of the call', async () => {
    const softphone = await Softphone.open({ call: talking });
    const before = softphone.find('.timer').textContent;

    await softphone.settle(2000);

    expect(before).toBe('01:12');
    expect(softphone.find('.timer').textContent).toBe('01:14');
  });

  test.each([
    [{ held: true, muted: false }, 'Đang giữ máy', 'Nối lại', 'unhold'],
    [{ held: false, muted: true }, 'Micro đang tắt', 'Bật micro', 'unmute'],
    [{ held: true, muted: true }, 'Đang giữ máy · Micro đang tắt', 'Bật micro', 'unmute'],
    [{ held: false, muted: false, silent: true }, 'Khách hàng không nghe thấy bạn', 'Bật micro', 'unmute'],
    [{ held: false, muted: false }, 'Đang nói chuyện', 'Giữ máy', 'hold'],
  ])('%j is shown and undone', async (facts, said, label, command) => {
    const softphone = await Softphone.open({ call: { ...talking, ...facts } });

    await softphone.click(label);

    expect(softphone.find('.what').textContent).toBe(said);
    expect(softphone.phone.asked).toContain(command);
  });

  test('Tones are sent in order without waiting', async () => {
    const softphone = await Softphone.open({ call: talking });
    await softphone.click('Bàn phím');
    softphone.phone.reply = () => new Promise(() => undefined);

    softphone.button('1').click();
    softphone.button('#').click();
    softphone.find('.keypad').dispatchEvent(new KeyboardEvent('keydown', { key: '9', bubbles: true }));
    await softphone.settle();

    expect(softphone.phone.asked.filter((asked) => asked.startsWith('sendDtmf'))).toEqual([
      'sendDtmf 1',
      'sendDtmf #',
      'sendDtmf 9',
    ]);
    expect(softphone.find('output').textContent).toBe('1#9');
  });

  test('An ended call shows reason, duration and callback', async () => {
    const softphone = await Softphone.open({
      call: { ...talking, state: 'ended', endedAt: 1_700_000_072_000, endReason: 'customerHangUp' },
    });
    await softphone.settle(311);

    await softphone.click('Gọi lại');

    expect(softphone.text).toContain('Khách hàng đã gác máy');
    expect(softphone.text).toContain('Thời lượng 01:12');
    expect(softphone.phone.asked).toContain('call 0912345678');
  });

  test('A failed call shows no SIP code', async () => {
    const softphone = await Softphone.open({
      call: {
        ...ringingCall,
        direction: 'outbound',
        state: 'ended',
        endReason: 'busy',
        error: { code: 'customerBusy', sipCode: 486 },
      },
    });

    await softphone.click('Đóng');

    expect(softphone.phone.asked).toContain('dismiss');
    expect(softphone.text).not.toContain('486');
  });

  test('A command that VCC lacks is disabled', async () => {
    const softphone = await Softphone.open({ call: talking, capabilities: new Set(['mute', 'hangUp']) });

    await softphone.click('Giữ máy');

    expect(softphone.button('Giữ máy').getAttribute('aria-disabled')).toBe('true');
    expect(softphone.phone.asked).toEqual([]);
  });
});
