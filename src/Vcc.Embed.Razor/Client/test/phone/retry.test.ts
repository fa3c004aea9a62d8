// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SessionRefused } from '../../src/host/session';
import { PhoneError } from '../../src/model/errors';
import { codeOf, engine, events, onEachEnginePhone, pass, phone, startPhone } from '../fake/engine-phone';

onEachEnginePhone();

const fail = (times: number, code: ConstructorParameters<typeof PhoneError>[0] = 'unreachable'): void => {
  engine.refusals = Array.from({ length: times }, () => new PhoneError(code));
};

beforeEach(() => void vi.spyOn(Math, 'random').mockReturnValue(0.5));
afterEach(() => void vi.restoreAllMocks());

describe('A first start', () => {
  test('survives a login that is away for 12 s', async () => {
    // Attempts begin after 0, 0.3, 1.5, 4.2, 9 and 16 s.
    fail(5);

    const started = codeOf(phone.start());
    await pass(16_100);

    expect(await started).toBe('done');
    expect(engine.starts).toHaveLength(6);
  });

  test('shows why its last attempt failed', async () => {
    fail(2);

    void phone.start();
    await pass(400);

    expect(phone.state.connection).toMatchObject({ state: 'connecting', error: { code: 'unreachable' } });
    await pass(3_000);
    expect(phone.state.connection).toEqual({ state: 'ready', voiceRegistered: true });
  });

  test('settles after 45 s and keeps attempting', async () => {
    fail(100);
    const started = codeOf(phone.start());
    await pass(44_900);
    expect(phone.state.connection.state).toBe('connecting');

    await pass(200);

    expect(await started).toBe('unreachable');
    expect(phone.state.connection).toMatchObject({ state: 'lost', retrying: true, error: { code: 'unreachable' } });
    engine.refusals = [];
    await pass(60_000);
    expect(phone.state.connection).toEqual({ state: 'ready', voiceRegistered: true });
    expect(events.filter((name) => name === 'connection')).toHaveLength(5);
  });

  test('settles while its attempt still runs', async () => {
    let load!: () => void;
    engine.loading = new Promise((resolve) => (load = resolve));

    const started = codeOf(phone.start());
    await pass(45_100);

    expect(await started).toBe('bootTimedOut');
    expect(phone.state.connection).toMatchObject({ state: 'lost', retrying: true });
    load();
    await pass();
    expect(phone.state.connection.state).toBe('ready');
  });

  test('attempts every 45 s in the background', async () => {
    fail(100);
    phone.start().catch(() => undefined);
    await pass(46_000);
    await pass(7_000);
    const before = engine.starts.length;

    await pass(45_000);
    expect(engine.starts).toHaveLength(before + 1);
    await pass(90_000);

    expect(engine.starts).toHaveLength(before + 3);
  });

  test('attempts at once when a person asks again', async () => {
    fail(100);
    phone.start().catch(() => undefined);
    await pass(53_000);
    const before = engine.starts.length;

    const again = codeOf(phone.start());
    expect(phone.state.connection).toMatchObject({ state: 'connecting', error: { code: 'unreachable' } });
    await pass(1_100);
    expect(engine.starts.length).toBeGreaterThan(before);
    await pass(45_000);

    expect(await again).toBe('unreachable');
    expect(phone.state.connection).toMatchObject({ state: 'lost', retrying: true });
  });

  test.each([
    'accountNotFound',
    'agentChanged',
    'domainExpired',
    'domainNotFound',
    'forbidden',
    'insecurePage',
    'misconfigured',
    'noAgent',
    'notSignedIn',
    'notSupported',
    'unknownExtension',
    'vendorDrift',
  ] as const)('ends for good with %s', async (code) => {
    fail(1, code);

    const started = codeOf(phone.start());
    await pass();

    expect(await started).toBe(code);
    expect(phone.state.connection).toEqual({ state: 'lost', error: { code }, voiceRegistered: false });
    await pass(300_000);
    expect(engine.starts).toHaveLength(1);
  });

  test('starts again after a final error', async () => {
    fail(1, 'notSignedIn');
    await Promise.all([codeOf(phone.start()), pass()]);

    const again = codeOf(phone.start());
    await pass();

    expect(await again).toBe('done');
  });

  test('ends after a second rejected token', async () => {
    fail(5, 'tokenRejected');

    const started = codeOf(phone.start());
    await pass(1_000);

    expect(await started).toBe('tokenRejected');
    expect(engine.starts).toHaveLength(2);
  });

  test('stops when the phone stops', async () => {
    fail(100);
    const started = codeOf(phone.start());
    await pass(1_000);

    await phone.stop();
    await pass(60_000);

    expect(await started).toBe('stopped');
    expect(engine.starts).toHaveLength(2);
    expect(phone.state.connection.state).toBe('idle');
  });
});

describe('A host that asks for a pause', () => {
  const ask = (seconds: number): void => {
    engine.refusals = [new SessionRefused('rateLimited', '', seconds)];
  };

  test('of 120 s gets it, in the background', async () => {
    ask(120);
    const started = codeOf(phone.start());
    await pass();
    expect(await started).toBe('rateLimited');
    expect(phone.state.connection).toMatchObject({ state: 'lost', retrying: true, error: { code: 'rateLimited' } });

    dispatchEvent(new Event('online'));
    await pass(119_000);
    expect(engine.starts).toHaveLength(1);
    await pass(1_100);

    expect(phone.state.connection.state).toBe('ready');
  });

  test('of 45 s keeps the start waiting', async () => {
    ask(45);

    void phone.start().catch(() => undefined);
    await pass(44_000);

    expect(phone.state.connection.state).toBe('connecting');
  });

  test('of a day gets 10 minutes', async () => {
    ask(86_400);
    phone.start().catch(() => undefined);
    await pass(599_000);
    expect(engine.starts).toHaveLength(1);

    await pass(1_100);

    expect(phone.state.connection.state).toBe('ready');
  });
});

describe('A phone that was ready', () => {
  beforeEach(startPhone);

  test('survives scripts that are away for 3 s', async () => {
    fail(3, 'scriptLoadFailed');
    engine.drop('agent');

    await pass(10_000);

    expect(phone.state.connection.state).toBe('ready');
  });

  test('is lost after 40 attempts and goes on', async () => {
    fail(40);
    engine.drop('agent');
    await pass(20_000);
    expect(phone.state.connection).toMatchObject({ state: 'reconnecting', total: 40, error: { code: 'unreachable' } });

    await pass(35 * 45_000);

    expect(engine.starts).toHaveLength(41);
    expect(phone.state.connection).toMatchObject({ state: 'lost', retrying: true });
    await pass(46_000);
    expect(phone.state.connection.state).toBe('ready');
  });

  test.each([
    ['online', () => dispatchEvent(new Event('online'))],
    ['resume', () => document.dispatchEvent(new Event('resume'))],
    ['visibilitychange', () => document.dispatchEvent(new Event('visibilitychange'))],
  ])('attempts soon after %s', async (_, happen) => {
    fail(7);
    engine.drop('agent');
    await pass(20_000);
    const before = engine.starts.length;

    happen();
    await pass(1_000);

    expect(engine.starts).toHaveLength(before + 1);
  });

  test('attempts once for many signs in a second', async () => {
    fail(100);
    engine.drop('agent');
    await pass(20_000);
    const before = engine.starts.length;

    for (let i = 0; i < 10; i++) {
      dispatchEvent(new Event('online'));
      await pass(100);
    }

    expect(engine.starts.length - before).toBeLessThanOrEqual(2);
  });

  test('does not attempt while the page is hidden', async () => {
    fail(100);
    engine.drop('agent');
    await pass(20_000);
    const before = engine.starts.length;
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);

    document.dispatchEvent(new Event('visibilitychange'));
    await pass(5_000);

    expect(engine.starts).toHaveLength(before);
  });
});
