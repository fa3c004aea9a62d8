import { describe, expect, test } from 'vitest';
import type { RealmWindow } from '../../src/vcc/globals';
import { instrumentPartner, readPartner } from '../../src/vcc/instrument-partner';

describe('VCC’s response to the browser’s own login', () => {
  test.each([
    ['https://vcc.invalid//api/login/check-partner?authToken=t', true],
    ['https://elsewhere.invalid/api/login/check-partner?authToken=t', false],
    ['https://vcc.invalid.elsewhere.invalid/v1/api/calls/check-partner', false],
  ])('is asked for at the server the host named only: %s', (address, allowed) => {
    const opened: unknown[] = [];
    const refused: string[] = [];
    class Request extends EventTarget {
      open(...args: unknown[]): void {
        opened.push(args[1]);
      }
    }
    instrumentPartner({ XMLHttpRequest: Request } as unknown as RealmWindow, 'https://vcc.invalid/', (error) =>
      refused.push(error.code),
    );

    const ask = (): void => new Request().open('GET', address);

    if (allowed) expect(ask).not.toThrow();
    else expect(ask).toThrow('vendorDrift');
    expect(opened).toEqual(allowed ? [address] : []);
    expect(refused).toEqual(allowed ? [] : ['vendorDrift']);
  });

  test.each<[number, string, string | null]>([
    [200, '{"code":200}', null],
    [200, '{"code":"200"}', null],
    [200, '{"code":401}', 'tokenRejected'],
    [200, '{"code":404}', 'domainNotFound'],
    [200, '{"code":405}', 'domainExpired'],
    [200, '{"code":400}', 'unknownExtension'],
    [200, '{"code":500}', 'vendorFailure'],
    [200, '<html>', 'protocol'],
    [401, '', 'tokenRejected'],
    [501, 'x', 'vendorFailure'],
    [502, '<html>', 'vendorFailure'],
    [0, '', 'unreachable'],
  ])('%i %s means %s', (status, body, code) => {
    expect(readPartner(status, body)?.code ?? null).toBe(code);
  });
});
