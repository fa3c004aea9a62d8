import type { RequestHeaders } from '../host/request-headers';
import { path } from '../host/session-request';
import type { Customer } from '../model/customers';
import { errorInfo } from '../model/errors';
import type { PhoneErrorInfo } from '../model/errors';
import type { Call } from '../model/state';
import { readCustomers } from './read-customers';

export interface CustomersTarget {
  readonly endpoint: string;
  readonly requestHeaders?: RequestHeaders | undefined;
}

export type CustomerResponse =
  | { readonly customers: readonly Customer[]; readonly hasMore: boolean }
  | { readonly error: PhoneErrorInfo };

/** The endpoint responds within 2 s. The rest is for the network. */
const deadlineMs = 5_000;
/** Ten customers with all their texts have some 60 KB. */
const mostCharacters = 256 * 1024;

/** Asks the endpoint who has the number of a call. Never rejects. */
export async function requestCustomers(
  { endpoint, requestHeaders }: CustomersTarget,
  call: Call,
  stop: AbortSignal,
): Promise<CustomerResponse> {
  const scope = new AbortController();
  const end = (): void => scope.abort();
  const timer = setTimeout(end, deadlineMs);
  stop.addEventListener('abort', end);
  // A page's own function may ignore its signal.
  const late = new Promise<CustomerResponse>((resolve) =>
    scope.signal.addEventListener('abort', () => resolve({ error: errorInfo('lookupTimedOut') })),
  );
  try {
    return await Promise.race([ask(endpoint, requestHeaders, call, scope.signal), late]);
  } catch (error) {
    return { error: errorInfo('lookupFailed', error) };
  } finally {
    clearTimeout(timer);
    stop.removeEventListener('abort', end);
    end();
  }
}

async function ask(
  endpoint: string,
  given: RequestHeaders | undefined,
  call: Call,
  signal: AbortSignal,
): Promise<CustomerResponse> {
  const headers = new Headers(await given?.(signal));
  headers.set('X-Vcc-Embed', '1');
  const query = new URLSearchParams({ direction: call.direction });
  if (call.line) query.set('hotline', call.line);
  if (call.queue) query.set('queue', call.queue);
  const address = `${path(endpoint, 'customers')}/${encodeURIComponent(call.number ?? '')}?${query}`;
  const response = await fetch(address, { headers, cache: 'no-store', redirect: 'manual', signal });
  const text = await response.text();
  const body: unknown = text.length > mostCharacters ? null : parsed(text);
  const read = response.ok ? readCustomers(body) : null;
  return read ?? { error: errorInfo(codeOf(response.status, body)) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The endpoint's codes that an agent can act on. Everything else is a failed look-up. */
function codeOf(status: number, body: unknown): 'rateLimited' | 'lookupTimedOut' | 'notSignedIn' | 'lookupFailed' {
  const code = (body as { code?: unknown } | null)?.code;
  if (status === 429) return 'rateLimited';
  if (code === 'lookupTimedOut') return code;
  return status === 401 || status === 0 ? 'notSignedIn' : 'lookupFailed';
}
