// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { endpointAddress } from '../../src/host/endpoint-address';

const { happyDOM } = window as unknown as { happyDOM: { setURL(url: string): void } };

beforeEach(() => happyDOM.setURL('https://crm.example/crm/customers/5'));
afterEach(() => {
  document.head.innerHTML = '';
});

describe('the address of an endpoint', () => {
  it.each([
    ['~/vcc', '/crm/vcc'],
    ['vcc', '/crm/vcc'],
    ['vcc/', '/crm/vcc'],
    ['/vcc', '/vcc'],
    ['./vcc', '/crm/customers/vcc'],
    ['../vcc', '/crm/vcc'],
    ['~/acme/vcc', '/crm/acme/vcc'],
    ['https://crm.example/crm/vcc', '/crm/vcc'],
    ['https://other.example/vcc', 'https://other.example/vcc'],
  ])('%s is %s', (endpoint, address) => {
    const module = 'https://crm.example/crm/_content/Vcc.Embed.Razor/vcc-softphone.fp4x.js';

    expect(endpointAddress(endpoint, module)).toBe(address);
    expect(endpointAddress(address, module)).toBe(address);
  });

  it('of another module is below the page’s base', () => {
    document.head.innerHTML = '<base href="/crm/">';

    expect(endpointAddress('~/vcc')).toBe('/crm/vcc');
  });

  it('of another module is below the site without base', () => {
    expect(endpointAddress('~/vcc')).toBe('/vcc');
    expect(endpointAddress('vcc')).toBe(endpointAddress('/vcc'));
  });

  it('does not follow a module of another site', () => {
    const module = 'https://cdn.example/libs/_content/Vcc.Embed.Razor/vcc-softphone.js';

    expect(endpointAddress('~/vcc', module)).toBe('/vcc');
  });
});
