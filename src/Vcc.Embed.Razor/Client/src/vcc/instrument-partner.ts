import { PhoneError, errorInfo } from '../model/errors';
import type { PhoneErrorCode } from '../model/errors';
import type { RealmWindow } from './globals';

const byCode: Readonly<Record<string, PhoneErrorCode>> = {
  400: 'unknownExtension',
  401: 'tokenRejected',
  404: 'domainNotFound',
  405: 'domainExpired',
  500: 'vendorFailure',
};

/** Why VCC refused the browser's own login. `null` when VCC accepted it. */
export function readPartner(status: number, body: string): PhoneError | null {
  if (status === 0) return new PhoneError('unreachable');
  if (status >= 400)
    return new PhoneError(
      errorInfo(byCode[status] ?? (status >= 500 ? 'vendorFailure' : 'protocol'), `HTTP ${status}`),
    );
  let code: unknown;
  try {
    code = (JSON.parse(body) as { code?: unknown } | null)?.code;
  } catch {
    return new PhoneError('protocol');
  }
  if (code === undefined || String(code) === '200' || code === 'ok') return null;
  return new PhoneError(errorInfo(byCode[String(code)] ?? 'vendorFailure', code));
}

/**
 * Watches the browser's own login. Some editions of VCC's scripts report its failures wrongly or not at all. The token
 * goes to `apiServer` only, because some scripts hold another address as a constant.
 */
export function instrumentPartner(realm: RealmWindow, apiServer: string, refused: (error: PhoneError) => void): void {
  const { prototype } = realm.XMLHttpRequest;
  const open = prototype.open as (this: XMLHttpRequest, ...args: unknown[]) => void;
  prototype.open = function instrumented(this: XMLHttpRequest, ...args: unknown[]): void {
    const address = String(args[1]);
    if (address.includes('check-partner')) {
      if (new URL(address, apiServer).origin !== new URL(apiServer).origin) {
        const drift = new PhoneError('vendorDrift');
        refused(drift);
        throw drift;
      }
      // Runs before the listeners of VCC's scripts.
      this.addEventListener('readystatechange', () => {
        const error = this.readyState === 4 ? readPartner(this.status, this.responseText) : null;
        if (error) refused(error);
      });
    }
    open.apply(this, args);
  };
}
