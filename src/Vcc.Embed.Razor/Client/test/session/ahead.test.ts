// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sessionFrom } from '../../src/session/session';
import { openRealm } from '../../src/vendor/realm';

const requests = vi.fn();
const live = (): AbortSignal => new AbortController().signal;
const frames = (): HTMLIFrameElement[] => [
  ...(document.body.shadowRoot ?? document).querySelectorAll<HTMLIFrameElement>('iframe[data-vcc-realm]'),
];
const page = globalThis as unknown as Record<symbol, unknown>;

/** Runs vcc-ahead.js as the page does: a script tag that names the endpoint. */
async function runAhead(endpoint: string): Promise<void> {
  vi.resetModules();
  const tag = document.createElement('script');
  tag.dataset['endpoint'] = endpoint;
  vi.spyOn(document, 'currentScript', 'get').mockReturnValue(tag);
  await import('../../src/vcc-ahead');
}

beforeEach(() => {
  // No server here has a realm, and happy-dom says so.
  Object.assign((window as unknown as { happyDOM: { settings: object } }).happyDOM.settings, {
    disableIframePageLoading: true,
  });
  vi.spyOn(console, 'error').mockReturnValue();
  document.documentElement.replaceChild(document.createElement('body'), document.body);
  delete page[Symbol.for('vcc-embed.ahead')];
  delete page[Symbol.for('vcc-embed.phones')];
  requests
    .mockReset()
    .mockImplementation(() =>
      Promise.resolve(
        new Response(JSON.stringify({ token: 't1' }), { headers: { 'Content-Type': 'application/json' } }),
      ),
    );
  vi.stubGlobal('fetch', requests);
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('session and realm are asked for before the phone is there, and the phone asks for neither again', async () => {
  await runAhead('/vcc');
  const url = new URL('/vcc/realm', document.baseURI).href;

  expect(requests).toHaveBeenCalledExactlyOnceWith(
    '/vcc/session',
    expect.objectContaining({ method: 'POST', headers: { 'Content-Type': 'application/json', 'X-Vcc-Embed': '1' } }),
  );
  expect(frames().map((frame) => frame.src)).toEqual([url]);

  const session = await sessionFrom('/vcc')(live());
  openRealm('frame', url, live()).catch(() => undefined);

  expect(session.token).toBe('t1');
  expect(requests).toHaveBeenCalledOnce();
  expect(frames()).toHaveLength(1);
});

test('what was asked ahead serves one start; the next one asks anew', async () => {
  await runAhead('/vcc');
  await sessionFrom('/vcc')(live());

  await sessionFrom('/vcc')(live());

  expect(requests).toHaveBeenCalledTimes(2);
});

test('an answer that lay about for a minute is not taken', async () => {
  vi.useFakeTimers();
  await runAhead('/vcc');
  vi.setSystemTime(Date.now() + 60_000);

  await sessionFrom('/vcc')(live());

  expect(requests).toHaveBeenCalledTimes(2);
});

test('another endpoint gets nothing of it', async () => {
  await runAhead('/vcc');

  await sessionFrom('/other')(live());

  expect(requests.mock.calls.map(([url]) => url as string)).toEqual(['/vcc/session', '/other/session']);
});

test('a refusal that came ahead is told as the refusal it is', async () => {
  requests.mockResolvedValue(
    new Response(JSON.stringify({ reason: 'noAgent' }), {
      status: 403,
      headers: { 'Content-Type': 'application/problem+json' },
    }),
  );
  await runAhead('/vcc');

  await expect(sessionFrom('/vcc')(live())).rejects.toMatchObject({ code: 'noAgent' });
});

test('a phone that is stopped meanwhile stops the request', async () => {
  let signal: AbortSignal | undefined;
  requests.mockImplementation(
    (_: string, init: RequestInit) =>
      new Promise((_resolve, reject) => {
        signal = init.signal as AbortSignal;
        signal.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
      }),
  );
  await runAhead('/vcc');
  const stop = new AbortController();
  const asked = sessionFrom('/vcc')(stop.signal);

  stop.abort();

  await expect(asked).rejects.toMatchObject({ code: 'bootTimedOut' });
  expect(signal?.aborted).toBe(true);
});

test('nothing is asked where the page has a phone already, and never twice', async () => {
  page[Symbol.for('vcc-embed.phones')] = {};
  await runAhead('/vcc');
  expect(requests).not.toHaveBeenCalled();

  delete page[Symbol.for('vcc-embed.phones')];
  await runAhead('/vcc');
  await runAhead('/vcc');

  expect(requests).toHaveBeenCalledOnce();
  expect(frames()).toHaveLength(1);
});
