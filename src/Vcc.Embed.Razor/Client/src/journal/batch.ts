import type { Row } from './row';

/** Under the server's 64 KB, and under what browsers allow for a request that outlives its page. */
const bodyBytes = 60_000;
/** For the owner and the outbox of a body. */
const headBytes = 500;
export const batchRecords = 100;

const encoder = new TextEncoder();

export const bytesOf = (row: Row): number => encoder.encode(JSON.stringify(row.record)).length + 1;

/**
 * The first rows that fit into one request. A single row that is too large is a batch too: the server says what is
 * wrong with it.
 */
export function batchOf(rows: readonly Row[], most = batchRecords): readonly Row[] {
  let size = headBytes;
  const end = rows.findIndex((row, i) => i >= most || ((size += bytesOf(row)) > bodyBytes && i > 0));
  return end < 0 ? rows : rows.slice(0, end);
}
