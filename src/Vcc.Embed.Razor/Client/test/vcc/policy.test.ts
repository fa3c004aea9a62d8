// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { PhoneError } from '../../src/model/errors';
import type { RealmWindow } from '../../src/vcc/globals';
import { instrumentPolicy } from '../../src/vcc/instrument-policy';

function violate(effectiveDirective: string, blockedURI: string): PhoneError[] {
  const errors: PhoneError[] = [];
  const realm = new EventTarget();
  instrumentPolicy(realm as unknown as RealmWindow, (error) => errors.push(error));
  realm.dispatchEvent(Object.assign(new Event('securitypolicyviolation'), { effectiveDirective, blockedURI }));
  return errors;
}

describe('A host outside the policy of the realm', () => {
  it('is reported by its name', () => {
    const [error] = violate('connect-src', 'wss://sip.elsewhere.example:8443/sip');

    expect(error?.code).toBe('vendorDrift');
    expect(JSON.stringify(error?.info)).toContain('connect-src sip.elsewhere.example:8443');
  });

  it('is reported without the token of its query', () => {
    const [error] = violate('connect-src', 'https://elsewhere.example/check-partner?authToken=eyJhbGciOi');

    expect(JSON.stringify(error?.info)).not.toContain('eyJ');
  });

  it('is not mixed with other directives', () => {
    expect(violate('style-src', 'inline')).toEqual([]);
  });

  it('is not reported for the page of the CRM', () => {
    const errors: PhoneError[] = [];
    instrumentPolicy(window as unknown as RealmWindow, (error) => errors.push(error));

    window.dispatchEvent(
      Object.assign(new Event('securitypolicyviolation'), {
        effectiveDirective: 'connect-src',
        blockedURI: 'wss://x.example/',
      }),
    );

    expect(errors).toEqual([]);
  });
});
