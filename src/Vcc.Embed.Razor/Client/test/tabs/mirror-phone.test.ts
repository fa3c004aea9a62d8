import { beforeEach, describe, expect, test } from 'vitest';
import { PhoneError } from '../../src/model/errors';
import { codeOf } from '../fake/engine-phone';
import { onEachBrowser } from '../fake/browser-tabs';
import { openTab, pass, type Tab } from './tab';

describe('a command of another tab', () => {
  onEachBrowser();
  let owner: Tab;
  let other: Tab;

  beforeEach(async () => {
    [owner, other] = [await openTab(), await openTab()];
    owner.own.asked.length = 0;
  });

  test('runs in the tab of the owner', async () => {
    const done = other.shown?.call('0912345678', { lineId: '7' });
    await pass();

    await expect(done).resolves.toBeUndefined();
    expect(owner.own.asked).toEqual(['call 0912345678 7']);
  });

  test('gives the value of the owner', async () => {
    owner.own.agents = [{ extension: '102', name: 'Lan' }];

    const found = other.shown?.listAgents();
    await pass();

    await expect(found).resolves.toEqual([{ extension: '102', name: 'Lan' }]);
  });

  test('is refused with the error of the owner', async () => {
    owner.own.reply = () => Promise.reject(new PhoneError({ code: 'holdRefused', vendorText: 'NOK' }));

    const refused = other.shown?.hold().catch((error: unknown) => error);
    await pass();

    expect(await refused).toBeInstanceOf(PhoneError);
    expect(await refused).toMatchObject({ code: 'holdRefused', vendorText: 'NOK' });
  });

  test('ends when its caller aborts', async () => {
    owner.own.reply = () => new Promise(() => undefined);
    const stop = new AbortController();

    const code = codeOf(other.shown?.hold({ signal: stop.signal }) ?? Promise.resolve());
    await pass();
    stop.abort();

    expect(await code).toBe('aborted');
  });

  test('with an aborted signal never leaves its tab', async () => {
    const code = codeOf(other.shown?.hold({ signal: AbortSignal.abort() }) ?? Promise.resolve());
    await pass();

    expect(await code).toBe('aborted');
    expect(owner.own.asked).toEqual([]);
  });

  test('reports a tab that does not respond', async () => {
    owner.channel?.hang();

    const code = codeOf(other.shown?.hold() ?? Promise.resolve());
    await pass(2_000);

    expect(await code).toBe('tabNotResponding');
    expect(other.owns).toBe(true);
  });

  test('waits as long as the owner does', async () => {
    let settle = (): void => undefined;
    owner.own.reply = () => new Promise((resolve) => (settle = resolve));

    const done = codeOf(other.shown?.hold() ?? Promise.resolve());
    await pass(30_000);
    settle();
    await pass();

    expect(await done).toBe('done');
  });

  test('ends with the tab of the owner', async () => {
    owner.own.reply = () => new Promise(() => undefined);

    const code = codeOf(other.shown?.hold() ?? Promise.resolve());
    await pass();
    owner.member.leave();
    await pass();

    expect(await code).toBe('connectionLost');
  });

  test('may be one that nobody waits for', async () => {
    other.shown?.dismiss();
    await pass();

    expect(owner.own.asked).toEqual(['dismiss']);
  });
});
