import { path } from '../host/session-request';
import type { PhoneErrorCode } from '../model/errors';
import { plainText } from '../model/plain-text';
import { bytesOf } from './batch';
import type { PageHeaders } from './page-headers';
import type { Row } from './row';

/** What the server did with one record. */
export interface RecordResult {
  readonly id: string;
  readonly status: 'saved' | 'unchanged' | 'refused' | 'failed';
  readonly code: PhoneErrorCode;
  readonly reason: string;
}

/**
 * What became of a request. `later`: nothing was written, it is sent again · `tooMuch`: fewer records may be accepted ·
 * `signedOut`: this page's user is not the owner, so it waits for a sign-in.
 */
export type PostOutcome =
  | { readonly kind: 'done'; readonly results: readonly RecordResult[] }
  | { readonly kind: 'later'; readonly waitMs: number }
  | { readonly kind: 'tooMuch'; readonly code: PhoneErrorCode }
  | { readonly kind: 'signedOut' };

export interface CallsTarget {
  readonly endpoint: string;
  readonly owner: string;
  readonly headers: PageHeaders;
}

const postMs = 30_000;
const longestWaitMs = 600_000;
const statuses: readonly unknown[] = ['saved', 'unchanged', 'refused', 'failed'];

function request(
  { endpoint, owner }: CallsTarget,
  rows: readonly Row[],
  waiting: number,
  now: number,
  added: HeadersInit | undefined,
): [string, RequestInit] {
  const headers = new Headers(added);
  headers.set('Content-Type', 'application/json');
  headers.set('X-Vcc-Embed', '1');
  const bytes = rows.reduce((sum, row) => sum + bytesOf(row), 0);
  const oldestSeconds = rows.reduce((oldest, { since }) => Math.max(oldest, (now - since) / 1000), 0);
  const body = {
    owner,
    sentAt: new Date(now).toISOString(),
    outbox: { waiting: Math.max(waiting, rows.length), bytes, oldestSeconds },
    records: rows.map(({ record }) => record),
  };
  return [
    path(endpoint, 'calls'),
    {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
      credentials: 'same-origin',
      cache: 'no-store',
      redirect: 'manual',
    },
  ];
}

/**
 * Sends a batch and reads the response. A lost response, a reset and a deadline are `later`, because the server
 * accepts repeats.
 */
export async function postCalls(
  target: CallsTarget,
  rows: readonly Row[],
  waiting: number,
  stopped?: AbortSignal,
): Promise<PostOutcome> {
  try {
    const signal = AbortSignal.timeout(postMs);
    const headers = await target.headers.ask(signal);
    // Another user may have signed in while the page found its headers.
    stopped?.throwIfAborted();
    const [url, init] = request(target, rows, waiting, Date.now(), headers);
    const response = await fetch(url, { ...init, signal });
    return await read(response, rows.length);
  } catch {
    return { kind: 'later', waitMs: 0 };
  }
}

/**
 * Sends a batch that outlives the page, with the headers of the last request. Nobody reads the response: the next
 * page sends the rows again, which changes nothing.
 */
export function postAtClose(target: CallsTarget, rows: readonly Row[]): void {
  const [url, init] = request(target, rows, rows.length, Date.now(), target.headers.last);
  fetch(url, { ...init, keepalive: true }).catch(() => undefined);
}

async function read(response: Response, sent: number): Promise<PostOutcome> {
  const { status } = response;
  // A cookie login responds with a redirect to its page.
  if (response.type === 'opaqueredirect' || status === 401) return { kind: 'signedOut' };
  const body = (await response.json().catch(() => null)) as { results?: unknown; code?: unknown } | null;
  if (status === 200) {
    const results = Array.isArray(body?.results) ? body.results.slice(0, sent).flatMap(toResult) : [];
    return results.length > 0 ? { kind: 'done', results } : { kind: 'later', waitMs: 0 };
  }
  if (status === 413) return { kind: 'tooMuch', code: 'callsTooLarge' };
  if (status === 400) return { kind: 'tooMuch', code: 'callsInvalid' };
  if (status === 403 && body?.code === 'foreignAgent') return { kind: 'signedOut' };
  const seconds = Number(response.headers.get('Retry-After'));
  return { kind: 'later', waitMs: seconds > 0 ? Math.min(seconds * 1000, longestWaitMs) : 0 };
}

function toResult(entry: unknown): RecordResult[] {
  const { id, status, code, field, reason } = (entry ?? {}) as Record<string, unknown>;
  if (typeof id !== 'string' || !statuses.includes(status)) return [];
  return [
    {
      id,
      status: status as RecordResult['status'],
      code: code === 'foreignAgent' || code === 'foreignCall' ? code : 'callsInvalid',
      reason: plainText(`${field ?? ''} ${reason ?? ''}`, 60),
    },
  ];
}
