// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { PhoneError } from '../../src/model/errors';
import { readyState, ringingCall } from '../fake-phone';
import { onEachPage, Softphone } from './softphone';

describe('a click to call', () => {
  onEachPage();
  let host: HTMLElement;

  beforeEach(() => {
    host = document.createElement('div');
    document.body.append(host);
  });
  afterEach(() => host.remove());

  async function open(html: string, attributes = {}, state = {}): Promise<Softphone> {
    host.innerHTML = html;
    const softphone = await Softphone.open(state, attributes);
    await softphone.settle(2_000);
    softphone.phone.asked.length = 0;
    return softphone;
  }

  /** Clicks, and says whether the browser would follow. The page stays. */
  function click(selector: string, init: MouseEventInit = {}): boolean {
    let follows = false;
    const stay = (event: Event): void => {
      follows = !event.defaultPrevented;
      event.preventDefault();
    };
    window.addEventListener('click', stay, { once: true });
    const event = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, ...init });
    host.querySelector(selector)?.dispatchEvent(event);
    return follows;
  }

  test.each([
    ['a button', '<button data-vcc-call="0912345678">x</button>', 'button', {}, 'call 0912345678'],
    ['what is in a link', '<a href="/1" data-vcc-call="102"><b>x</b></a>', 'b', {}, 'call 102'],
    ['a tel: link', '<a href="tel:+84912345678">x</a>', 'a', { 'tel-links': '' }, 'call +84912345678'],
    ['TEL: in capitals', '<a href="TEL:0912%20345%20678;ext=5">x</a>', 'a', { 'tel-links': '' }, 'call 0912 345 678'],
    ['bad escapes', '<a href="tel:%E0%A4%A">x</a>', 'a', { 'tel-links': '' }, 'call %E0%A4%A'],
  ])('on %s calls its number', async (_, html, target, attributes, expected) => {
    const softphone = await open(html, attributes);

    const isPagesOwn = click(target);
    await softphone.settle();

    expect(softphone.phone.asked).toEqual([expected]);
    expect(isPagesOwn).toBe(false);
  });

  test.each([
    ['a tel: link of another page', '<a href="tel:0912345678">x</a>', {}],
    ['an empty number', '<a href="tel:" data-vcc-call="">x</a>', {}],
    ['Ctrl', '<a href="/1" data-vcc-call="102">x</a>', { ctrlKey: true }],
    ['the middle button', '<a href="/1" data-vcc-call="102">x</a>', { button: 1 }],
  ])('leaves %s to the browser', async (_, html, init) => {
    const softphone = await open(html);

    const isPagesOwn = click('a', init);
    await softphone.settle();

    expect(softphone.phone.asked).toEqual([]);
    expect(isPagesOwn).toBe(true);
  });

  test('that the page handled is the page’s', async () => {
    const softphone = await open('<button data-vcc-call="102">x</button>');
    host.addEventListener('click', (event) => event.preventDefault());

    click('button');
    await softphone.settle();

    expect(softphone.phone.asked).toEqual([]);
  });

  test('sends its context to the record', async () => {
    const softphone = await open('<button data-vcc-call="102" data-vcc-context="ticket 7">x</button>');

    click('button');
    await softphone.settle();

    expect(softphone.phone.contexts).toEqual(['ticket 7']);
  });

  test('that is refused shows why', async () => {
    const softphone = await open('<button data-vcc-call="12x">x</button>');
    softphone.phone.reply = () => Promise.reject(new PhoneError('invalidNumber'));

    click('button');
    await softphone.settle();

    expect(softphone.root.querySelector('.banner.danger')).not.toBeNull();
  });

  test('calls once with two elements', async () => {
    const softphone = await open('<button data-vcc-call="102">x</button>');
    const second = document.createElement('vcc-softphone');
    second.setAttribute('endpoint', softphone.element.getAttribute('endpoint') ?? '');
    softphone.element.after(second);
    await softphone.settle(2_000);
    softphone.phone.asked.length = 0;

    click('button');
    await softphone.settle();

    expect(softphone.phone.asked).toEqual(['call 102']);
    second.remove();
  });

  test.each([
    ['a call', { call: ringingCall }],
    ['calls elsewhere', { voice: 'elsewhere' }],
    ['no connection', { connection: { state: 'reconnecting', voiceRegistered: false } }],
  ] as const)('says with %s why it is not possible', async (_, state) => {
    const softphone = await open('<a title="Gọi Minh" data-vcc-call="102">x</a>', {}, state);
    const link = host.querySelector('a');

    expect(link?.getAttribute('aria-disabled')).toBe('true');
    expect(link?.title).not.toBe('Gọi Minh');
    softphone.phone.change({ ...readyState });
    await softphone.settle();

    expect([link?.getAttribute('aria-disabled'), link?.title]).toEqual([null, 'Gọi Minh']);
  });

  test('knows links that come later', async () => {
    const softphone = await open('', {}, { call: ringingCall });

    host.innerHTML = '<a data-vcc-call="102">x</a>';
    await vi.waitFor(() => expect(host.querySelector('a')?.title).toContain('cuộc gọi'));
    softphone.element.remove();

    expect(host.querySelector('a')?.hasAttribute('title')).toBe(false);
  });
});
