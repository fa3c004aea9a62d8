// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { engine, onEachEnginePhone, pass, phone, startPhone } from '../fake/engine-phone';

onEachEnginePhone();

describe('The microphone of an agent who is online', () => {
  afterEach(() => vi.unstubAllGlobals());

  const devices = new EventTarget();
  const withDevices = (): void => void vi.stubGlobal('navigator', { mediaDevices: devices });

  test.each(['microphoneDenied', 'microphoneMissing', 'microphoneBusy'] as const)(
    'Its problem is reported at once: %s',
    async (problem) => {
      engine.microphone = problem;

      await startPhone();
      await pass(500);

      expect(phone.state).toMatchObject({ availability: 'online', audioProblem: problem });
    },
  );

  test('Its problem is reported when the browser is chosen', async () => {
    await startPhone();
    engine.tell({ kind: 'device', ok: true, device: 2 });
    await pass(500);
    engine.microphone = 'microphoneMissing';

    engine.tell({ kind: 'device', ok: true, device: 1 });
    await pass(500);

    expect(phone.state.audioProblem).toBe('microphoneMissing');
  });

  test('An unplugged headset is reported before the next call', async () => {
    withDevices();
    await startPhone();
    await pass(500);
    engine.microphone = 'microphoneMissing';

    devices.dispatchEvent(new Event('devicechange'));
    await pass();

    expect(phone.state.audioProblem).toBe('microphoneMissing');
  });

  test('A problem ends when the microphone is back', async () => {
    withDevices();
    engine.microphone = 'microphoneMissing';
    await startPhone();
    await pass(500);
    engine.microphone = null;

    devices.dispatchEvent(new Event('devicechange'));
    await pass();

    expect(phone.state.audioProblem).toBeNull();
  });

  test('An agent with another device is not warned', async () => {
    engine.microphone = 'microphoneDenied';
    await startPhone();
    engine.tell({ kind: 'device', ok: true, device: 2 });

    await pass(500);

    expect(phone.state.audioProblem).toBeNull();
  });

  test('A pending permission is asked for by goOnline', async () => {
    engine.microphone = 'microphonePending';
    await startPhone();
    await pass(500);
    engine.microphone = null;

    await phone.goOnline();

    expect(phone.state).toMatchObject({ availability: 'online', audioProblem: null });
    expect(engine.verbs.filter((verb) => verb.startsWith('setAvailability'))).toEqual([]);
  });

  test('A pending permission that is refused stays a warning', async () => {
    engine.microphone = 'microphonePending';
    await startPhone();
    await pass(500);
    engine.microphone = 'microphoneDenied';

    await expect(phone.goOnline()).rejects.toMatchObject({ code: 'microphoneDenied' });

    expect(phone.state).toMatchObject({ availability: 'online', audioProblem: 'microphoneDenied' });
  });

  test('A page without https is reported during the start', async () => {
    vi.stubGlobal('isSecureContext', false);
    engine.greets = false;

    phone.start().catch(() => undefined);
    await pass(501);

    expect(phone.state.audioProblem).toBe('insecurePage');
    expect(phone.state.connection.state).toBe('connecting');
  });

  test('A page without https serves an IP phone', async () => {
    vi.stubGlobal('isSecureContext', false);
    await startPhone();
    await pass(500);

    engine.tell({ kind: 'device', ok: true, device: 2 });
    await pass(500);

    expect(phone.state.audioProblem).toBeNull();
  });
});

test('A phone needs no secure page to exist', async () => {
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });

  const { VccPhone } = await import('../../src/api/vcc-phone');

  expect(new VccPhone().state.connection.state).toBe('idle');
  vi.unstubAllGlobals();
});
