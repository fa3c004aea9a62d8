import { PhoneError, errorInfo } from '../model/errors';
import type { RealmWindow } from './globals';

/** The host only: the query of a blocked login holds the token. */
function hostOf(address: string): string {
  try {
    return new URL(address).host;
  } catch {
    return '';
  }
}

/**
 * Reports a host that VCC names and the realm's `connect-src` refuses. In the page itself nothing is watched, because
 * its policy is the CRM's.
 */
export function instrumentPolicy(realm: RealmWindow, refused: (error: PhoneError) => void): void {
  if ((realm as Window) === window) return;
  realm.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    if (effectiveDirective !== 'connect-src') return;
    refused(new PhoneError(errorInfo('vendorDrift', `connect-src ${hostOf(blockedURI)}`)));
  });
}
