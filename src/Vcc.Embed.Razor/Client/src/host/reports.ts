import { Chunk } from '../chunks/chunk';

/** Tells apart what responded in place of an endpoint. A phone needs it after a failure only. */
export const reports = new Chunk('vcc-phone.response-report', () => import('./response-report'));

export interface PolicyWatch {
  /** What the page's own policy has blocked since the watch began. */
  violated(): string;
  end(): void;
}

/** Watches the page's own policy. Each reconnect watches anew, so a watch must end. */
export function watchPolicy(): PolicyWatch {
  let violated = '';
  const note = ({ effectiveDirective }: SecurityPolicyViolationEvent): void => {
    violated = `blocked by ${effectiveDirective} of this page`;
  };
  document.addEventListener('securitypolicyviolation', note);
  return {
    violated: () => violated,
    end: () => document.removeEventListener('securitypolicyviolation', note),
  };
}
