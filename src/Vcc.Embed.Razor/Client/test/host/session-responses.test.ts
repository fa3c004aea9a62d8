// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { sessionFrom } from '../../src/host/session';
import { session } from '../fake/realm';

afterEach(() => void vi.unstubAllGlobals());

const never = new AbortController().signal;

/** A host whose every response is the same, and the requests it got. */
function host(body: BodyInit | null, init: ResponseInit) {
  const requests = vi.fn((_url: string, _request: RequestInit) => Promise.resolve(new Response(body, init)));
  vi.stubGlobal('fetch', requests);
  return requests;
}

const html = { 'Content-Type': 'text/html' };

test.each([
  [404, 'endpointNotFound', 'POST /vcc/session: 404 text/html'],
  [405, 'endpointNotFound', 'POST /vcc/session: 405 text/html'],
  [200, 'foreignResponse', 'POST /vcc/session: 200 text/html'],
  [400, 'foreignResponse', 'POST /vcc/session: 400 text/html'],
  [401, 'notSignedIn', 'POST /vcc/session: 401 text/html'],
  [403, 'forbidden', 'POST /vcc/session: 403 text/html'],
  [429, 'rateLimited', 'POST /vcc/session: 429 text/html'],
  [502, 'sessionUnreachable', 'POST /vcc/session: 502 text/html'],
])('A page with status %i is %s', async (status, code, vendorText) => {
  host('<title>nginx</title>', { status, headers: html });

  await expect(sessionFrom('/vcc')(never)).rejects.toMatchObject({ code, vendorText });
});

test('The server of a foreign response is named', async () => {
  host('', { status: 502, headers: { ...html, Server: 'nginx' } });

  await expect(sessionFrom('/vcc')(never)).rejects.toMatchObject({
    vendorText: 'POST /vcc/session: 502 text/html, server nginx',
  });
});

test('A problem of the host keeps its code', async () => {
  host(JSON.stringify({ code: 'noAgent', detail: 'No agent.' }), { status: 403 });

  await expect(sessionFrom('/vcc')(never)).rejects.toMatchObject({ code: 'noAgent', vendorText: 'No agent.' });
});

test('Relative addresses are resolved against the session’s address', async () => {
  host(JSON.stringify({ ...session, realm: 'realm', scriptBase: '../vcc-scripts/' }), { status: 200 });

  const taken = await sessionFrom('/crm/vcc')(never);

  expect(new URL(taken.realm).pathname).toBe('/crm/vcc/realm');
  expect(new URL(taken.scriptBase).pathname).toBe('/crm/vcc-scripts/');
});

test('Request headers of the page are added', async () => {
  const requests = host(JSON.stringify(session), { status: 200 });

  await sessionFrom('/vcc', () => Promise.resolve({ Authorization: 'Bearer t', 'X-Vcc-Embed': 'other' }))(never);

  const headers = new Headers(requests.mock.calls[0]?.[1].headers);
  expect(headers.get('Authorization')).toBe('Bearer t');
  expect(headers.get('X-Vcc-Embed')).toBe('1');
  expect(headers.get('X-Vcc-Embed-Realm')).toBe('ticket');
});

test('Headers that cannot be had are an unreachable session', async () => {
  host('', { status: 200 });
  const failing = () => Promise.reject(new Error('no token'));

  await expect(sessionFrom('/vcc', failing)(never)).rejects.toMatchObject({
    code: 'sessionUnreachable',
    vendorText: 'POST /vcc/session: Error: no token',
  });
});
