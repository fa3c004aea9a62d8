// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { codeOf, engine, events, number, onEachEnginePhone, pass, phone, startPhone } from '../fake/engine-phone';

onEachEnginePhone();

beforeEach(startPhone);

const ring = { kind: 'ring', callId: 'C1', number, line: null, queue: null } as const;

/** Calls of this agent ring on an IP phone, where one is connected. */
function talkOnIpPhone(): void {
  engine.tell({ kind: 'device', ok: true, device: 2 });
  engine.tell(ring);
  engine.tell({ kind: 'answer', callId: 'C1' });
}

test('a call on another device blocks no renewal', async () => {
  talkOnIpPhone();
  engine.drop('agent');
  await pass(500);

  expect(engine.starts).toHaveLength(2);
  expect(phone.state.connection.state).toBe('ready');
  expect(phone.state.call).toMatchObject({
    state: 'ended',
    endReason: 'unknown',
    error: { code: 'callEndNotSeen' },
  });
  expect(events.filter((name) => name === 'call-ended')).toHaveLength(1);
});

test('a call is possible after such a renewal', async () => {
  talkOnIpPhone();
  engine.drop('agent');
  await pass(500);

  const device = codeOf(phone.chooseDevice(2));
  await pass();
  engine.tell({ kind: 'device', ok: true, device: 2 });
  const call = codeOf(phone.call(number));
  await pass();
  engine.tell({ kind: 'callout', step: 'start', callId: 'C2', number, line: null, error: null });

  expect([await device, await call]).toEqual(['done', 'done']);
});

test('a hang-up without a response frees the phone', async () => {
  talkOnIpPhone();

  const code = codeOf(phone.hangUp());
  await pass(5_000);

  expect(await code).toBe('noReply');
  expect(phone.state.call).toMatchObject({ state: 'ended', error: { code: 'callEndNotSeen' } });
});

test('an announced call keeps its engine for 5 s', async () => {
  engine.tell(ring);
  engine.drop('agent');
  await pass(4_400);
  expect(engine.starts).toHaveLength(1);
  expect(phone.state).toMatchObject({ connection: { state: 'reconnecting' }, call: { state: 'ringing' } });

  await pass(1_600);

  expect(engine.starts).toHaveLength(2);
  expect(phone.state.call).toMatchObject({ state: 'ended', error: { code: 'callEndNotSeen' } });
});

test('a call whose frame was removed ends as lost', async () => {
  engine.invite(number).accept();
  engine.attached = false;
  await pass(1_100);

  expect(phone.state.call).toMatchObject({ state: 'ended', endReason: 'signalingLost', error: null });
  expect(engine.starts).toHaveLength(2);
});

test('a call before a renewal keeps its engine', async () => {
  engine.tell({ kind: 'registered', yes: false });
  engine.drop('agent');
  await pass(100);
  const leg = engine.invite(number);
  leg.accept();
  engine.tell({ kind: 'registered', yes: true });
  await pass(3_000);
  expect(phone.state).toMatchObject({ connection: { state: 'reconnecting' }, call: { state: 'connected' } });
  expect(engine.verbs).not.toContain('close renewal');

  leg.finish(false);
  await pass(1_000);

  expect(phone.state.connection.state).toBe('ready');
  expect(engine.starts).toHaveLength(2);
});

test('a start during a call opens no second engine', async () => {
  engine.invite(number).accept();
  engine.drop('agent');

  const started = codeOf(phone.start());
  await pass(20_000);
  expect(engine.starts).toHaveLength(1);
  engine.tell({ kind: 'refresh', online: true, voice: true, device: 1 });

  expect(await started).toBe('done');
  expect(phone.state).toMatchObject({ connection: { state: 'ready' }, call: { state: 'connected' } });
  expect(engine.verbs).not.toContain('close renewal');
});

test('a start during a call ends at its deadline', async () => {
  engine.invite(number).accept();
  engine.drop('agent');

  const started = codeOf(phone.start());
  await pass(45_000);

  expect(await started).toBe('channelUnreachable');
  expect(phone.state).toMatchObject({ connection: { state: 'reconnecting' }, call: { state: 'connected' } });
});

test('scripts in the page itself start only once', async () => {
  engine.renewable = false;
  engine.drop('agent');
  await pass(219_000);
  expect(phone.state.connection).toMatchObject({ state: 'reconnecting' });
  await pass(2_000);
  expect(phone.state.connection).toEqual({
    state: 'lost',
    error: { code: 'connectionLost' },
    voiceRegistered: true,
  });

  expect(await codeOf(phone.start())).toBe('connectionLost');

  expect(engine.starts).toHaveLength(1);
  engine.tell({ kind: 'refresh', online: true, voice: true, device: 1 });
  expect(phone.state.connection.state).toBe('ready');
});
