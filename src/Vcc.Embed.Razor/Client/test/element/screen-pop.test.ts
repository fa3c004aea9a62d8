// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CustomersFound } from '../../src/model/state';
import { ringingCall } from '../fake-phone';
import { onEachPage, Softphone } from './softphone';

const address = `${location.origin}/customers/7`;
const minh = { id: '7', name: 'Minh', company: null, link: address, tags: [], fields: [], lastContact: null };
const customers: CustomersFound = {
  callKey: 'call-1',
  customers: [minh],
  hasMore: false,
  newCustomer: null,
  error: null,
};
const connected = { ...ringingCall, state: 'connected', connectedAt: 1_700_000_001_000 } as const;
const ended = { ...connected, state: 'ended', endedAt: 1_700_000_002_000, endReason: 'agentHangUp' } as const;

describe('a screen pop', () => {
  onEachPage();
  let opened: string[];
  let focused: boolean;

  beforeEach(() => {
    opened = [];
    focused = true;
    vi.spyOn(document, 'hasFocus').mockImplementation(() => focused);
    vi.spyOn(location, 'assign').mockImplementation((to) => void opened.push(`load ${to}`));
    vi.stubGlobal('Blazor', { navigateTo: (to: string) => opened.push(`navigate ${to}`) });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  async function open(attributes: Record<string, string>): Promise<Softphone> {
    const softphone = await Softphone.open({}, { 'open-in': 'blazor', ...attributes });
    // The page was idle once.
    await softphone.settle(2_000);
    return softphone;
  }

  test.each([
    ['ringing', 'ringing', 1],
    ['answer', 'ringing', 0],
    ['answer', 'connected', 1],
    ['never', 'connected', 0],
    ['', 'connected', 0],
  ])('on "%s" while %s opens %d pages', async (when, state, count) => {
    const softphone = await open({ 'open-on': when });

    softphone.phone.change({ call: state === 'ringing' ? ringingCall : connected, customers });
    await softphone.settle();

    expect(opened).toEqual(Array(count).fill(`navigate ${address}`));
  });

  test('that waits is forgotten when the agent signs out', async () => {
    const softphone = await open({ 'open-on': 'ringing', 'open-in': 'page' });
    softphone.phone.change({ call: ringingCall, customers });
    await softphone.settle();

    softphone.phone.change({ call: null, connection: { state: 'lost', voiceRegistered: false } });
    await softphone.settle();

    expect(opened).toEqual([]);
  });

  test('stays away from a page opened in a call', async () => {
    await Softphone.open({ call: connected, customers }, { 'open-in': 'blazor', 'open-on': 'answer' }).then((page) =>
      page.settle(2_000),
    );

    expect(opened).toEqual([]);
  });

  test('happens once per call', async () => {
    const softphone = await open({ 'open-on': 'ringing' });

    for (const call of [ringingCall, connected, { ...connected, held: true }])
      softphone.phone.change({ call, customers });
    await softphone.settle();

    expect(opened).toHaveLength(1);
  });

  test.each([
    ['the page has no focus', () => (focused = false), customers],
    ['several customers match', () => undefined, { ...customers, customers: [minh, { ...minh, id: '8' }] }],
    ['more customers match', () => undefined, { ...customers, hasMore: true }],
    ['the customer has no link', () => undefined, { ...customers, customers: [{ ...minh, link: null }] }],
    ['nobody was found', () => undefined, { ...customers, customers: [] }],
  ])('does not happen when %s', async (_, arrange, found) => {
    arrange();
    const softphone = await open({ 'open-on': 'ringing' });

    softphone.phone.change({ call: ringingCall, customers: found });
    focused = true;
    softphone.phone.change({ call: connected, customers: found });
    await softphone.settle();

    expect(opened).toEqual([]);
  });

  test('does not happen on outbound calls', async () => {
    const softphone = await open({ 'open-on': 'answer' });

    softphone.phone.change({ call: { ...connected, direction: 'outbound', incoming: false }, customers });
    await softphone.settle();

    expect(opened).toEqual([]);
  });

  test('waits for a call that it would end', async () => {
    const softphone = await open({ 'open-on': 'answer', 'open-in': 'auto' });
    softphone.phone.change({ call: connected, customers });
    softphone.phone.change({ call: ended, customers });
    expect(opened).toEqual([]);

    softphone.phone.change({ call: null, customers: null });

    expect(opened).toEqual([`load ${address}`]);
  });

  test('that waited is dropped for the next call', async () => {
    const softphone = await open({ 'open-on': 'answer', 'open-in': 'auto' });
    softphone.phone.change({ call: connected, customers });

    softphone.phone.change({ call: { ...ringingCall, key: 'call-2' }, customers: null });
    softphone.phone.change({ call: null });

    expect(opened).toEqual([]);
  });

  test('is left to a page that prevents it', async () => {
    const softphone = await open({ 'open-on': 'ringing' });
    const told: unknown[] = [];
    softphone.element.addEventListener('vcc-customer-opening', (event) => {
      event.preventDefault();
      told.push((event as CustomEvent<{ callKey: string }>).detail.callKey);
    });

    softphone.phone.change({ call: ringingCall, customers });
    await softphone.settle();

    expect(told).toEqual(['call-1']);
    expect(opened).toEqual([]);
  });

  test.each(['page', 'blazor', 'auto'])('without a router waits in a call: "%s"', async (where) => {
    vi.stubGlobal('Blazor', undefined);
    const softphone = await open({ 'open-on': 'ringing', 'open-in': where });
    softphone.phone.change({ call: ringingCall, customers });
    expect(opened).toEqual([]);

    softphone.phone.change({ call: null, customers: null });

    expect(opened).toEqual([`load ${address}`]);
  });

  test('of another application waits until the call ended', async () => {
    const softphone = await open({ 'open-on': 'ringing' });
    const link = 'https://crm.example/7';
    softphone.phone.change({ call: ringingCall, customers: { ...customers, customers: [{ ...minh, link }] } });
    expect(opened).toEqual([]);

    softphone.phone.change({ call: null, customers: null });

    expect(opened).toEqual([`load ${link}`]);
  });
});
