import { defaultEndpoint, endpointAddress } from '../host/endpoint-address';
import type { RequestHeaders } from '../host/request-headers';

const provided = 'vcc-headers';
const key = Symbol.for(provided);

/** The functions by endpoint. On globalThis, because a page may load this module twice. */
function functions(): Map<string, RequestHeaders> {
  return ((globalThis as { [key]?: Map<string, RequestHeaders> })[key] ??= new Map<string, RequestHeaders>());
}

/**
 * Sets the function that gives request headers to the phone of elements with the attribute `request-headers`. A later
 * call replaces it.
 */
export function provideRequestHeaders(headers: RequestHeaders, endpoint = defaultEndpoint): void {
  functions().set(endpointAddress(endpoint), headers);
  document.dispatchEvent(new Event(provided));
}

/**
 * The headers of an endpoint. Waits for `provideRequestHeaders`, because an element may connect before the page's
 * script runs.
 */
export function requestHeadersOf(endpoint: string): RequestHeaders {
  return async (signal) => {
    for (;;) {
      const headers = functions().get(endpoint);
      if (headers) return headers(signal);
      // A start has a deadline, so an aborted one need not settle here.
      await new Promise((next) => document.addEventListener(provided, next, { once: true, signal }));
    }
  };
}
