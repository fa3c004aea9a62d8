// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { PhoneError } from '../../src/model/errors';
import { begin, onEachRunningPhone, s } from '../fake/running-phone';
import { pass } from '../fake/phone';
import { session, world } from '../fake/realm';
import { answered, ring, sent } from './calls';

onEachRunningPhone();

const open = (): number =>
  s.world.realms.flatMap((realm) => realm.sockets).filter((socket) => socket.readyState === 1).length;
const agents = (): number => s.world.realms.flatMap((realm) => realm.agents).filter((ua) => !ua.stopped).length;

describe('A phone that was ready', () => {
  let tokens = 0;
  beforeEach(async () => {
    tokens = 0;
    await begin(world('S'), { session: () => Promise.resolve({ ...session, token: `token-${++tokens}` }) });
  });

  test('gets a new realm after an idle drop', async () => {
    await pass(11_000);
    const before = s.realm();
    before.agent.drop();
    await pass(100);

    expect(s.phone.state.connection.state).toBe('ready');
    expect(s.details).toContainEqual([
      'vcc-connection',
      expect.objectContaining({ state: 'reconnecting', attempt: 1, total: 40 }),
    ]);
    expect(s.world.realms).toHaveLength(2);
    expect(before.ua.stopped).toBe(true);
    expect(tokens).toBe(2);
    expect([open(), agents()]).toEqual([1, 1]);
  });

  test('stays ready in a page hidden for ten minutes', async () => {
    await pass(11_000);
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    document.dispatchEvent(new Event('visibilitychange'));
    // Browsers run the timers of a hidden page once a minute.
    for (let minute = 1; minute <= 10; minute++) {
      vi.setSystemTime(Date.now() + 59_000);
      await pass(1_000);
      expect(s.phone.state.connection).toMatchObject({ state: 'ready', voiceRegistered: true });
    }
    hidden.mockRestore();
    document.dispatchEvent(new Event('visibilitychange'));
    await pass(1_000);

    expect(s.phone.state.connection.state).toBe('ready');
    expect(s.world.realms).toHaveLength(1);
    expect(tokens).toBe(1);
    expect([open(), agents()]).toEqual([1, 1]);
    await ring(s);
    expect(s.phone.state.call?.state).toBe('ringing');
  });

  test('restarts its pauses after 10 s of connection', async () => {
    await pass(11_000);
    for (const pause of [0, 300, 1_200]) {
      s.realm().agent.drop();
      const before = s.world.realms.length;
      if (pause > 0) {
        await pass(pause);
        expect(s.world.realms).toHaveLength(before);
      }
      await pass(100);
      expect(s.world.realms).toHaveLength(before + 1);
      expect(s.phone.state.connection.state).toBe('ready');
    }
    await pass(11_000);

    s.realm().agent.drop();
    await pass(100);

    expect(s.phone.state.connection.state).toBe('ready');
  });

  test('requests a fresh token at every renewal', async () => {
    for (const wanted of [2, 3, 4]) {
      s.realm().agent.drop();
      await pass(3_000);
      expect(tokens).toBe(wanted);
    }
  });

  test('keeps a call through a drop, then renews', async () => {
    s.world.friendly = false;
    const call = await answered(s);
    s.realm().agent.drop();
    await pass(2_000);
    expect(s.phone.state).toMatchObject({ connection: { state: 'reconnecting' }, call: { state: 'connected' } });
    expect(call.status).toBe('up');
    expect(s.world.realms).toHaveLength(1);

    s.world.friendly = true;
    await s.phone.hangUp();
    await pass(1_000);

    expect(s.world.realms).toHaveLength(2);
    expect(s.phone.state.connection.state).toBe('ready');
  });

  test('leaves the scripts their own reconnect during a call', async () => {
    await answered(s);
    s.realm().agent.drop();
    await pass(10_500);

    expect(s.phone.state).toMatchObject({ connection: { state: 'ready' }, call: { state: 'connected' } });
    expect(s.world.realms).toHaveLength(1);
    expect([open(), agents()]).toEqual([1, 1]);
  });

  test('finds a dead agent channel within 30 s', async () => {
    await pass(5_600);
    s.realm().agent.say({ objectId: 1410121118, listAgentSearch: [] });
    expect(s.events).not.toContain('transfer-agents');
    await pass(30_500);

    expect(s.world.realms).toHaveLength(2);
    expect(open()).toBe(1);
  });

  test('keeps an agent channel that never responds to probes', async () => {
    await pass(120_000);

    expect(s.world.realms).toHaveLength(1);
  });

  test('renews when SIP stays unregistered', async () => {
    s.realm().ua.lose();
    await pass(1_000);
    expect(s.phone.state.connection).toMatchObject({ state: 'ready', voiceRegistered: false });
    await pass(10_500);

    expect(s.world.realms).toHaveLength(2);
    expect(s.phone.state.connection).toMatchObject({ state: 'ready', voiceRegistered: true });
  });

  test('reports an announced call that gets no leg', async () => {
    s.realm().agent.say({ objectId: 1038, callId: 'C1', caller: '0912345678', extension: '5000' });
    await pass(5_100);
    expect(s.details).toContainEqual(['vcc-error', { code: 'ringWithoutMedia' }]);
    s.realm().agent.say({ objectId: 1009, callId: 'C1', extension: '5000' });
    await pass(1_000);

    expect(s.phone.state.call?.state).toBe('ended');
    s.phone.call('0912345678').catch(() => undefined);
    await pass();
    expect(sent(s, 2032)).toHaveLength(1);
  });

  test('renews with a fresh token after a long sleep', async () => {
    vi.setSystemTime(Date.now() + 3_600_000);
    await pass(1_000);

    expect(tokens).toBe(2);
    expect(s.phone.state.connection.state).toBe('ready');
  });

  test('renews after the back/forward cache restores the page', async () => {
    dispatchEvent(new Event('pagehide'));
    const left = s.realm().ua.registers;
    document.dispatchEvent(new Event('resume'));
    expect(s.realm().ua.registers).toBe(left);
    dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    await pass(400);

    expect(s.world.realms).toHaveLength(2);
    expect([open(), agents()]).toEqual([1, 1]);
  });

  test('renews when its frame is removed', async () => {
    s.realm().connected = false;
    await pass(1_000);

    expect(s.world.realms).toHaveLength(2);
  });

  test('takes its voice back once after a drop', async () => {
    s.world.voice = 0;
    s.realm().agent.drop();
    await pass(400);
    expect(sent(s, 1511232003)).toHaveLength(1);
    s.realm().agent.say({ objectId: 1511231001, result: 1, deviceType: 1 });
    await pass(100);

    expect(s.phone.state).toMatchObject({ voice: 'here', connection: { state: 'ready', voiceRegistered: true } });
  });

  test('leaves a voice that another page took', async () => {
    s.realm().agent.say({ objectId: 1511231002 });
    await pass();
    s.world.voice = 0;
    s.realm().agent.drop();
    await pass(400);

    expect(sent(s, 1511232003)).toHaveLength(0);
    expect(s.phone.state).toMatchObject({ voice: 'elsewhere', connection: { state: 'ready' } });
  });

  test('reports a page that closes during a call', async () => {
    const call = await answered(s);

    dispatchEvent(new Event('pagehide'));

    expect(s.phone.state.call).toMatchObject({ state: 'ended', endReason: 'pageClosed' });
    expect(s.events.filter((one) => one === 'call-ended')).toHaveLength(1);
    expect(call.status).toBe('over');
    expect(s.realm().ua.stopped).toBe(true);
  });

  test('rejects pending commands when the connection closes', async () => {
    const waiting = s.phone.listAgents().catch((error: PhoneError) => error);
    await pass();
    s.realm().agent.drop();
    await pass(100);

    expect(await waiting).toMatchObject({ code: 'connectionLost' });
  });

  test('keeps one socket after 500 forced reconnects', async () => {
    const listeners = vi.spyOn(globalThis, 'addEventListener');
    const timers = vi.getTimerCount();
    for (let i = 0; i < 500; i++) {
      s.realm().agent.drop();
      await pass(31_000);
      expect(s.phone.state.connection.state).toBe('ready');
    }

    expect([open(), agents()]).toEqual([1, 1]);
    expect(s.world.realms).toHaveLength(501);
    // A listener of each reconnect would be 500. Phones of other test files may add a few.
    expect(listeners.mock.calls.length).toBeLessThan(50);
    expect(vi.getTimerCount() - timers).toBeLessThan(5);
  }, 30_000);
});

test('A page that closes always stops its user agent', async () => {
  await begin(world('S'));
  Object.assign(s.realm().window.csVoice as object, { deviceType: 2 });

  dispatchEvent(new Event('pagehide'));

  expect(s.realm().ua.stopped).toBe(true);
});

test.each([
  [6, 4],
  [7, 3],
  [9, 6],
])('A closing page gives role %i its device %i', async (role, device) => {
  await begin(world('S', { partner: { code: 200, role } }));

  s.realm().events.dispatchEvent(new Event('pagehide'));

  expect(sent(s, 1511242004)).toMatchObject([{ deviceType: device }]);
  expect(s.realm().ua.stopped).toBe(true);
});

test('On profile N the phone reconnects after a drop', async () => {
  await begin(world('N'));
  s.realm().agent.drop();
  await pass(400);

  expect(s.world.realms).toHaveLength(2);
  expect(s.phone.state.connection.state).toBe('ready');
  await ring(s);
  expect(s.phone.state.call?.state).toBe('ringing');
});

test('A ringing call ends when SIP closes', async () => {
  await begin(world('S'));
  const session = await ring(s);
  const sip = new (
    s.realm().window.WebSocket as unknown as new (
      url: string,
      protocols: string,
    ) => { drop(): void; open(): void }
  )('wss://vcc.invalid/sip', 'sip');
  await pass();

  sip.drop();
  await pass();

  expect(s.phone.state.call).toMatchObject({ state: 'ended', endReason: 'signalingLost' });
  expect(session.status).toBe('over');
});
