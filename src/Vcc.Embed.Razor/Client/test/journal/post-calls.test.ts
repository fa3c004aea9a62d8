import { afterEach, expect, test, vi } from 'vitest';
import cases from '../../../../../tests/shared-cases/call-records.json';
import { PageHeaders } from '../../src/journal/page-headers';
import { postAtClose, postCalls } from '../../src/journal/post-calls';
import type { PostOutcome } from '../../src/journal/post-calls';
import type { PostedCall } from '../../src/journal/posted-call';
import type { Row } from '../../src/journal/row';

const rows = cases.cases.slice(0, 2).map(({ record }, i): Row => {
  const call = record as unknown as PostedCall;
  return {
    id: `id-${i}`,
    scope: 's',
    page: 'p',
    record: call,
    pending: 1,
    open: 0,
    touchedAt: 0,
    since: Date.now() - 2_000,
  };
});
const target = { endpoint: '/crm/vcc/', owner: 'o1', headers: new PageHeaders(undefined) };

interface Sent {
  readonly url: string;
  readonly init: RequestInit;
}

/** Answers the next request. Returns what was sent. */
function respond(response: () => Response | Promise<Response>): Sent[] {
  const sent: Sent[] = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    sent.push({ url, init });
    return response();
  });
  return sent;
}

afterEach(() => vi.unstubAllGlobals());

const headersOf = (sent: Sent | undefined): object => Object.fromEntries(new Headers(sent?.init.headers));

const json = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers });

test('a request has the shape that the server documents', async () => {
  const sent = respond(() => json(200, { results: [] }));

  await postCalls(target, rows, 7);

  const body = JSON.parse(String(sent[0]?.init.body)) as Record<string, unknown>;
  expect(sent[0]?.url).toBe('/crm/vcc/calls');
  expect(sent[0]?.init).toMatchObject({
    method: 'POST',
    credentials: 'same-origin',
    redirect: 'manual',
    cache: 'no-store',
  });
  expect(headersOf(sent[0])).toEqual({ 'content-type': 'application/json', 'x-vcc-embed': '1' });
  expect(body).toMatchObject({ owner: 'o1', records: rows.map(({ record }) => record), outbox: { waiting: 7 } });
  expect((body['outbox'] as { oldestSeconds: number }).oldestSeconds).toBeGreaterThanOrEqual(2);
});

test('a request of a closing page outlives it', () => {
  const sent = respond(() => json(200, { results: [] }));

  postAtClose(target, rows);

  expect(sent[0]?.init.keepalive).toBe(true);
});

test('the page adds headers to every request', async () => {
  let tokens = 0;
  const headers = new PageHeaders(() =>
    Promise.resolve({ Authorization: `Bearer ${++tokens}`, 'X-Vcc-Embed': 'page' }),
  );
  const sent = respond(() => json(200, { results: [] }));

  await postCalls({ ...target, headers }, rows, 2);
  await postCalls({ ...target, headers }, rows, 2);

  expect(sent.map(headersOf)).toMatchObject([
    { authorization: 'Bearer 1', 'x-vcc-embed': '1' },
    { authorization: 'Bearer 2', 'x-vcc-embed': '1' },
  ]);
});

test('a closing page sends its last headers', async () => {
  const headers = new PageHeaders(() => Promise.resolve({ Authorization: 'Bearer 1' }));
  const sent = respond(() => json(200, { results: [] }));
  await postCalls({ ...target, headers }, rows, 2);

  postAtClose({ ...target, headers }, rows);

  expect(headersOf(sent[1])).toMatchObject({ authorization: 'Bearer 1' });
});

test('nothing is sent for a user who has gone', async () => {
  const sent = respond(() => json(200, { results: [] }));
  const stop = new AbortController();
  const headers = new PageHeaders(() => Promise.resolve(stop.abort()).then(() => ({})));

  const outcome = await postCalls({ ...target, headers }, rows, 2, stop.signal);

  expect(outcome).toEqual({ kind: 'later', waitMs: 0 });
  expect(sent).toEqual([]);
});

test('a request without headers in time is sent later', async () => {
  vi.spyOn(AbortSignal, 'timeout').mockReturnValueOnce(AbortSignal.timeout(5));
  const sent = respond(() => json(200, { results: [] }));

  const outcome = await postCalls({ ...target, headers: new PageHeaders(() => new Promise(() => undefined)) }, rows, 2);

  expect(outcome).toEqual({ kind: 'later', waitMs: 0 });
  expect(sent).toEqual([]);
});

test.each<[string, () => Response | Promise<Response>, PostOutcome]>([
  ['401', () => json(401, { code: 'notSignedIn' }), { kind: 'signedOut' }],
  ['a redirect to a login', () => ({ type: 'opaqueredirect', status: 0 }) as Response, { kind: 'signedOut' }],
  ['403 of another owner', () => json(403, { code: 'foreignAgent' }), { kind: 'signedOut' }],
  ['403 without agent', () => json(403, { code: 'noAgent' }), { kind: 'later', waitMs: 0 }],
  ['404', () => json(404, {}), { kind: 'later', waitMs: 0 }],
  ['400', () => json(400, { code: 'callsInvalid' }), { kind: 'tooMuch', code: 'callsInvalid' }],
  ['413', () => json(413, { code: 'callsTooLarge' }), { kind: 'tooMuch', code: 'callsTooLarge' }],
  ['429', () => json(429, {}, { 'Retry-After': '7' }), { kind: 'later', waitMs: 7_000 }],
  ['503', () => json(503, {}, { 'Retry-After': '99999' }), { kind: 'later', waitMs: 600_000 }],
  ['500', () => new Response('<html>', { status: 500 }), { kind: 'later', waitMs: 0 }],
  ['200 of a proxy', () => new Response('<html>'), { kind: 'later', waitMs: 0 }],
  ['a reset', () => Promise.reject(new TypeError('Failed to fetch')), { kind: 'later', waitMs: 0 }],
  ['a deadline', () => Promise.reject(new DOMException('', 'TimeoutError')), { kind: 'later', waitMs: 0 }],
])('%s is understood', async (_, response, outcome) => {
  respond(response);

  expect(await postCalls(target, rows, 2)).toEqual(outcome);
});

test('strange results are left out', async () => {
  const results = [
    { id: 'id-0', status: 'saved' },
    { id: 'id-1', status: 'refused', code: 'foreignCall', field: 'id', reason: '<b>' },
    { id: 3, status: 'saved' },
  ];
  respond(() => json(200, { results }));

  const outcome = await postCalls(target, rows, 2);

  expect(outcome).toEqual({
    kind: 'done',
    results: [
      { id: 'id-0', status: 'saved', code: 'callsInvalid', reason: '' },
      { id: 'id-1', status: 'refused', code: 'foreignCall', reason: expect.stringContaining('id') as string },
    ],
  });
});
