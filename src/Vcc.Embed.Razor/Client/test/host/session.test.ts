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
  expect(request).toHaveBeenCalledExactlyOnceWith('/crm/vcc/session', {
    method: 'POST',
    headers: new Headers({ 'Content-Type': 'application/json', 'X-Vcc-Embed': header }),
    body: '{}',
    redirect: 'manual',
    signal: never,
  });
});

test.each([
  [401, '{}', 'notSignedIn', 'POST /vcc/session: 401 text/plain;charset=UTF-8'],
  [500, 'null', 'sessionUnreachable', 'POST /vcc/session: 500 text/plain;charset=UTF-8'],
  [503, '{"code":"vendorFailure","detail":"VCC is away"}', 'vendorFailure', 'VCC is away'],
  [403, '{"code":5}', 'forbidden', 'POST /vcc/session: 403 text/plain;charset=UTF-8'],
  [200, '{"token":5}', 'foreignResponse', 'POST /vcc/session: 200 text/plain;charset=UTF-8'],
  [500, JSON.stringify(session), 'sessionUnreachable', 'POST /vcc/session: 500 text/plain;charset=UTF-8'],
])('the response %i %s is %s', async (status, body, code, text) => {
  const { info } = await refusal(body, { status });

  expect(info).toEqual({ code, vendorText: text });
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
  request.mockResolvedValue(Object.assign(Response.error(), { type: 'opaqueredirect' }));

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
