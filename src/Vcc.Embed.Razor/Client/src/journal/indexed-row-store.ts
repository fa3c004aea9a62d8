import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';
import type { Row } from './row';
import type { RowStore } from './row-store';

interface Schema extends DBSchema {
  rows: {
    key: string;
    value: Row;
    indexes: { pending: [string, number, string]; open: number; touched: number };
  };
  leases: { key: string; value: { readonly name: string; readonly holder: string; readonly until: number } };
}

/** A database that another tab blocks must not hold the records back. */
const openMs = 3_000;
const name = 'vcc-embed-calls';

/** The range of the index: pending rows of a scope with ids after one. */
const pendingOf = (scope: string, after = ''): IDBKeyRange =>
  IDBKeyRange.bound([scope, 1, after], [scope, 1, '\uffff'], true);

/** Rows in IndexedDB, which all tabs of an origin share and which survive a crash. */
export class IndexedRowStore implements RowStore {
  #opening: Promise<IDBPDatabase<Schema>> | undefined;
  #database: IDBPDatabase<Schema> | undefined;

  async update(id: string, change: (row: Row | undefined) => Row | undefined): Promise<Row | undefined> {
    const transaction = (await this.#open()).transaction('rows', 'readwrite');
    // The transaction may end with an error before it is awaited below.
    transaction.done.catch(() => undefined);
    const before = await transaction.store.get(id);
    const after = change(before);
    if (after && after !== before) await transaction.store.put(after);
    if (!after && before) await transaction.store.delete(id);
    await transaction.done;
    return after;
  }

  put(row: Row): void {
    if (!this.#database) return;
    try {
      const transaction = this.#database.transaction('rows', 'readwrite');
      transaction.done.catch(() => undefined);
      transaction.store.put(row).catch(() => undefined);
      // A page that is gone gets no event that would end the transaction.
      transaction.commit();
    } catch {
      // The database closed meanwhile.
    }
  }

  async pending(scope: string, limit: number, after = ''): Promise<readonly Row[]> {
    return (await this.#open()).getAllFromIndex('rows', 'pending', pendingOf(scope, after), limit);
  }

  async count(scope: string): Promise<number> {
    return (await this.#open()).countFromIndex('rows', 'pending', pendingOf(scope));
  }

  async lease(name: string, holder: string, now: number, ms: number): Promise<boolean> {
    const transaction = (await this.#open()).transaction('leases', 'readwrite');
    const lease = await transaction.store.get(name);
    const free = !lease || lease.holder === holder || lease.until <= now;
    if (free) await transaction.store.put({ name, holder, until: now + ms });
    await transaction.done;
    return free;
  }

  async open(): Promise<readonly Row[]> {
    return (await this.#open()).getAllFromIndex('rows', 'open', 1);
  }

  async removeBefore(time: number): Promise<void> {
    const transaction = (await this.#open()).transaction('rows', 'readwrite');
    for await (const cursor of transaction.store.index('touched').iterate(IDBKeyRange.upperBound(time, true)))
      await cursor.delete();
    await transaction.done;
  }

  /** An opening that failed is repeated with the next use. */
  #open(): Promise<IDBPDatabase<Schema>> {
    this.#opening ??= this.#connect().catch((error: unknown) => {
      this.#opening = undefined;
      throw error;
    });
    return this.#opening;
  }

  async #connect(): Promise<IDBPDatabase<Schema>> {
    const forget = (): void => {
      this.#opening = this.#database = undefined;
    };
    const opening = openDB<Schema>(name, 1, {
      upgrade(database) {
        const rows = database.createObjectStore('rows', { keyPath: 'id' });
        rows.createIndex('pending', ['scope', 'pending', 'id']);
        rows.createIndex('open', 'open');
        rows.createIndex('touched', 'touchedAt');
        database.createObjectStore('leases', { keyPath: 'name' });
      },
      // A later version of this package, or the removal of the site's data.
      blocking: (_current, _next, event) => (event.target as IDBDatabase).close(),
      terminated: forget,
    });
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new DOMException('The database did not open.', 'TimeoutError')), openMs);
    });
    const database = await Promise.race([opening, late]).finally(() => clearTimeout(timer));
    database.addEventListener('close', forget);
    this.#database = database;
    return database;
  }
}
