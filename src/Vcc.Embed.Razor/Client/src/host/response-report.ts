import type { PhoneErrorCode } from '../model/errors';

/** What a status means that no endpoint of ours wrote. Status 0 is a redirect, which leads to a sign-in page. */
const byStatus: Readonly<Record<number, PhoneErrorCode>> = {
  0: 'notSignedIn',
  401: 'notSignedIn',
  403: 'forbidden',
  404: 'endpointNotFound',
  405: 'endpointNotFound',
  429: 'rateLimited',
};

/**
 * The code for a response of something else in place of an endpoint. A proxy without the application responds with
 * 500 or more.
 */
export function codeOf(status: number): PhoneErrorCode {
  return byStatus[status] ?? (status < 500 ? 'foreignResponse' : 'sessionUnreachable');
}

/** What was requested and what came back, for the administrator. */
export function describe(request: string, { status, headers, url }: Response): string {
  const content = headers.get('Content-Type');
  const server = headers.get('Server');
  const timing = performance.getEntriesByName(url).at(-1) as PerformanceResourceTiming | undefined;
  return `${request}: ${status || 'redirect'}${content ? ` ${content}` : ''}${server ? `, server ${server}` : ''}${worker(timing)}`;
}

/** Names the service worker that handled a request, where one did. */
function worker(timing: PerformanceResourceTiming | undefined): string {
  return timing?.workerStart ? `, service worker ${navigator.serviceWorker.controller?.scriptURL}` : '';
}

/**
 * The code and the text of an error. This chunk creates no `PhoneError`, because it would contain a copy of the
 * class.
 */
export type Report = readonly [code: PhoneErrorCode, text: string];

/** Why a frame did not become the realm. `violated` is what the page's policy blocked. */
export async function reportRealm(url: string, frame: Window, violated: string, signal: AbortSignal): Promise<Report> {
  const request = `GET ${url.replace(/\?.*/, '')}`;
  if (violated) return ['realmBlocked', `${request}: ${violated}`];
  const other = pageIn(frame, url);
  if (other) return [codeOf(other.status), `${request}: ${other.text}`];
  const response = await fetch(url, { cache: 'no-store', redirect: 'manual', signal }).catch(() => null);
  if (!response) return ['realmFailed', `${request}: no response`];
  if (!(await response.text().catch(() => '')).includes('peer-video'))
    return [codeOf(response.status), describe(request, response)];
  return ['realmBlocked', `${request}: ${frameHeaders(response.headers)}`];
}

/**
 * The page that arrived in place of the realm. `null` when the browser hides it, as it does with another site's page
 * and its own.
 */
function pageIn(frame: Window, url: string): { readonly status: number; readonly text: string } | null {
  try {
    const { title, URL: address } = frame.document;
    const timing = frame.performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined;
    const status = address === url ? (timing?.responseStatus ?? 200) : 0;
    return { status, text: `${status || `redirect to ${address}`} "${title}"${worker(timing)}` };
  } catch {
    return null;
  }
}

/** The headers that keep a page out of a frame. The realm itself arrived, so one of them did. */
function frameHeaders(headers: Headers): string {
  const ancestors = headers
    .get('Content-Security-Policy')
    ?.match(/frame-ancestors[^;,]*/g)
    ?.join(', ');
  const [options, embedder] = ['X-Frame-Options', 'Cross-Origin-Embedder-Policy'].map(
    (name) => `${name}: ${headers.get(name) ?? 'none'}`,
  );
  return `${options}; ${ancestors ?? 'no frame-ancestors'}; ${embedder}`;
}
