import type { RequestHeaders } from './request-headers';
import { path } from './session-request';

const pauseMs = 2_000;

/** The endpoints whose account is a simulator's. */
export const simulated = new Set<string>();

/**
 * The key of the signed-in agent, which tells two agents of one browser apart. `null` when nobody is signed in, or the
 * server does not know this request. Asks again until the server responds.
 */
export async function requestAgent(
  endpoint: string,
  given: RequestHeaders | undefined,
  signal: AbortSignal,
): Promise<string | null> {
  for (;;) {
    const found = await ask(endpoint, given, signal).catch(() => undefined);
    if (found !== undefined || signal.aborted) return found ?? null;
    await new Promise((next) => setTimeout(next, pauseMs));
  }
}

async function ask(
  endpoint: string,
  given: RequestHeaders | undefined,
  signal: AbortSignal,
): Promise<string | null | undefined> {
  const headers = new Headers(await given?.(signal));
  headers.set('X-Vcc-Embed', '1');
  const response = await fetch(path(endpoint, 'agent'), { headers, cache: 'no-store', redirect: 'manual', signal });
  if (response.status >= 500 || response.status === 429) return undefined;
  if (!response.ok) return null;
  const { agent, simulator } = (await response.json()) as { agent?: unknown; simulator?: unknown };
  if (simulator === true) simulated.add(endpoint);
  return typeof agent === 'string' ? agent : null;
}
