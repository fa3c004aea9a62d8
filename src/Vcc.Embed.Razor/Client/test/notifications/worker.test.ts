import { beforeEach, describe, expect, test, vi } from 'vitest';

interface Click {
  notification: { data: unknown; close(): void };
  action: string;
  waitUntil(work: Promise<unknown>): void;
}

/** The scope of a service worker. */
const listeners: Record<string, (event: Click) => void> = {};
let told: string[];
let closed: number;

function tab(url: string, focus: () => Promise<unknown> = async () => void told.push(`focus ${url}`)) {
  return { url, focus, postMessage: (message: unknown) => told.push(`${url} ${JSON.stringify(message)}`) };
}

let tabs: ReturnType<typeof tab>[];

vi.stubGlobal('addEventListener', (type: string, listener: (event: Click) => void) => (listeners[type] = listener));
vi.stubGlobal('skipWaiting', async () => void told.push('active'));
vi.stubGlobal('clients', { matchAll: async () => tabs });
await import('../../src/notifications/worker');

async function click(data: unknown, action: string): Promise<void> {
  let work: Promise<unknown> = Promise.resolve();
  listeners['notificationclick']?.({
    notification: { data, close: () => closed++ },
    action,
    waitUntil: (given) => (work = given),
  });
  await work;
}

const message = (action: string): string => JSON.stringify({ kind: 'vcc-notification', page: 'p1', action });

describe('the worker of notifications', () => {
  beforeEach(() => {
    told = [];
    closed = 0;
    tabs = [tab('https://crm/a'), tab('https://crm/b')];
  });

  test('replaces an older one at once', () => {
    listeners['install']?.({} as Click);

    expect(told).toEqual(['active']);
  });

  test.each(['answer', ''])('tells all pages of the click "%s"', async (action) => {
    await click({ page: 'p1', address: 'https://crm/b' }, action);

    expect(told).toEqual([
      `https://crm/a ${message(action)}`,
      `https://crm/b ${message(action)}`,
      'focus https://crm/b',
    ]);
    expect(closed).toBe(1);
  });

  test('tells the pages when one has moved', async () => {
    await click({ page: 'p1', address: 'https://crm/c' }, 'answer');

    expect(told).toEqual([`https://crm/a ${message('answer')}`, `https://crm/b ${message('answer')}`]);
  });

  test('bears a page that cannot be shown', async () => {
    tabs = [tab('https://crm/a', () => Promise.reject(new TypeError('no')))];

    await click({ page: 'p1', address: 'https://crm/a' }, 'answer');

    expect(told).toEqual([`https://crm/a ${message('answer')}`]);
  });

  test.each([null, {}, { page: 'p1' }])('closes a notification with the data %j', async (data) => {
    await click(data, 'answer');

    expect([told, closed]).toEqual([[], 1]);
  });
});
