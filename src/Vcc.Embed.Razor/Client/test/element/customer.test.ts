// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import type { Customer, CustomersFound } from '../../src/model/state';
import { ringingCall } from '../fake-phone';
import { onEachPage, Softphone } from './softphone';

const minh: Customer = {
  id: '7',
  name: 'Nguyễn Hoàng Minh',
  company: 'Hoa Sen',
  link: 'https://crm.example/customers/7',
  tags: ['VIP'],
  fields: [{ label: 'Công nợ', value: '1.200.000 đ' }],
  lastContact: Date.UTC(2026, 10, 20, 8),
};
const here = `${location.origin}/customers/7`;
const lan: Customer = { ...minh, id: '8', name: 'Trần Lan', company: null, link: null, tags: [] };
const found = (change: Partial<CustomersFound> = {}): CustomersFound => ({
  callKey: 'call-1',
  customers: [minh],
  hasMore: false,
  newCustomer: null,
  error: null,
  ...change,
});

describe('the customer of a call', () => {
  onEachPage();

  const link = (softphone: Softphone) => softphone.find<HTMLAnchorElement>('[part=customer-link]');

  test('is shown with all that the application told', async () => {
    const softphone = await Softphone.open({ call: ringingCall, customers: found() });

    const card = softphone.find('[part=customer]').textContent?.replace(/\s+/g, ' ');
    for (const text of ['Nguyễn Hoàng Minh', 'Hoa Sen', 'VIP', 'Công nợ', '1.200.000 đ', 'Liên hệ gần nhất', '2026'])
      expect(card).toContain(text);
    expect(softphone.find('[part=number]').textContent).toContain('0912');
    // A screen reader says the number at once, and the customer when the card comes.
    expect(softphone.find('.live-region').textContent).toContain('0912');
    expect(softphone.find('[part=customer]').role).toBe('status');
  });

  test('comes after the number', async () => {
    const softphone = await Softphone.open({ call: ringingCall });
    expect(softphone.root.querySelector('[part=customer]')).toBeNull();

    softphone.phone.change({ customers: found() });
    await softphone.settle();

    expect(softphone.find('[part=customer-name]').textContent).toBe(minh.name);
  });

  test('never moves the button to answer', async () => {
    const softphone = await Softphone.open({ call: ringingCall, customers: found() });

    const answer = softphone.button('Nghe');

    expect(answer.compareDocumentPosition(softphone.find('[part=customer]'))).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  test('is text, whatever it contains', async () => {
    const evil = '<img src=x onerror=alert(1)>';
    const customers = [{ ...minh, name: evil, company: evil, tags: [evil], fields: [{ label: evil, value: evil }] }];

    const softphone = await Softphone.open({ call: ringingCall, customers: found({ customers }) });

    expect(softphone.root.querySelector('img')).toBeNull();
    expect(softphone.find('[part=customer-name]').textContent).toBe(evil);
  });

  test('is chosen among several, and can be chosen again', async () => {
    const softphone = await Softphone.open({ call: ringingCall, customers: found({ customers: [minh, lan] }) });
    expect(softphone.find('[part=customer] h2').textContent).toBe('2 khách hàng dùng số này');

    softphone.root.querySelectorAll<HTMLButtonElement>('[part=customer] .row')[1]?.click();
    await softphone.settle();

    expect(softphone.phone.asked).toContain('setWrapUp call-1 {"customerId":"8"}');
    expect(softphone.find('[part=customer-name]').textContent).toBe(lan.name);
    await softphone.click('Chọn lại');
    expect(softphone.root.querySelectorAll('[part=customer] .row')).toHaveLength(2);
  });

  test('is one of more than the phone shows', async () => {
    const customers = [minh, lan];

    const softphone = await Softphone.open({ call: ringingCall, customers: found({ customers, hasMore: true }) });

    expect(softphone.find('[part=customer]').textContent).toContain('Còn khách hàng khác dùng số này');
  });

  test('can be created where nobody has the number', async () => {
    const newCustomer = 'https://crm.example/customers/new?phone=%2B84912345678';
    const softphone = await Softphone.open({ call: ringingCall, customers: found({ customers: [], newCustomer }) });

    expect(softphone.find('[part=customer]').textContent).toContain('Số này chưa có trong CRM.');
    expect(link(softphone).href).toBe(newCustomer);
    expect(link(softphone).textContent).toBe('Tạo khách hàng');
  });

  test('cannot be created without a page for it', async () => {
    const softphone = await Softphone.open({ call: ringingCall, customers: found({ customers: [] }) });

    expect(softphone.find('[part=customer]').textContent).toContain('Số này chưa có trong CRM.');
    expect(softphone.root.querySelector('[part=customer-link]')).toBeNull();
  });

  test('is missing with a reason after a failure', async () => {
    const error = { code: 'lookupTimedOut' } as const;

    const softphone = await Softphone.open(
      { call: ringingCall, customers: found({ customers: [], error }) },
      { lang: 'en' },
    );

    expect(softphone.text).toContain('Looking up the customer took too long');
    expect(softphone.button('Answer')).toBeDefined();
  });

  test.each([
    ['ringing', here, {}, '_blank'],
    ['ringing', here, { 'open-in': 'page' }, '_self'],
    ['ringing', minh.link, { 'open-in': 'page' }, '_blank'],
    ['ended', minh.link, {}, '_self'],
  ] as const)('of a call that is %s opens %s with %o in %s', async (state, address, attributes, target) => {
    const call = { ...ringingCall, state, ...(state === 'ended' ? { endedAt: 1, endReason: 'missed' as const } : {}) };
    const customers = found({ customers: [{ ...minh, link: address }] });

    const softphone = await Softphone.open({ call, customers }, attributes);

    expect(link(softphone).target).toBe(target);
    expect(link(softphone).rel).toBe('noopener');
  });

  test('can be opened by the page itself', async () => {
    const softphone = await Softphone.open({ call: ringingCall, customers: found() });
    const opened: unknown[] = [];
    softphone.element.addEventListener('vcc-customer-opening', (event) => {
      event.preventDefault();
      opened.push((event as CustomEvent).detail);
    });

    const followed = link(softphone).dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));

    expect(followed).toBe(false);
    expect(opened).toEqual([{ callKey: 'call-1', customer: minh }]);
  });
});
