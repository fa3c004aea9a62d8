// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FakeChannel } from '../fake/browser-tabs';
import { type FakePhone, ringingCall } from '../fake-phone';
import { onEachPage, Softphone } from './softphone';

const own = { remote: false, window: false };
const inWindow = { remote: true, window: true };
const offer = 'Cửa sổ điện thoại giữ cuộc gọi';

describe('the phone window', () => {
  onEachPage();
  let opened: string[];

  beforeEach(() => {
    opened = [];
    vi.stubGlobal('BroadcastChannel', FakeChannel);
    vi.stubGlobal('open', (...given: unknown[]) => void opened.push(given.join(' | ')));
  });
  afterEach(() => {
    FakeChannel.open = [];
    sessionStorage.clear();
    localStorage.clear();
    vi.unstubAllGlobals();
  });

  async function open(mode: string, sharing: FakePhone['sharing'] | null = own, state = {}): Promise<Softphone> {
    const attributes = { 'phone-window': mode, theme: 'dark', endpoint: '/crm/vcc' };
    const softphone = await Softphone.open(state, attributes, (phone) => (phone.sharing = sharing ?? undefined));
    await softphone.settle(2_000);
    return softphone;
  }

  /** What the window sends when it is open. */
  const say = (): void => FakeChannel.open.forEach((channel) => channel.onmessage?.({ data: 'open' }));

  test.each([
    ['offered', 'offer', own, {}, true],
    ['offered where it may open by itself', 'auto', own, {}, true],
    ['offered in a tab that mirrors another', 'offer', { remote: true, window: false }, {}, true],
    ['not offered without the wish', 'never', own, {}, false],
    ['not offered while it is open', 'offer', inWindow, {}, false],
    ['not offered in a call', 'offer', own, { call: ringingCall }, false],
    ['not offered after a call', 'offer', own, { call: { ...ringingCall, state: 'ended', endedAt: 1 } }, false],
    ['not offered to a phone of the page alone', 'offer', null, {}, false],
    ['not offered before the phone is ready', 'offer', own, { connection: { state: 'connecting' } }, false],
  ] as const)('is %s', async (_, mode, sharing, state, expected) => {
    const softphone = await open(mode, sharing, state);

    expect(softphone.text.includes(offer)).toBe(expected);
  });

  test('opens without an opener and looks like the page', async () => {
    const softphone = await open('offer');

    softphone.button('Mở cửa sổ').click();

    expect(opened).toEqual([
      `${location.origin}/crm/vcc/phone?lang=vi&theme=dark | _blank | popup,noopener,width=380,height=720`,
    ]);
  });

  test('that a browser blocks is reported', async () => {
    const softphone = await open('offer');

    softphone.button('Mở cửa sổ').click();
    await softphone.settle(6_100);

    expect(softphone.text).toContain('Trình duyệt đã chặn cửa sổ điện thoại');
  });

  test('that opens reports itself', async () => {
    const softphone = await open('offer');
    softphone.button('Mở cửa sổ').click();

    say();
    await softphone.settle(6_100);

    expect(softphone.text).not.toContain('chặn');
  });

  test('is offered no more in a tab that declined', async () => {
    const softphone = await open('offer');

    softphone.button('Đóng').click();
    await softphone.settle();

    expect(softphone.text).not.toContain(offer);
  });

  test('opens at the first click once used', async () => {
    const first = await open('offer');
    first.button('Mở cửa sổ').click();
    say();
    first.element.remove();
    opened = [];

    await open('auto');
    document.body.click();
    document.body.click();

    expect(opened).toHaveLength(1);
  });

  test.each([
    ['never used it', 'auto', false, own],
    ['has it open', 'auto', true, inWindow],
    ['only wants the offer', 'offer', true, own],
  ] as const)('stays closed for an agent who %s', async (_, mode, used, sharing) => {
    if (used) localStorage.setItem('vcc-embed.phone-window', '1');
    await open(mode, sharing);

    document.body.click();

    expect(opened).toEqual([]);
  });

  test('says what it waits for', async () => {
    const softphone = await open('self', { remote: true, window: false }, { call: ringingCall });

    expect(softphone.text).toContain('Cửa sổ này nhận điện thoại khi cuộc gọi kết thúc.');
  });

  test('tells its page that it is open', async () => {
    const heard: unknown[] = [];
    const channel = new FakeChannel('vcc-embed-phone-window');
    channel.onmessage = ({ data }) => heard.push(data);

    await open('self', { remote: false, window: true });

    expect(heard).toEqual(['open']);
  });
});

describe('the page of a phone in another tab', () => {
  onEachPage();
  const remote = { remote: true, window: false };
  const connected = { ...ringingCall, state: 'connected', connectedAt: 1_700_000_071_000 } as const;
  const open = () => Softphone.open({ call: connected }, {}, (phone) => (phone.sharing = remote));

  test('may be left in a call', async () => {
    await open();

    expect(window.dispatchEvent(new Event('beforeunload', { cancelable: true }))).toBe(true);
  });

  test.each([
    ['this page in another tab’s call', remote, {}, '_self'],
    ['a new tab in its own call', { remote: false, window: false }, {}, '_blank'],
    ['a new tab from the phone window', remote, { 'phone-window': 'self' }, '_blank'],
  ] as const)('opens the customer in %s', async (_, sharing, attributes, target) => {
    const one = { id: '7', name: 'Minh', company: null, link: `${location.origin}/7`, tags: [], fields: [] };
    const customers = { callKey: 'call-1', hasMore: false, newCustomer: null, error: null };
    const state = { call: connected, customers: { ...customers, customers: [{ ...one, lastContact: null }] } };

    const softphone = await Softphone.open(state, attributes, (phone) => (phone.sharing = sharing));

    expect(softphone.find<HTMLAnchorElement>('[part=customer-link]').target).toBe(target);
  });

  test('cuts no call', async () => {
    await open();

    window.dispatchEvent(new Event('pagehide'));

    expect(sessionStorage.length).toBe(0);
  });
});
