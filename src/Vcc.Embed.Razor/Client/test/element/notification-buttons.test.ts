// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { NotificationChoice, ShownNotification } from '../../src/notifications/messages';
import { useFakeAudio } from '../fake/audio-context';
import { FakeNotification } from '../fake/notification';
import { ringingCall } from '../fake-phone';
import { onEachPage, Softphone } from './softphone';

const call = 'Cuộc gọi đến: 0912 345 678';

interface Shown {
  readonly title: string;
  readonly tag: string;
  readonly actions: readonly { action: string; title: string }[];
  readonly data: ShownNotification;
  close(): void;
}

/** The browser's container of service workers, with one registration. */
class FakeWorkers extends EventTarget {
  active: object | null = {};
  registered: string[] = [];
  shown: Shown[] = [];
  refusesToRegister = false;
  refusesToShow = false;
  beforeShown: Promise<void> = Promise.resolve();

  startMessages = (): void => undefined;

  register = async (address: string): Promise<unknown> => {
    this.registered.push(address.split('/').at(-1) ?? '');
    if (this.refusesToRegister) throw new DOMException('', 'SecurityError');
    return this;
  };

  showNotification = async (title: string, options: Omit<Shown, 'title' | 'close'>): Promise<void> => {
    await this.beforeShown;
    if (this.refusesToShow) throw new TypeError('no');
    const shown: Shown = { ...options, title, close: () => (this.shown = this.shown.filter((one) => one !== shown)) };
    this.shown.push(shown);
  };

  getNotifications = async ({ tag }: { tag: string }): Promise<readonly Shown[]> =>
    this.shown.filter((one) => one.tag === tag);

  choose(action: string, page = this.shown[0]?.data.page ?? ''): void {
    const data: NotificationChoice = { kind: 'vcc-notification', page, action };
    this.dispatchEvent(Object.assign(new Event('message'), { data }));
  }
}

function look(hidden: boolean): void {
  Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('a notification with a button', () => {
  onEachPage();
  let workers: FakeWorkers;

  beforeEach(() => {
    useFakeAudio();
    FakeNotification.reset();
    workers = new FakeWorkers();
    vi.stubGlobal('matchMedia', () => ({ matches: true }));
    vi.stubGlobal('Notification', Object.assign(FakeNotification, { maxActions: 2 }));
    vi.stubGlobal('navigator', { ...navigator, serviceWorker: workers });
    localStorage.setItem('vcc-embed.sounds.5000', '{"notify":true}');
    look(true);
  });
  afterEach(() => {
    Reflect.deleteProperty(FakeNotification, 'maxActions');
    localStorage.clear();
    look(false);
    vi.unstubAllGlobals();
  });

  const asked = ({ phone }: Softphone): string[] => phone.asked.filter((command) => command !== 'listLines');

  async function ring(): Promise<Softphone> {
    const softphone = await Softphone.open();
    softphone.phone.change({ call: ringingCall });
    await softphone.settle();
    return softphone;
  }

  test('says from the first moment who calls', async () => {
    const titles: string[] = [];
    const show = workers.showNotification;
    workers.showNotification = (title, options) => (titles.push(title), show(title, options));

    await ring();

    expect(titles).toEqual([call]);
  });

  test('answers the call', async () => {
    const softphone = await ring();
    const { title, actions } = workers.shown[0]!;

    workers.choose('answer');

    expect([title, actions]).toEqual([call, [{ action: 'answer', title: 'Nghe' }]]);
    expect(asked(softphone)).toEqual(['answer']);
    expect(FakeNotification.open).toEqual([]);
  });

  test('accepts a transfer', async () => {
    const softphone = await Softphone.open();
    softphone.phone.change({ transferOffer: { callId: 'C9', fromExtension: '5003', expiresAt: Date.now() + 6_000 } });
    await softphone.settle();

    workers.choose('answer');

    expect(workers.shown[0]?.actions[0]?.title).toBe('Nhận');
    expect(asked(softphone)).toEqual(['acceptTransfer']);
  });

  test('shows an answer that is refused', async () => {
    const softphone = await ring();
    softphone.phone.reply = () => Promise.reject(new Error('no'));

    workers.choose('answer');
    await softphone.settle();

    expect(softphone.find('[role=alert]').textContent).toContain('Có lỗi ngoài dự kiến');
  });

  test.each([
    ['of another page', 'answer', 'another'],
    ['on the text only', '', undefined],
    ['on a button of another version', 'later', undefined],
  ])('does nothing for a click %s', async (_, action, page) => {
    const softphone = await ring();

    workers.choose(action, page);

    expect(asked(softphone)).toEqual([]);
  });

  test.each([null, 7, 'answer', { kind: 'other', action: 'answer' }])('ignores the message %j', async (data) => {
    const softphone = await ring();

    workers.dispatchEvent(Object.assign(new Event('message'), { data }));

    expect(asked(softphone)).toEqual([]);
  });

  test('closes when the ringing ends', async () => {
    const softphone = await ring();

    softphone.phone.changeCall({ state: 'connected' });
    await softphone.settle();

    expect(workers.shown).toEqual([]);
  });

  test('closes when the ringing ended before it was shown', async () => {
    let show: () => void = () => undefined;
    workers.beforeShown = new Promise((resolve) => (show = resolve));
    const softphone = await ring();
    softphone.phone.changeCall({ state: 'connected' });
    await softphone.settle();

    show();
    await softphone.settle();

    expect(workers.shown).toEqual([]);
  });

  test.each([
    ['the worker is not ready', () => void (workers.active = null)],
    ['a policy forbids workers', () => void (workers.refusesToRegister = true)],
    ['the browser shows none', () => void (workers.refusesToShow = true)],
    ['the browser has no buttons', () => Object.assign(FakeNotification, { maxActions: 0 })],
  ])('becomes a plain one where %s', async (_, change) => {
    change();

    await ring();

    expect(FakeNotification.open.map(({ title }) => title)).toEqual([call]);
  });

  test('registers its worker once for agents who want it', async () => {
    await ring();
    localStorage.clear();
    await Softphone.open({ extension: '5001' });

    expect(workers.registered).toEqual(['vcc-notifications.js']);
  });
});
