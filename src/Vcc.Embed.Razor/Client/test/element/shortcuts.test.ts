// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readShortcuts, usualShortcuts } from '../../src/element/shortcut-keys';
import type { PhoneState } from '../../src/model/state';
import { ringingCall } from '../fake-phone';
import { onEachPage, Softphone } from './softphone';

const talking = { ...ringingCall, state: 'connected', connectedAt: 1_700_000_000_000 } as const;
const offer = { callId: 'C9', fromExtension: '5003', expiresAt: 1_700_000_080_000 };

function press(
  code: string,
  more: KeyboardEventInit = { ctrlKey: true, altKey: true },
  target: Element = document.body,
) {
  const event = new KeyboardEvent('keydown', {
    code,
    key: code.at(-1)!,
    bubbles: true,
    composed: true,
    cancelable: true,
    ...more,
  });
  // happy-dom takes Alt for AltGraph.
  event.getModifierState = (name) => name === 'AltGraph' && more.modifierAltGraph === true;
  target.dispatchEvent(event);
  return event;
}

describe('shortcuts', () => {
  onEachPage();
  beforeEach(() => localStorage.clear());
  afterEach(() => vi.unstubAllGlobals());

  async function open(state: Partial<PhoneState> = {}, attributes: Record<string, string> = {}): Promise<Softphone> {
    const softphone = await Softphone.open(state, attributes);
    softphone.phone.asked.length = 0;
    return softphone;
  }

  test.each([
    ['KeyA', { call: ringingCall }, 'answer'],
    ['KeyA', { transferOffer: offer }, 'acceptTransfer'],
    ['KeyX', { call: ringingCall }, 'reject'],
    ['KeyX', { call: talking }, 'hangUp'],
    ['KeyX', { call: { ...ringingCall, state: 'dialing' } }, 'hangUp'],
    ['KeyM', { call: talking }, 'mute'],
    ['KeyM', { call: { ...talking, muted: true } }, 'unmute'],
    ['KeyM', { call: { ...talking, silent: true } }, 'unmute'],
    ['KeyH', { call: talking }, 'hold'],
    ['KeyH', { call: { ...talking, held: true } }, 'unhold'],
  ] as const)('%s with %j is %s', async (code, state, command) => {
    const softphone = await open(state as Partial<PhoneState>);

    const event = press(code);

    expect(softphone.phone.asked).toEqual([command]);
    expect(event.defaultPrevented).toBe(true);
  });

  test('D takes the focus to the number', async () => {
    const softphone = await open();

    press('KeyD');

    expect(softphone.root.activeElement).toBe(softphone.find('.number input'));
  });

  test.each(['KeyA', 'KeyX', 'KeyM', 'KeyH', 'KeyZ'])('%s is the page’s while nothing can be done', async (code) => {
    const softphone = await open();

    const event = press(code);

    expect(softphone.phone.asked).toEqual([]);
    expect(event.defaultPrevented).toBe(false);
  });

  test.each([
    ['a letter alone', {}],
    ['a capital letter', { shiftKey: true }],
    ['AltGr', { ctrlKey: true, altKey: true, modifierAltGraph: true }],
    ['a key that is held', { ctrlKey: true, altKey: true, repeat: true }],
  ])('%s is no shortcut', async (_, more) => {
    const softphone = await open({ call: ringingCall });

    press('KeyA', more);

    expect(softphone.phone.asked).toEqual([]);
  });

  test('keys that the page has used do nothing', async () => {
    const softphone = await open({ call: ringingCall });
    const used = new AbortController();
    document.addEventListener('keydown', (event) => event.preventDefault(), { capture: true, signal: used.signal });

    press('KeyA');
    used.abort();

    expect(softphone.phone.asked).toEqual([]);
  });

  test('two elements of one phone act once', async () => {
    const softphone = await open({ call: talking }, { endpoint: '/shared' });
    const second = document.createElement('vcc-softphone');
    second.setAttribute('endpoint', '/shared');
    document.body.append(second);
    await softphone.settle(100);
    softphone.phone.asked.length = 0;

    press('KeyM');

    expect(softphone.phone.asked).toEqual(['mute']);
  });

  test.each([{ shortcuts: 'off' }, { headless: '' }])('%j leaves all keys to the page', async (attributes) => {
    const softphone = await open({ call: ringingCall }, attributes as Record<string, string>);

    press('KeyA');

    expect(softphone.phone.asked).toEqual([]);
  });

  describe('in the settings', () => {
    const rows = (softphone: Softphone): string[] =>
      [...softphone.root.querySelectorAll('.shortcuts .row')].map(
        (row) => row.textContent?.replace(/\s+/g, ' ').trim() ?? '',
      );
    const row = (softphone: Softphone, index: number): HTMLElement =>
      softphone.root.querySelectorAll<HTMLElement>('.shortcuts .row')[index]!;
    async function openSettings(attributes: Record<string, string> = {}): Promise<Softphone> {
      const softphone = await open({}, attributes);
      await softphone.click('Cài đặt nghe gọi');
      return softphone;
    }
    async function change(softphone: Softphone, index: number, code: string, more?: KeyboardEventInit): Promise<void> {
      row(softphone, index).click();
      await softphone.settle();
      press(code, more, row(softphone, index));
      await softphone.settle();
    }

    test('are listed', async () => {
      const softphone = await openSettings();

      expect(rows(softphone)).toEqual([
        'Nghe máyCtrl+Alt+A',
        'Kết thúc, từ chốiCtrl+Alt+X',
        'Tắt hoặc bật microCtrl+Alt+M',
        'Giữ máy hoặc nối lạiCtrl+Alt+H',
        'Nhập sốCtrl+Alt+D',
      ]);
    });

    test('are changed, and count at once', async () => {
      const softphone = await openSettings();

      await change(softphone, 0, 'F8', {});
      softphone.phone.change({ call: ringingCall });
      await softphone.settle(400);
      softphone.phone.asked.length = 0;
      press('F8', {});
      press('KeyA');

      expect(softphone.phone.asked).toEqual(['answer']);
      expect(readShortcuts('5000').answer).toBe('F8');
      expect(readShortcuts('5001')).toEqual(usualShortcuts);
    });

    test('that another action had are taken from it', async () => {
      const softphone = await openSettings();

      await change(softphone, 0, 'KeyM');

      expect(rows(softphone).slice(0, 3)).toEqual([
        'Nghe máyCtrl+Alt+M',
        'Kết thúc, từ chốiCtrl+Alt+X',
        'Tắt hoặc bật microKhông có',
      ]);
    });

    test.each([
      ['Escape', 'Ctrl+Alt+KeyA'],
      ['Backspace', ''],
      ['KeyB', 'Ctrl+Alt+KeyA'],
    ])('end to wait with %s', async (code, expected) => {
      const softphone = await openSettings();
      row(softphone, 0).click();
      await softphone.settle();
      const waiting = rows(softphone)[0];

      press(code, { key: code }, row(softphone, 0));
      await softphone.settle();

      expect(waiting).toBe('Nghe máyNhấn tổ hợp phím…');
      expect(readShortcuts('5000').answer).toBe(expected);
      expect(softphone.find('[part=settings]').isConnected).toBe(true);
    });

    test('return to the usual ones', async () => {
      const softphone = await openSettings();
      await change(softphone, 0, 'F8', {});

      await softphone.click('Dùng phím tắt mặc định');

      expect(readShortcuts('5000')).toEqual(usualShortcuts);
    });

    test('are not listed where the page has its own', async () => {
      const softphone = await openSettings({ shortcuts: 'off' });

      expect(softphone.root.querySelector('.shortcuts')).toBeNull();
    });

    test.each(['{', 'null', '7', '{"answer":7,"mute":"alert(1)","hold":"KeyA+Ctrl"}'])(
      'are the usual ones where the storage has %s',
      (stored) => {
        localStorage.setItem('vcc-embed.shortcuts.5000', stored);

        expect(readShortcuts('5000')).toEqual(usualShortcuts);
      },
    );
  });
});
