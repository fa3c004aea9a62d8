// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { VccPhone } from '../../src/api/vcc-phone';
import type { CustomersFound } from '../../src/model/customers';
import { engine, events, number, onEachEnginePhone, pass, phone, startPhone } from '../fake/engine-phone';

const ring = { kind: 'ring', callId: 'C1', number, line: '18001234', queue: 'CSKH' } as const;
const minh = { id: '7', name: 'Minh', company: null, link: null, tags: [], fields: [], lastContact: null };

describe('the customers of a call', () => {
  onEachEnginePhone();
  let requests: { url: URL; headers: Headers }[];
  let respond: (url: URL, signal: AbortSignal) => Promise<Response> | Response;

  beforeEach(async () => {
    requests = [];
    respond = () => Response.json({ customers: [minh], hasMore: false });
    vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
      const url = new URL(address, document.baseURI);
      requests.push({ url, headers: new Headers(init.headers) });
      return respond(url, init.signal as AbortSignal);
    });
    engine.customers = { outbound: false, newCustomer: '/customers/new?phone={e164}&as={number}' };
    await startPhone();
  });
  afterEach(() => vi.unstubAllGlobals());

  async function rings(of = ring): Promise<void> {
    engine.tell(of);
    engine.invite(of.number);
    await pass(10);
  }

  const found = (): CustomersFound | null => phone.state.customers;

  test('are asked for as soon as it rings', async () => {
    await rings();

    expect(requests.map(({ url }) => `${url.pathname}${url.search}`)).toEqual([
      '/vcc/customers/0912345678?direction=inbound&hotline=18001234&queue=CSKH',
    ]);
    expect(requests[0]?.headers.get('X-Vcc-Embed')).toBe('1');
    expect(found()).toEqual({
      callKey: phone.state.call?.key,
      customers: [minh],
      hasMore: false,
      newCustomer: null,
      error: null,
    });
    expect(events).toContain('customers');
  });

  test('leave with the call', async () => {
    await rings();
    engine.tell({ kind: 'end', callId: 'C1' });
    for (const leg of engine.legs.values()) leg.finish(false);
    await pass(2_000);
    expect(found()?.customers).toEqual([minh]);

    phone.dismiss();

    expect(found()).toBeNull();
  });

  test('are unknown where the application has none', async () => {
    respond = () => Response.json({ customers: [], hasMore: false });

    await rings();

    expect(found()).toMatchObject({ customers: [], error: null });
    expect(found()?.newCustomer).toBe(
      new URL('/customers/new?phone=%2B84912345678&as=0912345678', document.baseURI).href,
    );
  });

  test('have no link that runs a script', async () => {
    engine.customers = { outbound: false, newCustomer: 'javascript:alert({number})' };
    respond = () => Response.json({ customers: [] });

    await rings();

    expect(found()).toMatchObject({ customers: [], newCustomer: null });
  });

  test.each([
    [Response.json({ code: 'lookupFailed' }, { status: 502 }), 'lookupFailed'],
    [Response.json({ code: 'lookupTimedOut' }, { status: 504 }), 'lookupTimedOut'],
    [Response.json({ code: 'rateLimited' }, { status: 429 }), 'rateLimited'],
    [new Response('', { status: 401 }), 'notSignedIn'],
    [new Response('<html>', { status: 200 }), 'lookupFailed'],
    [new Response('null', { status: 200 }), 'lookupFailed'],
    [new Response(`{"customers":[],"x":"${'x'.repeat(300_000)}"}`), 'lookupFailed'],
  ])('fail without harm: %o', async (response, code) => {
    respond = () => response;

    await rings();

    expect(found()).toMatchObject({ customers: [], newCustomer: null, error: { code } });
    expect(phone.state.call?.state).toBe('ringing');
  });

  test('fail when the server does not respond', async () => {
    respond = (_, signal) =>
      new Promise((_, reject) => signal.addEventListener('abort', () => reject(new DOMException('', 'AbortError'))));

    await rings();
    expect(found()).toBeNull();
    await pass(5_000);

    expect(found()?.error?.code).toBe('lookupTimedOut');
    expect(phone.state.call?.state).toBe('ringing');
  });

  test('are asked for again after the answer', async () => {
    respond = () => Promise.reject(new TypeError('no network'));
    await rings();
    respond = () => Response.json({ customers: [minh] });

    for (const leg of engine.legs.values()) leg.accept();
    await pass(10);

    expect(found()?.customers).toEqual([minh]);
    expect(requests).toHaveLength(2);
  });

  test('are asked for once per call', async () => {
    await rings();

    for (const leg of engine.legs.values()) leg.accept();
    await pass(10);

    expect(phone.state.call?.state).toBe('connected');
    expect(requests).toHaveLength(1);
  });

  test('of a late number are asked for', async () => {
    engine.invite(null);
    await pass(10);
    expect(requests).toEqual([]);

    engine.tell(ring);
    await pass(10);

    expect(found()?.customers).toEqual([minh]);
  });

  test('of an earlier call are dropped', async () => {
    let arrive: (response: Response) => void = () => undefined;
    respond = () => new Promise((resolve) => (arrive = resolve));
    await rings();
    engine.tell({ kind: 'end', callId: 'C1' });
    for (const leg of engine.legs.values()) leg.finish(false);
    await pass(2_000);
    phone.dismiss();

    arrive(Response.json({ customers: [minh] }));
    await pass(10);

    expect(found()).toBeNull();
    expect(events).not.toContain('customers');
  });

  test('of colleagues are not asked for', async () => {
    engine.tell({ ...ring, number: '5003', queue: null });
    engine.invite('5003');
    await pass(10);

    expect(phone.state.call?.direction).toBe('internal');
    expect(requests).toEqual([]);
  });

  test.each([
    [true, 1],
    [false, 0],
  ])('of outbound calls are asked for where wanted: %s', async (outbound, count) => {
    engine.customers = { outbound, newCustomer: null };

    const done = phone.call(number);
    await pass();
    engine.tell({ kind: 'dial', number });
    engine.tell({ kind: 'callout', callId: 'C2', number, line: '18001234', error: null, step: 'start' });
    await done;
    await pass(10);

    expect(requests).toHaveLength(count);
    expect(requests.every(({ url }) => url.searchParams.get('direction') === 'outbound')).toBe(true);
  });

  test('are not asked for without a look-up', async () => {
    engine.customers = null;

    await rings();

    expect(requests).toEqual([]);
  });

  test('are asked for with the headers of the page', async () => {
    await phone.stop();
    const own = new VccPhone({ requestHeaders: () => ({ Authorization: 'Bearer 1' }) }, { engine });
    await own.start();

    await rings();

    expect(requests[0]?.headers.get('Authorization')).toBe('Bearer 1');
    await own.stop();
  });

  test('do not wait for headers for ever', async () => {
    await phone.stop();
    const own = new VccPhone({ requestHeaders: () => new Promise<never>(() => undefined) }, { engine });
    await own.start();

    await rings();
    await pass(5_000);

    expect(own.state.customers?.error?.code).toBe('lookupTimedOut');
    await own.stop();
  });

  test('are no longer asked for after stop', async () => {
    let aborted = false;
    respond = (_, signal) => {
      signal.addEventListener('abort', () => (aborted = true));
      return new Promise(() => undefined);
    };
    await rings();

    await phone.stop();

    expect(aborted).toBe(true);
  });

  test('are kept with the record of the call', async () => {
    const kept = vi.spyOn(phone, 'setWrapUp');

    await rings();

    expect(kept.mock.calls).toEqual([[phone.state.call?.key, { customerId: '7' }]]);
  });

  test('are not kept while several match', async () => {
    const kept = vi.spyOn(phone, 'setWrapUp');
    respond = () => Response.json({ customers: [minh, { ...minh, id: '8' }] });

    await rings();

    expect(kept).not.toHaveBeenCalled();
  });
});
