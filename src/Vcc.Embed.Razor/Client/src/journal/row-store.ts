import type { Row } from './row';

/** Where the rows are. Each update is one transaction, because several tabs share them. */
export interface RowStore {
  /** Replaces or removes the row, and returns what is then there. */
  update(id: string, change: (row: Row | undefined) => Row | undefined): Promise<Row | undefined>;
  /** Stores a row without reading it first. A page that closes has time for one request. */
  put(row: Row): void;
  /** At most `limit` pending rows of a scope with greater ids, in the order of their ids. */
  pending(scope: string, limit: number, after?: string): Promise<readonly Row[]>;
  /** Rows of calls that last, of every scope. */
  open(): Promise<readonly Row[]>;
  count(scope: string): Promise<number>;
  /** Takes or renews a lease until `now + ms`. False while another holder has it. */
  lease(name: string, holder: string, now: number, ms: number): Promise<boolean>;
  /** Removes rows that nothing touched since a time. */
  removeBefore(time: number): Promise<void>;
}

/** Rows in this page only: they are lost with it. */
export class MemoryRowStore implements RowStore {
  readonly rows = new Map<string, Row>();

  async update(id: string, change: (row: Row | undefined) => Row | undefined): Promise<Row | undefined> {
    const after = change(this.rows.get(id));
    if (after) this.rows.set(id, after);
    else this.rows.delete(id);
    return after;
  }

  put(row: Row): void {
    this.rows.set(row.id, row);
  }

  async pending(scope: string, limit: number, after = ''): Promise<readonly Row[]> {
    const found = [...this.rows.values()].filter((row) => row.scope === scope && row.pending && row.id > after);
    return found.sort((a, b) => (a.id < b.id ? -1 : 1)).slice(0, limit);
  }

  async count(scope: string): Promise<number> {
    return (await this.pending(scope, Infinity)).length;
  }

  /** No other page has these rows. */
  async lease(): Promise<boolean> {
    return true;
  }

  async open(): Promise<readonly Row[]> {
    return [...this.rows.values()].filter((row) => row.open);
  }

  async removeBefore(time: number): Promise<void> {
    for (const row of this.rows.values()) if (row.touchedAt < time) this.rows.delete(row.id);
  }
}
