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
  // Journals of other test files may still run, so these owners are this file's own.
  globalThis.indexedDB = new IDBFactory();
  const owners: string[] = [];
  vi.stubGlobal('fetch', async (_url: string, init: RequestInit) => {
    owners.push((JSON.parse(String(init.body)) as { owner: string }).owner);
    throw new TypeError('Failed to fetch');
  });
  const settings = (owner: string): JournalSettings => ({ owner, wrapUpCodes: [] });
  const engine = { journal: settings('open-journal 1') };
  const journal = new OpenJournal(
    { state: readyState, engine, signal: () => undefined, emit: () => undefined },
    { endpoint: '/vcc' },
    [[['vcc-call-ended', ended], Date.now()]],
  );
  await vi.waitFor(() => expect(owners).toEqual(['open-journal 1']));

  engine.journal = settings('open-journal 2');
  journal.begin();
  journal.add(['vcc-call-ended', { ...ended, key: 'page-2' }]);
  await vi.waitFor(() => expect(owners).toContain('open-journal 2'));
  dispatchEvent(new Event('online'));
  await vi.waitFor(() => expect(owners.filter((owner) => owner === 'open-journal 2').length).toBeGreaterThan(1), {
    timeout: 4_000,
  });
  const afterwards = owners.slice(owners.indexOf('open-journal 2'));
  journal.stop();

  expect(afterwards).not.toContain('open-journal 1');
});
