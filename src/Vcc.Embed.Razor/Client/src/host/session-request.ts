import type { RequestHeaders } from './request-headers';

/** The address of one endpoint below the prefix that the host mapped. */
export function path(endpoint: string, name: string): string {
  return `${endpoint.replace(/\/+$/, '')}/${name}`;
}

/** Sends the request for a session. Its header proves that no form of another site sent it. `fresh` asks for a new login at VCC. */
export async function requestSession(
  address: string,
  signal: AbortSignal,
  fresh = false,
  added?: RequestHeaders,
): Promise<Response> {
  const headers = new Headers(await added?.(signal));
  headers.set('Content-Type', 'application/json');
  headers.set('X-Vcc-Embed', fresh ? 'fresh' : '1');
  // A frame sends no header of the page, so its address has to name what the page may open.
  if (added) headers.set('X-Vcc-Embed-Realm', 'ticket');
  return fetch(address, {
    method: 'POST',
    headers,
    body: '{}',
    // A cookie login responds with a redirect to a page, which means that nobody is signed in.
    redirect: 'manual',
    signal,
  });
}
