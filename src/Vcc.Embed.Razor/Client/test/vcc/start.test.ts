// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pass, ready, setup } from '../fake/phone';
import { world } from '../fake/realm';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test.each(['N', 'S', 'H'] as const)(
  'A phone on profile %s becomes ready with one agent socket and one user agent',
  async (profile) => {
    const { phone, realm } = await ready(world(profile));

    expect(phone.state).toMatchObject({
      connection: { state: 'ready', voiceRegistered: true },
      voice: 'here',
      availability: 'online',
      device: 1,
      extension: '5000',
    });
    expect(realm().sockets).toHaveLength(1);
    expect(realm().agents).toHaveLength(1);
    expect(realm().window.API_SERVER).toBe('https://vcc.invalid/');
    await phone.stop();
  },
);

test('A script that does not load is named', async () => {
  const { phone, world: w } = setup(world('S', { missing: ['jssip'] }));

  const refused = expect(phone.start()).rejects.toMatchObject({
    code: 'scriptLoadFailed',
    vendorText: 'jssip-3.2.10.js',
  });
  await pass(5_000);
  expect(phone.state.connection).toMatchObject({ state: 'connecting', error: { code: 'scriptLoadFailed' } });
  await pass(40_000);

  await refused;
  expect(w.realms.length).toBeGreaterThan(5);
  expect(phone.state.connection).toMatchObject({ state: 'lost', retrying: true, error: { code: 'scriptLoadFailed' } });
  await phone.stop();
});

test('A script that needs over 8 s fails', async () => {
  const { phone, world: w } = setup(world('S', { slow: ['web.push'] }));

  const refused = expect(phone.start()).rejects.toMatchObject({ code: 'scriptLoadFailed', vendorText: 'web.push.js' });
  await pass(45_000);

  await refused;
  expect(w.realms.length).toBeGreaterThan(2);
  await phone.stop();
});
