// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Session } from '../../src/host/session';
import { begin, hold, onEachRunningPhone, s } from '../fake/running-phone';
import { pass, setup } from '../fake/phone';
import { session, world } from '../fake/realm';
import { sent } from './calls';

onEachRunningPhone();

const deviceRequests = (): unknown[] =>
  s.world.realms
    .flatMap((realm) => realm.sockets)
    .flatMap((socket) => socket.frames().filter((frame) => frame['objectId'] === 1511242004));

test('a renewal keeps the device that the agent chose', async () => {
  await begin(world('S', { partner: { code: 200, role: 6 } }));
  s.realm().agent.drop();
  await pass(400);

  expect(s.world.realms).toHaveLength(2);
  expect(s.phone.state.device).toBe(1);
  expect(deviceRequests()).toEqual([]);
});

test('a failed renewal gives no device back', async () => {
  await begin(world('S', { partner: { code: 200, role: 6 } }));
  s.world.missing = ['jssip'];
  s.realm().agent.drop();
  await pass(5_000);

  expect(deviceRequests()).toEqual([]);
});

test('a phone that stops gives the usual device back', async () => {
  await begin(world('S', { partner: { code: 200, role: 6 } }));

  await s.phone.stop();

  expect(sent(s, 1511242004)).toMatchObject([{ deviceType: 4 }]);
});

describe('Another user who signs in in this browser', () => {
  let signedIn: Session = session;
  beforeEach(async () => {
    signedIn = session;
    await begin(world('S'), { session: () => Promise.resolve(signedIn) });
  });

  test.each([{ extension: '5001' }, { domain: 'other' }])('stops the phone at its renewal: %o', async (change) => {
    signedIn = { ...session, ...change };
    s.realm().agent.drop();
    await pass(1_000);

    expect(s.phone.state.connection).toEqual({
      state: 'lost',
      error: { code: 'agentChanged' },
      voiceRegistered: false,
    });
    expect(s.world.realms).toHaveLength(2);
    expect(s.realm()).toMatchObject({ connected: false, sockets: [], history: [] });
    await pass(300_000);
    expect(s.world.realms).toHaveLength(2);
  });

  test('stops it also when a person starts it again', async () => {
    signedIn = { ...session, extension: '5001' };
    s.realm().agent.drop();
    await pass(1_000);

    const started = s.phone.start().catch((error: { code: string }) => error.code);
    await pass();
    expect(await started).toBe('agentChanged');

    signedIn = session;
    await Promise.all([s.phone.start(), pass(100)]);
    expect(s.phone.state).toMatchObject({ extension: '5000', connection: { state: 'ready' } });
  });

  test('gets the phone after it was stopped', async () => {
    signedIn = { ...session, extension: '5001' };
    await s.phone.stop();
    await Promise.all([s.phone.start(), pass(100)]);

    expect(s.phone.state).toMatchObject({ extension: '5001', connection: { state: 'ready' } });
  });
});

test('a session of an earlier start connects nothing', async () => {
  const responses: ((value: Session) => void)[] = [];
  hold(setup(world('S'), { session: () => new Promise((resolve) => responses.push(resolve)) }));
  const first = s.phone.start().catch((error: { code: string }) => error.code);
  await s.phone.stop();
  expect(await first).toBe('stopped');

  responses[0]?.(session);
  await pass(100);

  expect(s.world.realms.filter((realm) => realm.connected)).toEqual([]);
  expect(s.phone.state.connection.state).toBe('idle');
});

test('a phone that started again has one registration', async () => {
  const responses: ((value: Session) => void)[] = [];
  hold(setup(world('S'), { session: () => new Promise((resolve) => responses.push(resolve)) }));
  s.phone.start().catch(() => undefined);
  await s.phone.stop();
  const second = s.phone.start();
  responses[1]?.(session);
  await pass(100);
  await second;

  responses[0]?.(session);
  await pass(1_000);

  expect(s.phone.state.connection.state).toBe('ready');
  expect(s.world.realms.flatMap((realm) => realm.agents).filter((ua) => !ua.stopped)).toHaveLength(1);
  expect(s.world.realms.flatMap((realm) => realm.sockets).filter((socket) => socket.readyState === 1)).toHaveLength(1);
});

test('a stop while the scripts load starts no login', async () => {
  const login = vi.fn(() => ({ code: 200 }));
  hold(setup(world('S', { slow: ['cs_const'] })));
  s.phone.start().catch(() => undefined);
  await pass(100);
  Object.assign(s.realm().window, { partner: login });

  await s.phone.stop();
  await pass(20_000);

  expect(login).not.toHaveBeenCalled();
  expect(s.world.realms.filter((realm) => realm.connected)).toEqual([]);
});
