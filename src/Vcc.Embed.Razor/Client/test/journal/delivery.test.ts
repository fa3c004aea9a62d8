import { beforeEach, describe, expect, test } from 'vitest';
import { Delivery } from '../../src/journal/delivery';
import type { PostOutcome } from '../../src/journal/post-calls';
import { MemoryRowStore } from '../../src/journal/row-store';
import { withRecord } from '../../src/journal/row';
import type { Row } from '../../src/journal/row';
import { ModelServer } from './model-server';

const now = Date.parse('2026-11-26T08:00:00.000Z');
const later = (waitMs = 0): PostOutcome => ({ kind: 'later', waitMs });

let store: MemoryRowStore;
let server: ModelServer;
let pauses: number[];
let warnings: string[];
let sizes: number[];
/** Outcomes of the next requests instead of the server's. */
let faults: (PostOutcome | 'lost')[];
beforeEach(() => {
  store = new MemoryRowStore();
  server = new ModelServer();
  [pauses, warnings, sizes, faults] = [[], [], [], []];
});

function add(id: string, change: Partial<Row> = {}): void {
  const record = {
    id,
    version: 1,
    direction: 'inbound',
    startedAt: '2026-11-26T07:00:00.000Z',
    endedAt: '2026-11-26T07:01:00.000Z',
  } as const;
  store.put({ ...withRecord(undefined, { id, scope: 'mine', page: 'p', record }, now), ...change });
}

function delivery(): Delivery {
  return new Delivery({
    store,
    scope: 'mine',
    exclusive: (_name, _signal, run) => run(),
    post: async (rows) => {
      sizes.push(rows.length);
      const fault = faults.shift();
      if (fault === 'lost') server.write(rows);
      return fault === undefined ? server.post(rows) : fault === 'lost' ? later() : fault;
    },
    pause: async (ms) => void pauses.push(ms),
    now: () => now,
    refused: (row, code, reason) => warnings.push(`${row.id} ${code} ${reason}`),
    changed: () => undefined,
  });
}

const deliver = (): Promise<void> => delivery().run(new AbortController().signal);

describe('the delivery', () => {
  test('sends what is pending and removes what is saved', async () => {
    add('a');
    add('b');
    add('theirs', { scope: 'theirs' });

    await deliver();

    expect([...server.rows.keys()]).toEqual(['a', 'b']);
    expect([...store.rows.keys()]).toEqual(['theirs']);
    expect(sizes).toEqual([2]);
  });

  test('a lost response leads to no second row', async () => {
    add('a');
    faults = ['lost', later()];

    await deliver();

    expect(server.rows.size).toBe(1);
    expect(server.requests).toBe(2);
    expect(store.rows.size).toBe(0);
  });

  test('waits longer after each failure, or as told', async () => {
    add('a');
    faults = [later(), later(), later(), later(90_000)];

    await deliver();

    const [first = 0, second = 0, third = 0, fourth] = pauses;
    expect(first).toBeGreaterThanOrEqual(500);
    expect(first).toBeLessThanOrEqual(1000);
    expect(second).toBeGreaterThanOrEqual(1000);
    expect(third).toBeGreaterThanOrEqual(2000);
    expect(fourth).toBe(90_000);
  });

  test('halves a batch that is too large', async () => {
    for (let i = 0; i < 8; i++) add(`a${i}`);
    faults = [
      { kind: 'tooMuch', code: 'callsTooLarge' },
      { kind: 'tooMuch', code: 'callsTooLarge' },
    ];

    await deliver();

    expect(sizes.slice(0, 3)).toEqual([8, 4, 2]);
    expect(server.rows.size).toBe(8);
  });

  test('keeps a single record apart that is too large', async () => {
    add('a');
    faults = [{ kind: 'tooMuch', code: 'callsTooLarge' }];

    await deliver();

    expect(warnings).toEqual(['a callsTooLarge ']);
    expect(store.rows.get('a')).toMatchObject({ pending: 0, refusal: { code: 'callsTooLarge' } });
  });

  test('sends a refused record once and saves the others', async () => {
    add('a');
    add('bad');
    add('c');
    server.refused.add('bad');

    await deliver();

    expect([...server.rows.keys()]).toEqual(['a', 'c']);
    expect(warnings).toEqual(['bad callsInvalid note tooLong']);
    expect([...store.rows.keys()]).toEqual(['bad']);
    expect(server.requests).toBe(1);
  });

  test('sends a failed record again after the others', async () => {
    for (let i = 0; i < 150; i++) add(`a${String(i).padStart(3, '0')}`);
    faults = [{ kind: 'done', results: [{ id: 'a001', status: 'failed', code: 'callsInvalid', reason: '' }] }];

    await deliver();

    expect(pauses).toHaveLength(1);
    expect(sizes).toEqual([100, 50, 100]);
    expect(server.rows.size).toBe(150);
  });

  test('waits when the owner is signed out', async () => {
    add('a');
    faults = [{ kind: 'signedOut' }];

    await deliver();

    expect(pauses).toEqual([60_000]);
    expect(server.rows.size).toBe(1);
  });

  test('keeps a record apart after 72 hours', async () => {
    add('old', { since: now - 72 * 3_600_000 - 1 });
    add('young', { since: now - 72 * 3_600_000 });

    await deliver();

    expect([...server.rows.keys()]).toEqual(['young']);
    expect(warnings).toEqual(['old journalUnavailable 72 h']);
    expect(store.rows.get('old')).toMatchObject({ pending: 0 });
  });

  test('keeps batches under the limits of the server', async () => {
    const note = 'á'.repeat(4000);
    for (let i = 0; i < 30; i++) {
      add(`a${i}`);
      const row = store.rows.get(`a${i}`) as Row;
      store.put({ ...row, record: { ...row.record, note } });
    }

    await deliver();

    expect(Math.max(...sizes)).toBeLessThan(8);
    expect(server.rows.size).toBe(30);
  });

  test('sends nothing once the page has stopped', async () => {
    const stop = new AbortController();
    add('a');
    store.count = async () => {
      stop.abort();
      return 1;
    };

    await delivery().run(stop.signal);

    expect(sizes).toEqual([]);
  });

  test('ends when the page stops', async () => {
    add('a');
    faults = Array.from({ length: 9 }, () => later());
    const stop = new AbortController();
    const running = delivery();

    const ran = running.run(stop.signal);
    stop.abort();
    await ran;

    expect(store.rows.size).toBe(1);
  });
});
