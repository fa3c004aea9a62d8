import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { Delivery } from '../../src/journal/delivery';
import { IndexedRowStore } from '../../src/journal/indexed-row-store';
import type { PostOutcome } from '../../src/journal/post-calls';
import { withRecord } from '../../src/journal/row';
import type { Row } from '../../src/journal/row';
import type { Exclusive } from '../../src/journal/tab-lock';
import { uuidV7 } from '../../src/journal/uuid';
import { ModelServer } from './model-server';
import { Random } from './random';

const calls = 10_000;
const start = Date.parse('2026-11-26T08:00:00.000Z');

/** One of the failures of a network and a server. In half of them the server did write. */
function failure(server: ModelServer, random: Random, rows: readonly Row[]): PostOutcome {
  const kind = random.pick([
    '500',
    'reset',
    'timeout',
    '429',
    '413',
    '401',
    'duplicate',
    'reorder',
    'partial',
  ] as const);
  switch (kind) {
    case 'duplicate':
      server.write(rows);
      return server.post(rows);
    case 'reorder': {
      const results = server.write([...rows].reverse());
      return { kind: 'done', results };
    }
    case 'partial': {
      const results = server.write(rows.filter((_, i) => i % 3 > 0));
      return { kind: 'done', results };
    }
    case '413':
      return rows.length > 1 ? { kind: 'tooMuch', code: 'callsTooLarge' } : { kind: 'later', waitMs: 0 };
    case '401':
      return { kind: 'signedOut' };
    case '429':
      return { kind: 'later', waitMs: 5_000 };
    default:
      if (random.below(2) === 0) server.write(rows);
      return { kind: 'later', waitMs: 0 };
  }
}

/** What Web Locks do, for the tabs of this test. */
function tabLock(): Exclusive {
  let last: Promise<unknown> = Promise.resolve();
  return (_name, _signal, run) => {
    const mine = last.then(run, run);
    last = mine.catch(() => undefined);
    return mine;
  };
}

test('10,000 records pass 30 % failures: none lost, none doubled', async () => {
  globalThis.indexedDB = new IDBFactory();
  const random = new Random(20_261_126);
  const server = new ModelServer();
  const exclusive = tabLock();
  let requests = 0;
  let failures = 0;
  const tab = (): Delivery =>
    new Delivery({
      store: new IndexedRowStore(),
      scope: 'mine',
      exclusive,
      post: async (rows) => {
        requests++;
        if (random.next() >= 0.3) return server.post(rows);
        failures++;
        return failure(server, random, rows);
      },
      pause: () => Promise.resolve(),
      now: () => start,
      refused: (row) => expect.fail(`${row.id} was refused`),
      changed: () => undefined,
    });
  const store = new IndexedRowStore();
  const expected = new Map<string, number>();
  const signal = new AbortController().signal;

  for (let i = 0; i < calls; i++) {
    const id = uuidV7(start + i);
    const direction = 'inbound' as const;
    const began = { id, version: 1, direction, startedAt: new Date(start + i).toISOString() };
    const ended = {
      ...began,
      version: 2,
      endedAt: new Date(start + i + 1000).toISOString(),
      outcome: 'missed' as const,
    };
    await store.update(id, (row) => withRecord(row, { id, scope: 'mine', page: 'p', record: began }, start));
    // Some calls end while their start is on its way.
    if (i % 500 === 0) await Promise.all([tab().run(signal), tab().run(signal)]);
    await store.update(id, (row) => withRecord(row, { id, scope: 'mine', page: 'p', record: ended }, start));
    expected.set(id, 2);
  }
  await Promise.all([tab().run(signal), tab().run(signal), tab().run(signal)]);

  const lost = [...expected].filter(([id]) => server.rows.get(id)?.outcome !== 'missed');
  expect(lost).toEqual([]);
  expect(server.rows.size).toBe(calls);
  expect(await store.count('mine')).toBe(0);
  expect(failures / requests).toBeGreaterThan(0.2);
}, 60_000);
