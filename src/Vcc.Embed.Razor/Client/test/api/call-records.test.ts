// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { deferred } from '../../src/api/chunks';
import { VccPhone } from '../../src/api/vcc-phone';
import { Chunk } from '../../src/chunks/chunk';
import * as journal from '../../src/journal/open-journal';
import type { PostedCall } from '../../src/journal/posted-call';
import { FakeEngine } from '../fake/engine';
import { ModelServer } from '../journal/model-server';

await deferred.load();

const number = '0912345678';
const settings = { owner: 'o1', wrapUpCodes: [{ code: 'sold', label: 'Sold' }] };

describe('a phone with a journal', () => {
  let server: ModelServer;
  let owners: string[];
  let authorizations: (string | null)[];
  let engine: FakeEngine;
  let phone: VccPhone;
  let arrive: () => void;

  beforeEach(async () => {
    globalThis.indexedDB = new IDBFactory();
    server = new ModelServer();
    owners = [];
    authorizations = [];
    vi.stubGlobal('fetch', async (_url: string, init: RequestInit) => {
      const { owner, records } = JSON.parse(String(init.body)) as { owner: string; records: PostedCall[] };
      owners.push(owner);
      authorizations.push(new Headers(init.headers).get('Authorization'));
      return new Response(
        JSON.stringify({ results: server.write(records.map((record) => ({ id: record.id, record }) as never)) }),
      );
    });
    engine = new FakeEngine();
    engine.journal = settings;
    const file = new Promise<typeof journal>((resolve) => (arrive = () => resolve(journal)));
    phone = new VccPhone({}, { engine, journal: new Chunk('vcc-test.journal', () => file) });
    await phone.start();
  });
  afterEach(async () => {
    await phone.stop();
    vi.unstubAllGlobals();
  });

  const saved = (): PostedCall[] => [...server.rows.values()];
  const until = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 4_000, interval: 10 });

  /** A whole inbound call. */
  async function talk(callId = 'C1'): Promise<string> {
    engine.tell({ kind: 'ring', callId, number, line: '18001234', queue: null });
    const leg = engine.invite(number);
    leg.accept();
    await until(() => expect(phone.state.call?.state).toBe('connected'));
    engine.tell({ kind: 'end', callId });
    leg.finish(false);
    await until(() => expect(phone.state.call?.state).toBe('ended'));
    return phone.state.call?.key ?? '';
  }

  test('records a call that ended before the chunk came', async () => {
    await talk();

    arrive();

    await until(() => expect(saved()).toMatchObject([{ outcome: 'answered', number, hotline: '18001234', device: 1 }]));
    await until(() =>
      expect(phone.state.records).toEqual({ unsaved: 0, memoryOnly: false, wrapUpCodes: settings.wrapUpCodes }),
    );
  });

  test('keeps a call that its page leaves at once', async () => {
    arrive();
    engine.tell({ kind: 'ring', callId: 'C1', number, line: null, queue: null });
    engine.invite(number).accept();
    await until(() => expect(phone.state.call?.state).toBe('connected'));

    await phone.stop();

    await until(() => expect(saved()).toMatchObject([{ outcome: 'interrupted' }]));
  });

  test('sends records with the headers of the page', async () => {
    const requestHeaders = (): HeadersInit => ({ Authorization: 'Bearer 1' });
    await phone.stop();
    phone = new VccPhone({ requestHeaders }, { engine, journal: new Chunk('vcc-test.journal', async () => journal) });
    await phone.start();

    await talk();

    await until(() => expect(saved()).toMatchObject([{ outcome: 'answered' }]));
    expect(new Set(authorizations)).toEqual(new Set(['Bearer 1']));
  });

  test('fires an event when a record is saved', async () => {
    arrive();
    const unsaved: number[] = [];
    phone.addEventListener('vcc-call-records', ({ detail }) => unsaved.push(detail.unsaved));

    await talk();

    await until(() => expect(unsaved.slice(-2)).toEqual([1, 0]));
  });

  test('adds a note while another call rings', async () => {
    arrive();
    const key = await talk();
    engine.tell({ kind: 'ring', callId: 'C2', number: '0987654321', line: null, queue: null });
    engine.invite('0987654321');

    await phone.setWrapUp(key, { note: 'Wants two.', wrapUpCode: 'sold' });

    await until(() =>
      expect(saved().find(({ vccCallId }) => vccCallId === 'C1')).toMatchObject({ note: 'Wants two.' }),
    );
    expect(phone.state.call?.state).toBe('ringing');
  });

  test.each([
    ['callsInvalid', { wrapUpCode: 'stolen' }],
    ['noCall', { note: 'x' }],
  ])('refuses details with %s', async (code, details) => {
    arrive();
    const key = await talk();

    const refused = phone.setWrapUp(code === 'noCall' ? 'other' : key, details);

    await expect(refused).rejects.toMatchObject({ code });
  });

  test('records the context and the target of a transfer', async () => {
    arrive();
    const called = phone.call(number, { context: 'ticket 7' });
    await until(() => expect(engine.verbs.some((verb) => verb.startsWith('placeCall'))).toBe(true));
    engine.tell({ kind: 'callout', step: 'start', callId: 'C9', number, line: '02471081111', error: null });
    await called;

    await until(() => expect(saved()).toMatchObject([{ direction: 'outbound', context: 'ticket 7', number }]));
  });

  test('records who a call was transferred to', async () => {
    arrive();
    engine.tell({ kind: 'ring', callId: 'C1', number, line: null, queue: null });
    const leg = engine.invite(number);
    leg.accept();
    await until(() => expect(phone.state.call?.state).toBe('connected'));

    const transferred = phone.transferToAgent('5001');
    engine.tell({ kind: 'transferDone', by: null, to: null, error: null });
    leg.finish(false);
    await transferred;

    // The outbox may still have a call of the test before.
    const transfer = expect.objectContaining({ outcome: 'transferred', transferredTo: '5001' });
    await until(() => expect(saved()).toContainEqual(transfer));
  });

  test('sends nothing of one user for the next one', async () => {
    arrive();
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    await talk();
    await until(() => expect(phone.state.records?.unsaved).toBe(1));
    await phone.stop();
    const asked = vi.fn<(url: string, init: RequestInit) => Promise<Response>>(() =>
      Promise.reject(new TypeError('x')),
    );
    vi.stubGlobal('fetch', asked);

    engine.journal = { ...settings, owner: 'o2' };
    await phone.start();
    await until(() => expect(phone.state.records?.unsaved).toBe(0));

    expect(asked.mock.calls.filter(([, init]) => String(init.body).includes('"o1"'))).toEqual([]);
  });
});

test('a phone without a journal keeps nothing', async () => {
  const engine = new FakeEngine();
  const load = vi.fn<() => Promise<typeof journal>>(async () => journal);
  const phone = new VccPhone({}, { engine, journal: new Chunk('vcc-test.none', load) });
  await phone.start();

  const refused = phone.setWrapUp('k', { note: 'x' });

  await expect(refused).rejects.toMatchObject({ code: 'notSupported' });
  expect(load).not.toHaveBeenCalled();
  expect(phone.state.records).toBeNull();
  await phone.stop();
});
