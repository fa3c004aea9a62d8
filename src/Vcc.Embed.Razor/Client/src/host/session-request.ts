/** Under which address the host has one of our endpoints. */
export function path(endpoint: string, name: string): string {
  return `${endpoint.replace(/\/+$/, '')}/${name}`;
}

/** The request that opens a session: a header that no form can send, and no redirect to a page. */
export function requestSession(endpoint: string, signal: AbortSignal): Promise<Response> {
  return fetch(path(endpoint, 'session'), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Vcc-Embed': '1' },
    body: '{}',
    credentials: 'same-origin',
    cache: 'no-store',
    // A cookie login answers with a redirect to a page: that is "not signed in", not a session.
    redirect: 'manual',
    signal,
  });
}
