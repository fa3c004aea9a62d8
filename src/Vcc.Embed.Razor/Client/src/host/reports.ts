import { Chunk } from '../chunks/chunk';

/** Tells apart what responded in place of an endpoint. A phone needs it after a failure only. */
export const reports = new Chunk('vcc-phone.response-report', () => import('./response-report'));

/** Returns what the page's own policy has blocked since this call. */
export function watchPolicy(signal: AbortSignal): () => string {
  let violated = '';
  document.addEventListener(
    'securitypolicyviolation',
    ({ effectiveDirective }) => (violated = `blocked by ${effectiveDirective} of this page`),
    { signal },
  );
  return () => violated;
}
