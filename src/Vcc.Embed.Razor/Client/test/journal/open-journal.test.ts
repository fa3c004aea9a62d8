// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, expect, test, vi } from 'vitest';
import { OpenJournal } from '../../src/journal/open-journal';
import type { JournalSettings } from '../../src/model/state';
import { readyState } from '../fake-phone';
import { ended } from './calls';

afterEach(() => vi.unstubAllGlobals());

test('another user ends the journal of the one before', async () => {
  globalThis.indexedDB = new IDBFactory();
  const owners: string[] = [];
  vi.stubGlobal('fetch', async (_url: string, init: RequestInit) => {
    owners.push((JSON.parse(String(init.body)) as { owner: string }).owner);
    throw new TypeError('Failed to fetch');
  });
  const settings = (owner: string): JournalSettings => ({ owner, wrapUpCodes: [] });
  const engine = { journal: settings('o1') };
  const journal = new OpenJournal(
    { state: readyState, engine, signal: () => undefined, emit: () => undefined },
    { endpoint: '/vcc' },
    [[['vcc-call-ended', ended], Date.now()]],
  );
  await vi.waitFor(() => expect(owners).toEqual(['o1']));

  engine.journal = settings('o2');
  journal.begin();
  journal.add(['vcc-call-ended', { ...ended, key: 'page-2' }]);
  await vi.waitFor(() => expect(owners).toContain('o2'));
  dispatchEvent(new Event('online'));
  await vi.waitFor(() => expect(owners.filter((owner) => owner === 'o2').length).toBeGreaterThan(1), {
    timeout: 4_000,
  });
  const afterwards = owners.slice(owners.indexOf('o2'));
  journal.stop();

  expect(afterwards).not.toContain('o1');
});
