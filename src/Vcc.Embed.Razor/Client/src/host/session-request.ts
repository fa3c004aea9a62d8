/** The address of one endpoint below the prefix that the host mapped. */
export function path(endpoint: string, name: string): string {
  return `${endpoint.replace(/\/+$/, '')}/${name}`;
}

/**
 * Sends the request for a session. Its header proves that no form of another site sent it. `fresh` asks for a new login
 * at VCC.
 */
export function requestSession(endpoint: string, signal: AbortSignal, fresh = false): Promise<Response> {
  return fetch(path(endpoint, 'session'), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Vcc-Embed': fresh ? 'fresh' : '1' },
    body: '{}',
    credentials: 'same-origin',
    cache: 'no-store',
    // A cookie login responds with a redirect to a page, which means that nobody is signed in.
    redirect: 'manual',
    signal,
  });
}
