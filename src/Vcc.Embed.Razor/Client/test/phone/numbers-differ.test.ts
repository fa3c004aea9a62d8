// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import type { FakeLeg } from '../fake/engine';
import { codeOf, engine, events, number, onEachEnginePhone, pass, phone, startPhone } from '../fake/engine-phone';

onEachEnginePhone();

const ring = { kind: 'ring', callId: 'C1', number, line: '18001234', queue: null } as const;
const start = { kind: 'callout', step: 'start', callId: 'C2', number, line: null, error: null } as const;

/** Numbers that an INVITE may show for one party: hotline, prefix of the exchange, masked, unreadable, another one. */
const shown = ['18001234', '90912345678', '0912***678', null, '0987654321'];

beforeEach(startPhone);

test.each(shown)('an announced call takes the leg of %s', async (other) => {
  engine.tell(ring);
  const leg = engine.invite(other);
  await pass(20_000);

  expect(leg.endedWith).toBeNull();
  expect(phone.state.call).toMatchObject({ state: 'ringing', callId: 'C1', number });
  expect(events).toEqual(['call-ringing']);
});

test.each(shown)('the leg of %s takes the announcement', async (other) => {
  const leg = engine.invite(other);
  engine.tell(ring);
  await pass(20_000);

  expect(leg.endedWith).toBeNull();
  expect(phone.state.call).toMatchObject({ state: 'ringing', callId: 'C1', number });
  expect(events).toEqual(['call-ringing', 'call-updated']);
});

test.each(shown)('a callout takes the own leg of %s', async (other) => {
  const outcome = codeOf(phone.call(number));
  await pass();
  engine.tell({ kind: 'dial', number });
  engine.tell(start);
  const leg = engine.invite(other);
  await pass(20_000);

  expect(await outcome).toBe('done');
  expect(leg.endedWith).toBeNull();
  expect(engine.verbs).toContain('answer');
  expect(phone.state.call).toMatchObject({ state: 'dialing', direction: 'outbound' });
});

test.each(shown)('VCC may report the callout as one to %s', async (other) => {
  const outcome = codeOf(phone.call(number));
  await pass();
  engine.tell({ kind: 'dial', number });
  engine.tell({ ...start, number: other });
  engine.invite(number);
  engine.tell({ ...start, number: other, step: 'ring' });
  engine.tell({ ...start, number: other, step: 'answer' });
  await pass(20_000);

  expect(await outcome).toBe('done');
  expect(phone.state.call).toMatchObject({ state: 'connected', callId: 'C2', number });
});

test('users of the session are the agent’s own', async () => {
  engine.agentLegUsers = ['9999'];
  engine.drop('agent');
  await pass(1_000);
  void phone.call(number).catch(() => undefined);
  await pass();
  engine.tell({ kind: 'dial', number });
  engine.tell(start);
  engine.invite('9999');

  expect(engine.invite('9998').endedWith).toBe(486);
  expect(phone.state.call).toMatchObject({ state: 'dialing' });
  expect(events).not.toContain('call-ringing');
});

test('an announced foreign leg during a callout is refused', async () => {
  void phone.call(number).catch(() => undefined);
  await pass();
  engine.tell({ kind: 'dial', number });
  engine.tell(start);
  const foreign = engine.invite('0987654321');
  engine.tell({ ...ring, callId: 'C9', number: '0987654321' });
  await pass();
  const own = engine.invite(number);
  await pass();

  expect([foreign.endedWith, own.endedWith]).toEqual(['ended', null]);
  expect(events).toContain('error');
  expect(phone.state.call).toMatchObject({ state: 'dialing', number });
});

/** The agent calls out, and a leg of this user comes. Nothing else announces it. */
async function calloutWithLeg(user: string | null): Promise<FakeLeg> {
  void codeOf(phone.call(number));
  await pass();
  engine.tell({ kind: 'dial', number });
  engine.tell(start);
  const leg = engine.invite(user);
  await pass(2_000);
  return leg;
}

test('a stranger’s leg in a callout gets silence', async () => {
  const leg = await calloutWithLeg('0987654321');
  leg.accept();
  await pass(20_000);

  expect(leg.muted).toBe(true);
  expect(phone.state.call).toMatchObject({ state: 'dialing', silent: true });
});

test.each(['ring', 'answer'] as const)('VCC’s report of the %s unmutes the own leg', async (step) => {
  const leg = await calloutWithLeg('0987654321');
  expect(leg.muted).toBe(true);

  engine.tell({ ...start, step });
  await pass();

  expect(leg.muted).toBe(false);
  expect(phone.state.call?.silent).toBeFalsy();
});

test.each(['18001234', number, '90912345678', '5000'])('the own leg of %s sends sound at once', async (user) => {
  engine.agentLegUsers = ['18001234'];
  await phone.stop();
  await startPhone();

  const leg = await calloutWithLeg(user);

  expect(leg.muted).toBe(false);
});

test('a mute of the agent outlives VCC’s late report', async () => {
  const leg = await calloutWithLeg('0987654321');
  engine.tell({ ...start, step: 'answer' });
  await pass();
  void phone.mute();
  await pass();

  engine.tell({ ...start, step: 'ring' });
  await pass();

  expect(leg.muted).toBe(true);
});
