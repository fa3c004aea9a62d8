import { describe, expect, test } from 'vitest';
import { ringingCall } from '../fake-phone';
import { locks, onEachBrowser } from '../fake/browser-tabs';
import { openTab, pass, Tab } from './tab';

const connected = { ...ringingCall, state: 'connected', connectedAt: 1 } as const;

describe('the tabs of an agent', () => {
  onEachBrowser();

  test('have one owner, and the others mirror it', async () => {
    const [first, second, third] = [await openTab(), await openTab(), await openTab()];

    expect([first, second, third].map(({ owns, mirrors }) => [owns, mirrors])).toEqual([
      [true, false],
      [false, true],
      [false, true],
    ]);
    expect(second.shown?.state).toEqual(first.own.state);
    expect(first.own.asked).toEqual(['start']);
  });

  test('show a call in every tab at once', async () => {
    const [first, second] = [await openTab(), await openTab()];
    const heard = second.listen('vcc-call-ringing', 'vcc-state');

    first.own.tell('vcc-call-ringing', ringingCall);
    first.own.change({ call: ringingCall });
    await pass();

    expect(second.shown?.state.call).toEqual(ringingCall);
    expect(heard).toEqual(['call-ringing', 'state']);
  });

  test('tell a new tab what is, not what was', async () => {
    const first = await openTab();
    first.own.change({ call: connected });
    const second = new Tab();
    const heard = second.listen(
      'vcc-connection',
      'vcc-voice',
      'vcc-availability',
      'vcc-call-ringing',
      'vcc-call-connected',
    );

    await pass();

    expect(heard).toEqual(['connection', 'voice', 'availability']);
    expect(second.shown?.state.call).toEqual(connected);
  });

  test('get a new owner when the owner leaves', async () => {
    const [first, second, third] = [await openTab(), await openTab(), await openTab()];

    first.member.leave();
    await pass();

    expect(first.own.asked).toEqual(['start', 'stop']);
    expect(second.owns).toBe(true);
    expect(third.mirrors).toBe(true);
    expect(third.shown?.state.extension).toBe(second.own.state.extension);
  });

  test('see the end of a call whose tab left', async () => {
    const [first, second, third] = [await openTab(), await openTab(), await openTab()];
    first.own.change({ call: connected });
    await pass();
    const heard = third.listen('vcc-call-ended');

    first.member.leave();
    await pass();

    expect(second.owns).toBe(true);
    expect(heard).toEqual(['call-ended']);
  });

  test('take the phone of a tab that hangs', async () => {
    const first = await openTab();
    first.channel?.hang();

    const second = await openTab();
    await pass(2_000);

    expect(second.owns).toBe(true);
  });

  test('leave the call of a tab that hangs alone', async () => {
    const first = await openTab();
    first.own.change({ call: connected });
    await pass();
    first.channel?.hang();

    const second = await openTab();
    await pass(10_000);

    expect(second.created).toEqual([]);
    expect(second.shown?.state.connection.state).toBe('connecting');
  });

  test('give a lost phone to a page that opens', async () => {
    const first = await openTab();
    first.own.change({ connection: { state: 'lost', voiceRegistered: false, error: { code: 'notSignedIn' } } });

    const second = await openTab();

    expect(second.owns).toBe(true);
    expect(first.mirrors).toBe(true);
  });

  test('leave a phone alone that mends itself', async () => {
    const first = await openTab();
    first.own.change({ connection: { state: 'lost', voiceRegistered: false, retrying: true } });

    const second = await openTab();

    expect(first.owns).toBe(true);
    expect(second.created).toEqual([]);
  });

  test('all stop when the agent signs out in one', async () => {
    const [first, second, third] = [await openTab(), await openTab(), await openTab()];
    first.own.change({ call: connected });

    second.member.signOut();
    await pass(5_000);

    expect(first.own.asked).toEqual(['start', 'stop']);
    expect([first.shown, second.shown, third.shown]).toEqual([undefined, undefined, undefined]);
  });

  test('have a phone each without locks', async () => {
    locks.fails = new DOMException('insecure', 'SecurityError');

    const [first, second] = [await openTab(), await openTab()];

    expect([first.owns, second.owns]).toEqual([true, true]);
  });
});
