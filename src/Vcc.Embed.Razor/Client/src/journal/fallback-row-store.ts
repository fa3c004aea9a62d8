import type { Row } from './row';
import { MemoryRowStore } from './row-store';
import type { RowStore } from './row-store';

/**
 * Rows in a durable store, or in this page where the durable one refuses: private mode, a full quota, a broken
 * database.
 */
export class FallbackRowStore implements RowStore {
  readonly #durable: RowStore;
  readonly #memory = new MemoryRowStore();

  constructor(durable: RowStore) {
    this.#durable = durable;
  }

  /** Whether a record is lost when this page closes now. */
  get memoryOnly(): boolean {
    return this.#memory.rows.size > 0;
  }

  async update(id: string, change: (row: Row | undefined) => Row | undefined): Promise<Row | undefined> {
    if (this.#memory.rows.has(id)) return this.#memory.update(id, change);
    try {
      return await this.#durable.update(id, change);
    } catch {
      return this.#memory.update(id, change);
    }
  }

  put(row: Row): void {
    if (this.#memory.rows.has(row.id)) this.#memory.put(row);
    this.#durable.put(row);
  }

  async pending(scope: string, limit: number, after = ''): Promise<readonly Row[]> {
    const durable = await this.#durable.pending(scope, limit, after).catch(() => []);
    const rows = [...(await this.#memory.pending(scope, limit, after)), ...durable];
    return rows.sort((a, b) => (a.id < b.id ? -1 : 1)).slice(0, limit);
  }

  async count(scope: string): Promise<number> {
    return (await this.#durable.count(scope).catch(() => 0)) + (await this.#memory.count(scope));
  }

  async lease(name: string, holder: string, now: number, ms: number): Promise<boolean> {
    return this.#durable.lease(name, holder, now, ms).catch(() => true);
  }

  async open(): Promise<readonly Row[]> {
    return this.#durable.open().catch(() => []);
  }

  async removeBefore(time: number): Promise<void> {
    await this.#durable.removeBefore(time).catch(() => undefined);
  }

  /** Moves rows of this page into the durable store, once it accepts them. */
  async settle(): Promise<void> {
    for (const row of this.#memory.rows.values()) {
      try {
        await this.#durable.update(row.id, () => row);
      } catch {
        return;
      }
      // It may have changed meanwhile.
      if (this.#memory.rows.get(row.id) === row) this.#memory.rows.delete(row.id);
    }
  }
}
