// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { useFakeAudio } from '../fake/audio-context';
import { FakeChannel } from '../fake/browser-tabs';
import { FakeNotification } from '../fake/notification';
import { ringingCall } from '../fake-phone';
import { onEachPage, Softphone } from './softphone';

function look(hidden: boolean): void {
  Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}

/** Whether the system reduces motion. */
function motion(reduced: boolean): void {
  vi.stubGlobal('matchMedia', () => ({ matches: reduced }));
}

const flash = 'Cuộc gọi đến: 0912 345 678';

describe('the title of a hidden page', () => {
  onEachPage();
  beforeEach(() => {
    useFakeAudio();
    motion(false);
    document.head.innerHTML = '<title> 3 khách  | CRM </title>';
    look(true);
  });
  afterEach(() => {
    look(false);
    vi.unstubAllGlobals();
  });

  const title = () => document.querySelector('title')?.textContent;

  test('It shows call and host’s words in turn', async () => {
    const softphone = await Softphone.open({ call: ringingCall });
    const seen = [title()];

    for (let i = 0; i < 3; i++) {
      await softphone.settle(1_000);
      seen.push(title());
    }

    expect(seen).toEqual([flash, ' 3 khách  | CRM ', flash, ' 3 khách  | CRM ']);
  });

  const icons = (): (string | null)[] =>
    [...document.querySelectorAll('link[rel~="icon"]')].map(
      (link) => link.getAttribute('href')?.split('/').at(-1) ?? null,
    );

  test.each([
    ['', ['vcc-ringing.svg'], []],
    [
      '<link rel="icon" href="crm.ico"><link rel="shortcut icon">',
      ['vcc-ringing.svg', 'vcc-ringing.svg'],
      ['crm.ico', null],
    ],
  ])('Its icon rings in place of the host’s (%s)', async (head, during, after) => {
    document.head.insertAdjacentHTML('beforeend', head);
    const softphone = await Softphone.open({ call: ringingCall });
    const seen = icons();

    softphone.phone.changeCall({ state: 'connected' });
    await softphone.settle();

    expect([seen, icons()]).toEqual([during, after]);
  });

  test('An icon that the host changes meanwhile stays', async () => {
    document.head.insertAdjacentHTML('beforeend', '<link rel="icon" href="crm.ico">');
    const softphone = await Softphone.open({ call: ringingCall });

    document.querySelector('link')?.setAttribute('href', 'unread.ico');
    softphone.phone.changeCall({ state: 'connected' });
    await softphone.settle();

    expect(icons()).toEqual(['unread.ico']);
  });

  test('It stands still where motion is reduced', async () => {
    motion(true);
    const softphone = await Softphone.open({ call: ringingCall });

    await softphone.settle(1_000);

    expect(title()).toBe(flash);
  });

  test.each([
    ['an answer', (softphone: Softphone) => softphone.phone.changeCall({ state: 'connected' })],
    ['the removal of the element', (softphone: Softphone) => softphone.element.remove()],
    ['a look at the page', () => look(false)],
  ])('It is the host’s again after %s', async (_, happens) => {
    const softphone = await Softphone.open({ call: ringingCall });
    const before = title();

    happens(softphone);
    await softphone.settle(3_000);

    expect([before, title()]).toEqual([flash, ' 3 khách  | CRM ']);
  });

  test('It is the host’s while another tab is seen', async () => {
    vi.stubGlobal('BroadcastChannel', FakeChannel);
    const softphone = await Softphone.open({ call: ringingCall });
    const other = new FakeChannel('vcc-embed-focus');
    const seen = [title()];

    for (const focused of [true, false]) {
      other.postMessage({ id: 'other', focused });
      await softphone.settle();
      seen.push(title());
    }
    other.postMessage({ id: 7, focused: true });
    await softphone.settle();
    seen.push(title());

    expect(seen).toEqual([flash, ' 3 khách  | CRM ', flash, flash]);
    FakeChannel.open = [];
  });

  test('A title that the host sets meanwhile stays', async () => {
    const softphone = await Softphone.open({ call: ringingCall });
    document.title = '4 khách | CRM';
    await softphone.settle(1_000);
    const during = title();

    softphone.phone.changeCall({ state: 'connected' });
    await softphone.settle();

    expect([during, title()]).toEqual([flash, '4 khách | CRM']);
  });

  test('The text node of the host’s framework stays', async () => {
    const node = document.querySelector('title')?.firstChild;

    const softphone = await Softphone.open({ call: ringingCall });
    softphone.phone.changeCall({ state: 'connected' });
    await softphone.settle();

    expect(document.querySelector('title')?.firstChild).toBe(node);
  });

  test('A page in view keeps its title', async () => {
    look(false);

    await Softphone.open({ call: ringingCall });

    expect(title()).toBe(' 3 khách  | CRM ');
  });
});

describe('a notification of the system', () => {
  onEachPage();
  beforeEach(() => {
    useFakeAudio();
    motion(true);
    localStorage.clear();
    FakeNotification.reset();
    vi.stubGlobal('Notification', FakeNotification);
    look(true);
  });
  afterEach(() => {
    look(false);
    vi.unstubAllGlobals();
  });

  const allow = () => localStorage.setItem('vcc-embed.sounds.5000', '{"notify":true}');

  test('A click in the settings asks for it', async () => {
    FakeNotification.permission = 'default';
    const softphone = await Softphone.open();
    const before = FakeNotification.asked;

    await softphone.click('Cài đặt nghe gọi');
    softphone.find('[part=notifications]').click();
    await softphone.settle();

    expect([before, FakeNotification.asked]).toEqual([0, 1]);
    expect(softphone.find('[part=notifications]').getAttribute('aria-checked')).toBe('true');
  });

  test('A refusal is shown with the way out', async () => {
    FakeNotification.permission = 'denied';
    const softphone = await Softphone.open();

    await softphone.click('Cài đặt nghe gọi');

    expect(softphone.text).toContain('Trình duyệt đang chặn thông báo của trang này.');
  });

  test('It shows a call and closes when ringing ends', async () => {
    allow();
    const softphone = await Softphone.open({ call: ringingCall });
    const shown = FakeNotification.open.map(({ title }) => title);

    softphone.phone.changeCall({ state: 'connected' });
    await softphone.settle();

    expect(shown).toEqual([flash]);
    expect(FakeNotification.open).toEqual([]);
  });

  test('Its click brings the page to the front', async () => {
    allow();
    const focus = vi.spyOn(window, 'focus').mockImplementation(() => undefined);
    await Softphone.open({ call: ringingCall });

    FakeNotification.open[0]?.dispatchEvent(new Event('click'));

    expect(focus).toHaveBeenCalledOnce();
    expect(FakeNotification.open).toEqual([]);
  });

  test('It has no line breaks and a bounded length', async () => {
    allow();

    await Softphone.open({
      transferOffer: { callId: 'C9', fromExtension: `5003\n<b>${'x'.repeat(500)}`, expiresAt: Date.now() + 9_000 },
    });

    expect(FakeNotification.open[0]?.title).toHaveLength(200);
    expect(FakeNotification.open[0]?.title).not.toContain('\n');
  });

  test.each([
    ['An agent who wants none', false, 'granted', true],
    ['An agent who looks at the page', true, 'granted', false],
    ['A page without permission', true, 'default', true],
  ] as const)('%s sees none', async (_, wanted, permission, hidden) => {
    if (wanted) allow();
    FakeNotification.permission = permission;
    vi.spyOn(document, 'hasFocus').mockReturnValue(!hidden);
    look(hidden);

    await Softphone.open({ call: ringingCall });

    expect(FakeNotification.open).toEqual([]);
    vi.restoreAllMocks();
  });

  test('A browser that refuses it still rings', async () => {
    allow();
    FakeNotification.refuses = true;

    const softphone = await Softphone.open({ call: ringingCall });

    expect(softphone.button('Tắt chuông cuộc gọi này')).toBeDefined();
  });
});
