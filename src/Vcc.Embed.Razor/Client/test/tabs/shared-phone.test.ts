import { describe, expect, test, vi } from 'vitest';
import type { Phone } from '../../src/api/phone';
import { sharedPhone } from '../../src/tabs/shared-phone';
import { tabs } from '../../src/tabs/tabs-chunk';
import { FakePhone, readyState } from '../fake-phone';
import { codeOf } from '../fake/engine-phone';
import { onEachBrowser } from '../fake/browser-tabs';
import { pass } from './tab';

const idle = { connection: { state: 'idle', voiceRegistered: false } } as const;

describe('the phone of an element', () => {
  onEachBrowser();

  function open(phone = new FakePhone(idle)): { readonly shared: Phone; readonly phone: FakePhone } {
    const findAgent = () => Promise.resolve('A');
    return { phone, shared: sharedPhone({ endpoint: '/vcc', window: false, create: () => phone, findAgent }) };
  }

  test('starts its own phone when no tab has one', async () => {
    const { shared, phone } = open();

    const started = shared.start();
    await pass();
    phone.change(readyState);
    await started;

    expect(shared.state).toBe(phone.state);
    expect(shared.sharing).toEqual({ remote: false, window: false });
    expect(phone.asked).toEqual(['start']);
  });

  test('is ready at once when another tab owns it', async () => {
    const owner = open(new FakePhone());
    void owner.shared.start();
    await pass();
    const { shared, phone } = open();

    await Promise.all([shared.start(), pass()]);

    expect(shared.state).toEqual(owner.phone.state);
    expect(shared.sharing).toEqual({ remote: true, window: false });
    expect(phone.asked).toEqual([]);
  });

  test('fails to start with the reason', async () => {
    const { shared, phone } = open();

    const code = codeOf(shared.start());
    await pass();
    phone.change({ connection: { state: 'lost', voiceRegistered: false, error: { code: 'noAgent' } } });

    expect(await code).toBe('noAgent');
  });

  test('starts a lost phone again', async () => {
    const { shared, phone } = open();
    void shared.start().catch(() => undefined);
    await pass();
    phone.change({ connection: { state: 'lost', voiceRegistered: false, error: { code: 'noAgent' } } });

    void shared.start().catch(() => undefined);

    expect(phone.asked).toEqual(['start', 'start']);
  });

  test('runs no command before it started', async () => {
    expect(await codeOf(open().shared.hold())).toBe('notReady');
  });

  test.each([
    ['locks', () => vi.stubGlobal('navigator', {})],
    ['channels', () => vi.stubGlobal('BroadcastChannel', undefined)],
    ['the file of the tabs', () => vi.spyOn(tabs, 'load').mockRejectedValue(new Error('404'))],
  ])('is its own where %s are missing', async (_, remove) => {
    remove();
    const { shared, phone } = open(new FakePhone());

    await Promise.all([shared.start(), pass()]);

    expect(shared.sharing).toBeUndefined();
    expect(phone.asked).toEqual(['start']);
    await shared.stop();
    expect(phone.asked).toEqual(['start', 'stop']);
    vi.restoreAllMocks();
  });

  test('says why when the agent signed out elsewhere', async () => {
    const [here, there] = [open(new FakePhone()), open(new FakePhone())];
    await Promise.all([here.shared.start(), there.shared.start(), pass()]);

    await there.shared.signOut?.();
    await pass();

    expect(here.phone.asked).toEqual(['start', 'stop']);
    expect(here.shared.state.connection).toMatchObject({ state: 'lost', error: { code: 'notSignedIn' } });
    expect(here.shared.sharing).toBeUndefined();
  });

  test('starts again after the agent signed in again', async () => {
    const { shared, phone } = open(new FakePhone());
    await Promise.all([shared.start(), pass()]);
    await shared.signOut?.();

    await Promise.all([shared.start(), pass()]);

    expect(phone.asked).toEqual(['start', 'stop', 'start']);
    expect(shared.state.connection.state).toBe('ready');
  });

  test('that stops leaves the others', async () => {
    const { shared, phone } = open(new FakePhone());
    void shared.start();
    await pass();
    const events: unknown[] = [];
    shared.addEventListener('vcc-state', ({ detail }) => events.push(detail.connection.state));

    await shared.stop();

    expect(phone.asked).toEqual(['start', 'stop']);
    expect(shared.state.connection.state).toBe('idle');
    expect(events.at(-1)).toBe('idle');
  });
});
