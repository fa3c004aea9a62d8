// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ringingCall } from '../fake-phone';
import { onEachPage, Softphone } from './softphone';

const talking = { ...ringingCall, state: 'connected', connectedAt: 1_700_000_000_000 } as const;

function press(target: Element, key: string, more: KeyboardEventInit = {}, type = 'keydown'): KeyboardEvent {
  const event = new KeyboardEvent(type, { key, bubbles: true, composed: true, cancelable: true, ...more });
  // happy-dom takes Alt for AltGraph.
  event.getModifierState = (name) => name === 'AltGraph' && more.modifierAltGraph === true;
  target.dispatchEvent(event);
  return event;
}

describe('keys', () => {
  onEachPage();
  let page: AbortController;
  let seen: string[];

  beforeEach(() => {
    page = new AbortController();
    seen = [];
    for (const type of ['keydown', 'keypress', 'keyup'] as const)
      document.addEventListener(type, ({ key }) => seen.push(key), { signal: page.signal });
  });
  afterEach(() => page.abort());

  test('A key typed in a field reaches no shortcut', async () => {
    const softphone = await Softphone.open();
    const field = softphone.find('.number input');

    for (const type of ['keydown', 'keypress', 'keyup']) press(field, '/', {}, type);
    press(field, 'Enter');

    expect(seen).toEqual([]);
  });

  test.each([
    ['s', { ctrlKey: true }],
    ['k', { metaKey: true }],
    ['Tab', {}],
    ['F5', {}],
    ['Escape', {}],
  ])('The page still gets %s %j from a field', async (key, modifiers) => {
    const softphone = await Softphone.open();

    press(softphone.find('.number input'), key, modifiers);

    expect(seen).toEqual([key]);
  });

  test('Enter on a button reaches no shortcut', async () => {
    const softphone = await Softphone.open({ call: talking });

    press(softphone.button('Giữ máy'), 'Enter');
    press(softphone.button('Giữ máy'), 'j');

    expect(seen).toEqual(['j']);
  });

  test('Escape closes a panel and nothing else', async () => {
    const softphone = await Softphone.open({ call: talking });
    await softphone.click('Bàn phím');

    press(softphone.find('.keypad'), 'Escape');
    await softphone.settle();

    expect(softphone.root.querySelector('.keypad')).toBeNull();
    expect(seen).toEqual([]);
  });

  test('A digit key is a tone, no shortcut', async () => {
    const softphone = await Softphone.open({ call: talking });
    await softphone.click('Bàn phím');

    press(softphone.find('.keypad'), '1');

    expect(softphone.phone.asked).toContain('sendDtmf 1');
    expect(seen).toEqual([]);
  });

  test.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }])(
    'A digit with %j is no tone',
    async (modifiers) => {
      const softphone = await Softphone.open({ call: talking });
      await softphone.click('Bàn phím');

      press(softphone.find('.keypad'), '1', modifiers);

      expect(softphone.phone.asked).not.toContain('sendDtmf 1');
      expect(seen).toEqual(['1']);
    },
  );

  test('A "#" typed with AltGr is a tone', async () => {
    const softphone = await Softphone.open({ call: talking });
    await softphone.click('Bàn phím');

    press(softphone.find('.keypad'), '#', { ctrlKey: true, altKey: true, modifierAltGraph: true });

    expect(softphone.phone.asked).toContain('sendDtmf #');
  });

  test('A held digit key sends one tone', async () => {
    const softphone = await Softphone.open({ call: talking });
    await softphone.click('Bàn phím');

    press(softphone.find('.keypad'), '1');
    press(softphone.find('.keypad'), '1', { repeat: true });

    expect(softphone.phone.asked.filter((asked) => asked === 'sendDtmf 1')).toHaveLength(1);
  });

  test('A held Enter presses a button once', async () => {
    const softphone = await Softphone.open({ call: talking });
    await softphone.click('Bàn phím');

    const first = press(softphone.button('1'), 'Enter');
    const second = press(softphone.button('1'), 'Enter', { repeat: true });

    expect([first.defaultPrevented, second.defaultPrevented]).toEqual([false, true]);
  });

  test('Arrow keys move between devices without choosing', async () => {
    const softphone = await Softphone.open({ device: 1 });
    await softphone.click('Cài đặt nghe gọi');
    const [browser, ipPhone] = [...softphone.root.querySelectorAll<HTMLElement>('[role=radio]')];
    browser?.focus();

    press(browser!, 'ArrowDown');
    const down = softphone.root.activeElement;
    press(ipPhone!, 'ArrowDown');

    expect(down).toBe(ipPhone);
    expect(softphone.root.activeElement).toBe(browser);
    expect([browser?.tabIndex, ipPhone?.tabIndex]).toEqual([0, -1]);
    expect(softphone.phone.asked.join()).not.toContain('chooseDevice');
  });
});
