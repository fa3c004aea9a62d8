// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { realmOf, sessionFrom } from '../../src/host/session';
import type { SessionRefused } from '../../src/host/session';
import { session } from '../fake/realm';

const request = vi.fn<typeof fetch>();
const never = new AbortController().signal;

beforeEach(() => {
  request.mockReset();
  vi.stubGlobal('fetch', request);
});
afterEach(() => void vi.unstubAllGlobals());

const headersOf = (call: number): object => Object.fromEntries(new Headers(request.mock.calls[call]?.[1]?.headers));

/** The refusal of a host that responds so. */
function refusal(body: string, init: ResponseInit): Promise<SessionRefused> {
  request.mockResolvedValue(new Response(body, init));
  return sessionFrom('/vcc')(never).then(
    () => Promise.reject(new Error('not refused')),
    (error: SessionRefused) => error,
  );
}

test.each([
  [false, '1'],
  [true, 'fresh'],
])('a session is requested, fresh: %j', async (fresh, header) => {
  const { origin } = new URL(document.baseURI);
  request.mockResolvedValue(new Response(JSON.stringify({ ...session, realm: 'realm', scriptBase: 'scripts/' })));

  const given = await sessionFrom('/crm/vcc//')(never, fresh);

  expect(given).toEqual({ ...session, realm: `${origin}/crm/vcc/realm`, scriptBase: `${origin}/crm/vcc/scripts/` });
  const options = { method: 'POST', body: '{}', redirect: 'manual', signal: never };
  expect(request).toHaveBeenCalledExactlyOnceWith('/crm/vcc/session', expect.objectContaining(options));
  expect(headersOf(0)).toEqual({ 'Content-Type': 'application/json', 'X-Vcc-Embed': header });
});

test.each([
  [401, '{}', 'notSignedIn', 'POST /vcc/session: 401'],
  [403, '{"code":5}', 'forbidden', 'POST /vcc/session: 403'],
  [500, 'null', 'sessionUnreachable', 'POST /vcc/session: 500'],
  [503, '{"code":"vendorFailure","detail":"VCC is away"}', 'vendorFailure', 'VCC is away'],
  [403, '{"code":"noAgent","detail":"No agent."}', 'noAgent', 'No agent.'],
  [200, '{"token":5}', 'foreignResponse', 'POST /vcc/session: 200'],
  [500, JSON.stringify(session), 'sessionUnreachable', 'POST /vcc/session: 500'],
])('the response %i %s is %s', async (status, body, code, text) => {
  const { info } = await refusal(body, { status });

  expect(info.code).toBe(code);
  expect(info.vendorText).toContain(text);
});

test.each([
  [404, 'endpointNotFound'],
  [405, 'endpointNotFound'],
  [200, 'foreignResponse'],
  [400, 'foreignResponse'],
  [401, 'notSignedIn'],
  [403, 'forbidden'],
  [429, 'rateLimited'],
  [502, 'sessionUnreachable'],
])('A page with status %i is %s', async (status, code) => {
  const headers = { 'Content-Type': 'text/html', Server: 'nginx' };

  const { info } = await refusal('<title>nginx</title>', { status, headers });

  expect(info).toEqual({ code, vendorText: `POST /vcc/session: ${status} text/html, server nginx` });
});

test.each([
  ['7', 7],
  ['0', undefined],
  ['-1', undefined],
  ['Wed, 21 Oct 2026 07:28:00 GMT', undefined],
])('Retry-After %s is %j', async (header, seconds) => {
  const { retryAfter } = await refusal('{}', { status: 429, headers: { 'Retry-After': header } });

  expect(retryAfter).toBe(seconds);
});

test('a redirect means that nobody is signed in', async () => {
  request.mockResolvedValue({
    ...Response.error(),
    status: 0,
    headers: new Headers(),
    json: () => Promise.reject(),
  } as Response);

  await expect(sessionFrom('/vcc')(never)).rejects.toMatchObject({ code: 'notSignedIn' });
});

test('an unreachable host is reported', async () => {
  request.mockRejectedValue(new TypeError('Failed to fetch'));

  await expect(sessionFrom('/vcc')(never)).rejects.toMatchObject({ code: 'sessionUnreachable' });
});

test('a request that was aborted took too long', async () => {
  request.mockRejectedValue(new DOMException('', 'AbortError'));

  await expect(sessionFrom('/vcc')(AbortSignal.abort())).rejects.toMatchObject({ code: 'bootTimedOut' });
});

test('the realm is below the endpoints', () => {
  expect(realmOf('/crm/vcc/')).toBe('/crm/vcc/realm');
});

test('Request headers of the page are added', async () => {
  request.mockResolvedValue(new Response(JSON.stringify(session)));

  await sessionFrom('/vcc', () => Promise.resolve({ Authorization: 'Bearer t', 'X-Vcc-Embed': 'other' }))(never);

  expect(headersOf(0)).toMatchObject({
    Authorization: 'Bearer t',
    'X-Vcc-Embed': '1',
    'X-Vcc-Embed-Realm': 'ticket',
  });
});

test('Headers that cannot be had are an unreachable session', async () => {
  const failing = () => Promise.reject(new Error('no token'));

  await expect(sessionFrom('/vcc', failing)(never)).rejects.toMatchObject({
    code: 'sessionUnreachable',
    vendorText: 'POST /vcc/session: Error: no token',
  });
});
