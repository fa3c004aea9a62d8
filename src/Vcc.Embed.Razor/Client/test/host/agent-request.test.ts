import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { requestAgent, simulated } from '../../src/host/agent-request';

describe('who is signed in', () => {
  let responses: (Response | Error)[];
  let requests: { readonly address: string; readonly headers: Headers }[];

  beforeEach(() => {
    vi.useFakeTimers();
    requests = [];
    vi.stubGlobal('fetch', (address: string, { headers }: { headers: Headers }) => {
      requests.push({ address, headers });
      const next = responses.shift() ?? new Error('No response is left.');
      return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
    });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  const json = (body: unknown): Response => new Response(JSON.stringify(body));
  const ask = (headers?: () => HeadersInit): Promise<string | null> =>
    requestAgent('/crm/vcc', headers, new AbortController().signal);

  test('is asked with the headers of the page', async () => {
    responses = [json({ agent: 'a1' })];

    expect(await ask(() => ({ Authorization: 'Bearer x' }))).toBe('a1');

    expect(requests[0]?.address).toBe('/crm/vcc/agent');
    expect(Object.fromEntries(requests[0]?.headers ?? [])).toEqual({ authorization: 'Bearer x', 'x-vcc-embed': '1' });
  });

  test.each([
    [true, true],
    [false, false],
    ['yes', false],
  ])('tells of a simulator (%j)', async (simulator, expected) => {
    simulated.clear();
    responses = [json({ agent: 'a1', simulator })];

    await ask();

    expect(simulated.has('/crm/vcc')).toBe(expected);
  });

  test.each([
    ['401', () => new Response(null, { status: 401 })],
    ['an older server', () => new Response(null, { status: 404 })],
    ['another body', () => json({ agent: 5 })],
  ])('is nobody after %s', async (_, response) => {
    responses = [response()];

    expect(await ask()).toBeNull();
  });

  test.each([
    ['no network', () => new TypeError('Failed to fetch')],
    ['a server that restarts', () => new Response(null, { status: 503 })],
    ['too many requests', () => new Response(null, { status: 429 })],
    ['a page instead of JSON', () => new Response('<html>')],
  ])('is asked again after %s', async (_, failure) => {
    responses = [failure(), json({ agent: 'a1' })];

    const found = ask();
    await vi.advanceTimersByTimeAsync(2_000);

    expect(await found).toBe('a1');
  });

  test('is asked no more when the tab leaves', async () => {
    responses = [new TypeError('Failed to fetch')];
    const stop = new AbortController();

    const found = requestAgent('/vcc', undefined, stop.signal);
    stop.abort();
    await vi.advanceTimersByTimeAsync(10_000);

    expect(await found).toBeNull();
    expect(requests).toHaveLength(1);
  });
});
