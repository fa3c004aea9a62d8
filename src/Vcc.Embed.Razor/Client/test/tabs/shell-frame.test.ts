import { afterEach, describe, expect, test, vi } from 'vitest';
import { onEachBrowser } from '../fake/browser-tabs';
import { isInShell } from '../../src/tabs/shell-frame';
import { openTab, pass, Tab } from './tab';

/** A window in a frame, whose outer page is a shell or another page. */
function inFrameOf(hasAttribute: () => boolean): void {
  vi.stubGlobal('window', { parent: { document: { documentElement: { hasAttribute } } } });
}

/** A tab whose page is in the frame of the shell. */
async function openFramed(): Promise<Tab> {
  inFrameOf(() => true);
  const tab = new Tab();
  vi.stubGlobal('window', undefined);
  await pass();
  return tab;
}

describe('a page in the shell', () => {
  onEachBrowser();

  test('leaves the phone to the shell that comes later', async () => {
    const page = await openFramed();
    expect([page.owns, page.mirrors]).toEqual([false, false]);

    const shell = await openTab({ window: true });

    expect([shell.owns, page.owns]).toEqual([true, false]);
    expect(page.shown?.state).toEqual(shell.own.state);
    expect(page.shown?.sharing).toEqual({ remote: true, window: true });
  });

  test('leaves the phone to every other shell', async () => {
    const [first, second] = [await openTab({ window: true }), await openTab({ window: true })];
    const page = await openFramed();

    first.member.leave();
    await pass();

    expect([second.owns, page.owns]).toEqual([true, false]);
  });

  test('gets its own phone when no shell has one', async () => {
    const page = await openFramed();

    await vi.advanceTimersByTimeAsync(8_000);
    await pass();

    expect(page.owns).toBe(true);
  });
});

describe('the frame around a page', () => {
  afterEach(() => void vi.unstubAllGlobals());

  test('is a shell when it is marked', () => {
    inFrameOf(() => true);
    expect(isInShell()).toBe(true);
    inFrameOf(() => false);
    expect(isInShell()).toBe(false);
  });

  test('is none for a page of its own', () => {
    const page: { parent?: unknown; document: unknown } = {
      document: { documentElement: { hasAttribute: () => true } },
    };
    page.parent = page;
    vi.stubGlobal('window', page);

    expect(isInShell()).toBe(false);
  });

  test('is none when another site may not be read', () => {
    inFrameOf(() => {
      throw new DOMException('Blocked a frame', 'SecurityError');
    });

    expect(isInShell()).toBe(false);
  });
});
