// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { IndexedRowStore } from '../../src/journal/indexed-row-store';
import { Journal } from '../../src/journal/journal';
import { MemoryRowStore } from '../../src/journal/row-store';
import type { RowStore } from '../../src/journal/row-store';
import type { PostedCall } from '../../src/journal/posted-call';
import { aCall, connected, ended } from './calls';
import { ModelServer } from './model-server';

interface Body {
  readonly owner: string;
  readonly records: readonly PostedCall[];
}

let server: ModelServer;
let owners: string[];
let kept: boolean[];
let down: boolean;
let states: string[];
let warnings: string[];
let pages: Journal[];

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  [owners, kept, states, warnings, pages] = [[], [], [], [], []];
  server = new ModelServer();
  down = false;
  vi.stubGlobal('fetch', async (_url: string, init: RequestInit) => {
    if (down) throw new TypeError('Failed to fetch');
    const { owner, records } = JSON.parse(String(init.body)) as Body;
    owners.push(owner);
    kept.push(init.keepalive === true);
    const rows = records.map((record) => ({ id: record.id, record }) as never);
    return new Response(JSON.stringify({ results: server.write(rows) }));
  });
});
afterEach(() => {
  for (const page of pages) page.stop(false);
  vi.unstubAllGlobals();
});

function open(owner = 'o1', store?: RowStore): Journal {
  // A page of an earlier test may still report something.
  const [ownStates, ownWarnings] = [states, warnings];
  const page = new Journal(
    {
      endpoint: '/vcc',
      owner,
      changed: ({ unsaved, memoryOnly }) => ownStates.push(`${unsaved}${memoryOnly ? ' memory' : ''}`),
      report: ({ code }) => ownWarnings.push(code),
    },
    store,
  );
  pages.push(page);
  return page;
}

const saved = (): PostedCall[] => [...server.rows.values()];
const until = (test: () => void): Promise<void> => vi.waitFor(test, { timeout: 3_000, interval: 5 });

describe('a journal', () => {
  test('delivers start, answer and end of a call', async () => {
    const page = open();

    page.add(['vcc-call-ringing', aCall()]);
    await until(() => expect(saved()).toMatchObject([{ version: 1 }]));
    page.add(['vcc-call-connected', connected]);
    page.add(['vcc-call-ended', ended]);
    await until(() => expect(saved()).toMatchObject([{ outcome: 'answered' }]));

    await until(() => expect(states.at(-1)).toBe('0'));
    expect(await new IndexedRowStore().open()).toEqual([]);
  });

  test('a record waits while the server is away', async () => {
    down = true;
    const page = open();

    page.add(['vcc-call-ended', ended]);
    await until(() => expect(states.at(-1)).toBe('1'));
    down = false;
    page.retry();

    await until(() => expect(states.at(-1)).toBe('0'));
    expect(saved()).toMatchObject([{ outcome: 'answered' }]);
  });

  test('delivers what the page before left', async () => {
    down = true;
    const before = open();
    before.add(['vcc-call-ended', ended]);
    await until(() => expect(states.at(-1)).toBe('1'));
    before.stop(false);
    down = false;

    open();

    await until(() => expect(saved()).toHaveLength(1));
  });

  test('never sends records under another user', async () => {
    down = true;
    const before = open('o1');
    before.add(['vcc-call-ended', ended]);
    await until(() => expect(states.at(-1)).toBe('1'));
    before.stop(false);
    down = false;

    const other = open('o2');
    other.add(['vcc-call-ended', { ...ended, key: 'page-2' }]);
    await until(() => expect(saved()).toHaveLength(1));
    other.stop(false);
    const ofOther = [...owners];
    open('o1');
    await until(() => expect(saved()).toHaveLength(2));

    expect(ofOther).toEqual(['o2']);
    expect(owners).toEqual(['o2', 'o1']);
  });

  test('sends the end while the page closes', async () => {
    const page = open();
    page.add(['vcc-call-connected', connected]);
    await until(() => expect(saved()).toHaveLength(1));

    page.add(['vcc-call-ended', { ...ended, endReason: 'pageClosed' }]);
    dispatchEvent(new Event('pagehide'));

    await until(() => expect(saved()).toMatchObject([{ outcome: 'interrupted', interruption: 'pageClosed' }]));
    expect(kept).toContain(true);
  });

  test('sends an end that comes after the page closed', async () => {
    const page = open();
    page.add(['vcc-call-connected', connected]);
    await until(() => expect(saved()).toHaveLength(1));

    dispatchEvent(new Event('pagehide'));
    page.add(['vcc-call-ended', { ...ended, endReason: 'pageClosed' }]);

    await until(() => expect(saved()).toMatchObject([{ interruption: 'pageClosed' }]));
    expect(kept.at(-1)).toBe(true);
    expect(await new IndexedRowStore().open()).toEqual([]);
  });

  test('without storage the records stay in the page', async () => {
    class Refusing extends MemoryRowStore {
      override update(): Promise<never> {
        return Promise.reject(new DOMException('', 'QuotaExceededError'));
      }
    }
    down = true;
    const page = open('o1', new Refusing());

    page.add(['vcc-call-ended', ended]);
    await until(() => expect(states.at(-1)).toBe('1 memory'));
    down = false;
    page.retry();

    await until(() => expect(states.at(-1)).toBe('0'));
    expect(saved()).toHaveLength(1);
  });

  test('saves a note of an older call', async () => {
    const page = open();
    page.add(['vcc-call-ended', ended]);
    await until(() => expect(saved()).toHaveLength(1));

    page.add(['details', { key: ended.key, note: 'Wants two.', wrapUpCode: 'sold' }]);

    await until(() => expect(saved()).toMatchObject([{ note: 'Wants two.', outcome: 'answered' }]));
    expect(page.knows(ended.key)).toBe(true);
  });

  test('reports a record that is refused for ever', async () => {
    const page = open();
    page.add(['vcc-call-ringing', aCall()]);
    await until(() => expect(saved()).toHaveLength(1));
    server.refused.add(saved()[0]?.id ?? '');

    page.add(['vcc-call-ended', ended]);

    await until(() => expect(warnings).toEqual(['callsInvalid']));
    await until(() => expect(states.at(-1)).toBe('0'));
  });
});

describe('a call whose page is gone', () => {
  beforeEach(() =>
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] }),
  );
  afterEach(() => vi.useRealTimers());

  /** Web Locks whose holders the test names. */
  function holdLocks(names: string[]): void {
    vi.stubGlobal('navigator', {
      locks: {
        request: (_name: string, options: unknown, run?: () => unknown) =>
          Promise.resolve((run ?? (options as () => unknown))()),
        query: async () => ({ held: names.map((name) => ({ name })) }),
      },
    });
  }

  const turn = (globalThis as unknown as { setImmediate(run: () => void): void }).setImmediate;

  /** Lets the clock of the page pass, and what follows in its database. */
  async function pass(milliseconds: number): Promise<void> {
    await vi.advanceTimersByTimeAsync(milliseconds);
    for (let i = 0; i < 200; i++) await new Promise<void>((resolve) => turn(resolve));
  }

  async function crash(): Promise<string> {
    const page = open();
    page.add(['vcc-call-connected', connected], Date.now());
    await vi.waitFor(() => expect(saved()).toHaveLength(1));
    const [row] = await new IndexedRowStore().open();
    page.stop(false);
    return row?.page ?? '';
  }

  test('ends as interrupted at the next start', async () => {
    holdLocks([]);
    await crash();

    open();
    await pass(6_100);
    await vi.waitFor(() => expect(saved()).toMatchObject([{ outcome: 'interrupted', interruption: 'crash' }]));

    expect(saved()).toHaveLength(1);
  });

  test('goes on while its page lives in another tab', async () => {
    const page = await (holdLocks([]), crash());
    holdLocks([`vcc-embed-page ${page}`]);

    open();
    await pass(40_000);

    expect(saved()[0]?.outcome).toBeUndefined();
  });

  test('ends without Web Locks when its page was silent', async () => {
    vi.stubGlobal('navigator', {});
    await crash();

    open();
    await pass(100_000);
    const early = saved()[0]?.outcome;
    await pass(100_000);

    await vi.waitFor(() => expect(saved()).toMatchObject([{ interruption: 'crash' }]));
    expect(early).toBeUndefined();
  });
});
