// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { PhoneError } from '../../src/model/errors';
import { SessionRefused } from '../../src/host/session';
import { hold, onEachRunningPhone, s } from '../fake/running-phone';
import { pass, setup } from '../fake/phone';
import { session, world } from '../fake/realm';

onEachRunningPhone();

const open = (): number =>
  s.world.realms.flatMap((realm) => realm.sockets).filter((socket) => socket.readyState === 1).length;

describe('The first connect', () => {
  test('is given up after 45 s of attempts', async () => {
    hold(setup(world('S', { friendly: false })));
    const started = s.phone.start().catch((error: PhoneError) => error);
    const refuse = setInterval(
      () => s.world.realms.at(-1)?.sockets.at(-1)?.readyState === 0 && s.realm().agent.drop(),
      50,
    );
    await pass(46_000);
    clearInterval(refuse);

    expect(await started).toMatchObject({ code: 'channelUnreachable' });
    expect(s.phone.state.connection).toMatchObject({ state: 'lost', error: { code: 'channelUnreachable' } });
    expect(s.world.realms.length).toBeGreaterThanOrEqual(8);
    expect(
      s.details.filter(([name, detail]) => name === 'vcc-connection' && (detail as { state: string }).state === 'lost'),
    ).toHaveLength(1);
    expect(s.world.realms.filter((realm) => realm.connected)).toEqual([]);
    expect(open()).toBe(0);
  });

  test('fails when the server accepts and closes', async () => {
    hold(setup(world('S', { friendly: false })));
    const started = s.phone.start().catch((error: PhoneError) => error);
    const flap = setInterval(() => {
      const socket = s.world.realms.at(-1)?.sockets.at(-1);
      if (socket?.readyState === 0) {
        socket.open();
        socket.drop();
      }
    }, 50);
    await pass(46_000);
    clearInterval(flap);

    expect(await started).toMatchObject({ code: 'channelUnreachable' });
  });

  test('waits 10 s for VCC’s first message', async () => {
    hold(setup(world('S', { friendly: false })));
    s.phone.start().catch(() => undefined);
    await pass(10);
    s.realm().agent.open();
    await pass(11_500);

    expect(s.world.realms.length).toBe(2);
    expect(s.world.realms[0]?.connected).toBe(false);
  });

  test.each(['domainExpired', 'notSignedIn', 'noAgent', 'unknownExtension'] as const)(
    'fails immediately when the host refuses with %s',
    async (code) => {
      hold(setup(world(), { session: () => Promise.reject(new PhoneError(code)) }));

      const started = s.phone.start().catch((error: PhoneError) => error);
      await pass();

      expect(await started).toMatchObject({ code });
      expect(s.world.realms).toHaveLength(0);
    },
  );

  test('requests one more token after a rejection', async () => {
    let sessions = 0;
    hold(
      setup(world(), {
        session: () => (++sessions === 1 ? Promise.reject(new PhoneError('tokenRejected')) : Promise.resolve(session)),
      }),
    );

    await Promise.all([s.phone.start(), pass(1_000)]);

    expect(sessions).toBe(2);
    expect(s.phone.state.connection.state).toBe('ready');
  });

  test('waits as long as the host asks', async () => {
    let sessions = 0;
    hold(
      setup(world(), {
        session: () =>
          ++sessions === 1 ? Promise.reject(new SessionRefused('rateLimited', '', 7)) : Promise.resolve(session),
      }),
    );
    const started = s.phone.start();
    await pass(6_900);
    expect(sessions).toBe(1);
    await pass(1_000);
    await started;

    expect(sessions).toBe(2);
  });

  test('starts once when called twice', async () => {
    hold(setup());

    await Promise.all([s.phone.start(), s.phone.start(), pass(10)]);
    await s.phone.start();

    expect(s.world.realms).toHaveLength(1);
  });
});

test('Scripts in the page itself start only once', async () => {
  hold(setup(world('S', { friendly: false })));
  const started = s.phone.start().catch((error: PhoneError) => error);
  await pass(5);
  Object.assign(s.realm(), { renewable: false });
  s.realm().agent.drop();
  await pass(2_000);

  expect(await started).toMatchObject({ code: 'channelUnreachable' });
  expect(s.world.realms).toHaveLength(1);
});
