// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { forgetPlace } from '../../src/element/docked-place';
import type { PhoneState } from '../../src/model/state';
import { PhoneError } from '../../src/model/errors';
import { ringingCall } from '../fake-phone';
import { onEachPage, Softphone } from './softphone';

const talking = { ...ringingCall, state: 'connected', connectedAt: 1_700_000_000_000 } as const;
const stored = (): unknown => JSON.parse(localStorage.getItem('vcc-embed.docked./crm') ?? 'null');

async function open(form: string, state: Partial<PhoneState> = {}): Promise<Softphone> {
  const softphone = await Softphone.open(state, { form, endpoint: '/crm' });
  await softphone.settle(400);
  softphone.phone.asked.length = 0;
  return softphone;
}

/** happy-dom lays nothing out, so the box has a size here. */
function resize(softphone: Softphone, width: number, height: number): HTMLElement {
  const box = softphone.find('.docked');
  Object.defineProperties(box, { offsetWidth: { value: width }, offsetHeight: { value: height } });
  return box;
}

const press = (target: HTMLElement, key: string): boolean =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));

describe('a phone as a bar', () => {
  onEachPage();

  test('dials from its number field', async () => {
    const softphone = await open('bar');

    await softphone.type('.bar input', '0912 345 678');
    await softphone.submit('.bar form');

    expect(softphone.phone.asked).toEqual(['call 0912345678']);
    expect(softphone.root.querySelector('.card')).toBeNull();
  });

  test('answers a call', async () => {
    const softphone = await open('bar', { call: ringingCall });

    await softphone.click('Nghe');

    expect(softphone.phone.asked).toEqual(['answer']);
    expect(softphone.find('.bar').textContent).toContain('0912 345 678');
  });

  test('names the one customer of a number', async () => {
    const found = { callKey: ringingCall.key, hasMore: false, newCustomer: null, error: null };
    const minh = { id: '7', name: 'Nguyễn Minh', company: null, link: null, tags: [], fields: [], lastContact: null };

    const softphone = await open('bar', { call: ringingCall, customers: { ...found, customers: [minh] } });

    expect(softphone.find('.bar strong').textContent).toBe('Nguyễn Minh');
  });

  test('holds, mutes and ends a call', async () => {
    const softphone = await open('bar', { call: talking });

    for (const label of ['Giữ máy', 'Tắt micro', 'Kết thúc']) await softphone.click(label);

    expect(softphone.phone.asked).toEqual(['hold', 'mute', 'hangUp']);
    expect(softphone.find('.bar .timer').textContent).toBe('01:12');
  });

  test('opens the whole phone and folds it by Escape', async () => {
    const softphone = await open('bar');

    await softphone.click('Mở điện thoại');
    const opened = softphone.root.querySelector('.below .card') !== null;
    press(softphone.find('.below input'), 'Escape');
    await softphone.settle();

    expect(opened).toBe(true);
    expect(softphone.root.querySelector('.card')).toBeNull();
  });

  test.each([
    ['a transfer offer', { transferOffer: { callId: 'C9', fromExtension: '5003', expiresAt: 1_700_000_080_000 } }],
    ['nothing else', {}],
  ])('opens by itself for %s', async (_, state) => {
    const softphone = await open('bar', state);

    expect(softphone.root.querySelector('.card') !== null).toBe('transferOffer' in state);
  });

  test('opens for an error, which folding closes', async () => {
    const softphone = await open('bar', { call: talking });
    softphone.phone.reply = () => Promise.reject(new PhoneError('holdRefused'));

    await softphone.click('Giữ máy');
    const shown = softphone.find('.card .banner').textContent;
    await softphone.click('Thu gọn điện thoại');

    expect(shown).toContain('giữ');
    expect(softphone.root.querySelector('.card')).toBeNull();
  });

  test('announces each text once', async () => {
    const softphone = await open('bar', { call: ringingCall });
    const closed = softphone.root.querySelectorAll('.live-region').length;

    await softphone.click('Mở điện thoại');

    expect([closed, softphone.root.querySelectorAll('.live-region').length]).toEqual([1, 1]);
  });
});

describe('a docked phone', () => {
  onEachPage();
  afterEach(() => {
    localStorage.clear();
    forgetPlace('/crm');
    vi.unstubAllGlobals();
  });

  test('stands at the lower right edge', async () => {
    const softphone = await open('docked');

    const { right, bottom } = softphone.find('.docked').style;
    expect([right, bottom]).toEqual(['16px', '16px']);
    expect(softphone.root.querySelector('.docked .card')).not.toBeNull();
  });

  test('folds to its bar, also in later pages', async () => {
    const first = await open('docked');

    await first.click('Thu gọn điện thoại');
    const folded = first.root.querySelector('.card') === null;
    first.element.remove();
    forgetPlace('/crm');
    const next = await open('docked');
    first.phone.change({ call: ringingCall });
    await next.settle(400);

    expect(folded).toBe(true);
    expect(next.root.querySelector('.card')).toBeNull();
    expect(next.button('Nghe').isConnected).toBe(true);
  });

  test.each([
    ['ArrowLeft', { right: 40, bottom: 16 }],
    ['ArrowRight', { right: 0, bottom: 16 }],
    ['ArrowUp', { right: 16, bottom: 40 }],
    ['ArrowDown', { right: 16, bottom: 0 }],
  ])('moves by the key %s', async (key, expected) => {
    const softphone = await open('docked');
    resize(softphone, 340, 400);

    press(softphone.find('.handle'), key);

    expect(stored()).toMatchObject(expected);
  });

  test('returns to its usual place by Home', async () => {
    localStorage.setItem('vcc-embed.docked./crm', '{"right":200,"bottom":100,"folded":false}');
    const softphone = await open('docked');
    const box = resize(softphone, 340, 400);

    press(softphone.find('.handle'), 'Home');

    expect([box.style.right, box.style.bottom]).toEqual(['16px', '16px']);
  });

  test('follows the pointer and stays inside the window', async () => {
    const softphone = await open('docked');
    const box = resize(softphone, 340, 400);
    const handle = softphone.find('.handle');
    Object.assign(handle, { setPointerCapture: () => undefined });
    const at = (type: string, clientX: number, clientY: number): boolean =>
      handle.dispatchEvent(new PointerEvent(type, { clientX, clientY, button: 0 }));

    at('pointerdown', 900, 300);
    at('pointermove', 860, 290);
    const dragged = [box.style.right, box.style.bottom];
    at('pointermove', -5_000, 5_000);
    at('pointerup', -5_000, 5_000);
    at('pointermove', 900, 300);

    expect(dragged).toEqual(['56px', '26px']);
    expect(stored()).toEqual({ right: innerWidth - 340, bottom: 0, folded: false });
  });

  test('stays inside a window that became smaller', async () => {
    localStorage.setItem('vcc-embed.docked./crm', '{"right":600,"bottom":300,"folded":false}');
    const softphone = await open('docked');
    const box = resize(softphone, 340, 400);
    vi.stubGlobal('innerWidth', 500);

    dispatchEvent(new Event('resize'));

    expect(box.style.right).toBe('160px');
  });

  test('follows another tab', async () => {
    const softphone = await open('docked');
    localStorage.setItem('vcc-embed.docked./crm', '{"right":100,"bottom":50,"folded":true}');

    dispatchEvent(new StorageEvent('storage', { key: 'vcc-embed.docked./crm' }));
    await softphone.settle();

    expect(softphone.root.querySelector('.card')).toBeNull();
  });

  test.each(['{"right":"<b>","bottom":null}', 'null', '[1', '7'])('ignores the stored value %s', async (text) => {
    localStorage.setItem('vcc-embed.docked./crm', text);
    forgetPlace('/crm');

    const softphone = await open('docked');

    expect(softphone.find('.docked').style.right).toBe('16px');
  });
});
