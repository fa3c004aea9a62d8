// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { readCustomers } from '../../src/customers/read-customers';

const minh = { id: '7', name: 'Nguyễn Hoàng Minh' };
const empty = { company: null, link: null, tags: [], fields: [], lastContact: null };

describe('a response with customers', () => {
  test('keeps everything that a card shows', () => {
    const read = readCustomers({
      customers: [
        {
          ...minh,
          company: 'Hoa Sen',
          link: '/customers/7',
          tags: ['VIP'],
          fields: [{ label: 'Nợ', value: '0 đ' }],
          lastContact: '2026-11-20T08:00:00Z',
        },
      ],
      hasMore: false,
    });

    expect(read).toEqual({
      customers: [
        {
          ...minh,
          company: 'Hoa Sen',
          link: new URL('/customers/7', document.baseURI).href,
          tags: ['VIP'],
          fields: [{ label: 'Nợ', value: '0 đ' }],
          lastContact: Date.UTC(2026, 10, 20, 8),
        },
      ],
      hasMore: false,
    });
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', 'http://[bad', 17, ''])(
    'has no link where it has %s',
    (link) => {
      const read = readCustomers({ customers: [{ ...minh, link }] });

      expect(read?.customers[0]?.link === null || /^https?:/.test(read?.customers[0]?.link ?? '')).toBe(true);
      expect(read?.customers[0]?.link ?? '').not.toContain('javascript');
    },
  );

  test.each([null, undefined, 'x', {}, { customers: 'x' }, []])('is none: %o', (body) => {
    expect(readCustomers(body)).toBeNull();
  });

  test('leaves customers without id or name out', () => {
    const read = readCustomers({ customers: [null, 7, { id: '1' }, { name: 'A' }, minh] });

    expect(read?.customers).toEqual([{ ...minh, ...empty }]);
  });

  test('shortens long texts and removes control characters', () => {
    const read = readCustomers({
      customers: [
        {
          id: 'i'.repeat(500),
          name: `A\u202e${'b'.repeat(500)}`,
          company: '\u0000',
          tags: ['t'.repeat(99), '', ...Array(20).fill('x')],
          fields: [null, { label: 'l'.repeat(99), value: 'v'.repeat(999) }],
          lastContact: 'soon',
        },
      ],
    });

    const [customer] = read?.customers ?? [];
    expect(customer?.id).toHaveLength(128);
    expect(customer?.name).toHaveLength(200);
    expect(customer?.name).not.toContain('\u202e');
    expect(customer?.company).toBeNull();
    expect(customer?.tags.map((tag) => tag.length)).toEqual([40, 1, 1, 1, 1, 1, 1]);
    expect(customer?.fields.map(({ label, value }) => [label.length, value.length])).toEqual([
      [0, 0],
      [60, 200],
    ]);
    expect(customer?.lastContact).toBeNull();
  });

  test('with 50 customers gives ten and says so', () => {
    const read = readCustomers({ customers: Array.from({ length: 50 }, (_, id) => ({ id, name: `A${id}` })) });

    expect(read?.customers).toHaveLength(10);
    expect(read?.hasMore).toBe(true);
  });

  test('fits into one message to .NET', () => {
    const fields = Array.from({ length: 8 }, () => ({ label: 'Ghi chú', value: 'ữ'.repeat(200) }));
    const read = readCustomers({ customers: Array.from({ length: 10 }, (_, id) => ({ id, name: `A${id}`, fields })) });

    expect(new TextEncoder().encode(JSON.stringify(read)).length).toBeLessThan(29 * 1024);
    expect(read?.customers.length).toBeGreaterThan(1);
    expect(read?.hasMore).toBe(true);
  });
});
