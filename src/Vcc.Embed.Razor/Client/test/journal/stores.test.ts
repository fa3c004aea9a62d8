import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import { FallbackRowStore } from '../../src/journal/fallback-row-store';
import { IndexedRowStore } from '../../src/journal/indexed-row-store';
import { MemoryRowStore } from '../../src/journal/row-store';
import type { RowStore } from '../../src/journal/row-store';
import type { Row } from '../../src/journal/row';

const row = (id: string, change: Partial<Row> = {}): Row => ({
  id,
  scope: 'mine',
  page: 'p',
  record: { id, version: 1, direction: 'inbound', startedAt: '2026-11-26T08:00:00.000Z' },
  pending: 1,
  open: 0,
  touchedAt: 1000,
  since: 1000,
  ...change,
});

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const stores: [string, () => RowStore][] = [
  ['IndexedDB', () => new IndexedRowStore()],
  ['memory', () => new MemoryRowStore()],
  ['both', () => new FallbackRowStore(new IndexedRowStore())],
];

describe.each(stores)('the rows in %s', (_, create) => {
  let store: RowStore;
  beforeEach(async () => {
    store = create();
    for (const one of [
      row('c'),
      row('a'),
      row('b'),
      row('d', { scope: 'theirs' }),
      row('e', { pending: 0, open: 1, scope: 'theirs' }),
    ])
      await store.update(one.id, () => one);
  });

  test('are pending in order, for their scope only', async () => {
    const all = await store.pending('mine', 10);
    const next = await store.pending('mine', 1, 'a');

    expect(all.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(next.map(({ id }) => id)).toEqual(['b']);
    expect(await store.count('mine')).toBe(3);
  });

  test('are changed and removed', async () => {
    await store.update('a', (one) => one && { ...one, pending: 0 });
    await store.update('b', () => undefined);

    expect((await store.pending('mine', 10)).map(({ id }) => id)).toEqual(['c']);
  });

  test('are removed when they are old', async () => {
    await store.update('a', (one) => one && { ...one, touchedAt: 999 });

    await store.removeBefore(1000);

    expect((await store.pending('mine', 10)).map(({ id }) => id)).toEqual(['b', 'c']);
  });
});

describe('the rows in IndexedDB', () => {
  test('are there for the next page', async () => {
    await new IndexedRowStore().update('a', () => row('a', { open: 1 }));

    const next = new IndexedRowStore();

    expect((await next.open()).map(({ id }) => id)).toEqual(['a']);
  });

  test('that a closing page stores are there too', async () => {
    const closing = new IndexedRowStore();
    await closing.count('mine');

    closing.put(row('a'));

    expect((await new IndexedRowStore().pending('mine', 10)).map(({ id }) => id)).toEqual(['a']);
  });

  test('are counted up by two tabs without a loss', async () => {
    const tabs = [new IndexedRowStore(), new IndexedRowStore()];
    const add = (one: Row | undefined): Row => row('a', { touchedAt: (one?.touchedAt ?? 0) + 1 });

    await Promise.all(Array.from({ length: 40 }, (_, i) => tabs[i % 2]?.update('a', add)));

    expect((await new IndexedRowStore().pending('mine', 1))[0]?.touchedAt).toBe(40);
  });

  test('have a lease for one holder at a time', async () => {
    const store = new IndexedRowStore();

    const taken = [
      await store.lease('l', 'one', 0, 100),
      await store.lease('l', 'two', 99, 100),
      await store.lease('l', 'one', 50, 100),
      await store.lease('l', 'two', 150, 100),
    ];

    expect(taken).toEqual([true, false, true, true]);
  });
});

describe('a store that refuses', () => {
  /** A quota that is full until it is not. */
  class FullStore extends MemoryRowStore {
    full = true;
    override async update(id: string, change: (row: Row | undefined) => Row | undefined): Promise<Row | undefined> {
      if (this.full) throw new DOMException('', 'QuotaExceededError');
      return super.update(id, change);
    }
  }

  test('leaves the rows in the page, and says so', async () => {
    const store = new FallbackRowStore(new FullStore());

    await store.update('a', () => row('a'));

    expect(store.memoryOnly).toBe(true);
    expect(await store.count('mine')).toBe(1);
    expect((await store.pending('mine', 1))[0]?.id).toBe('a');
  });

  test('gets the rows once it accepts them', async () => {
    const full = new FullStore();
    const store = new FallbackRowStore(full);
    await store.update('a', () => row('a'));
    full.full = false;

    await store.settle();

    expect(store.memoryOnly).toBe(false);
    expect([...full.rows.keys()]).toEqual(['a']);
  });

  test('also when the browser has no IndexedDB', async () => {
    globalThis.indexedDB = undefined as unknown as IDBFactory;
    const store = new FallbackRowStore(new IndexedRowStore());

    await store.update('a', () => row('a'));

    expect(store.memoryOnly).toBe(true);
    expect(await store.count('mine')).toBe(1);
  });
});
