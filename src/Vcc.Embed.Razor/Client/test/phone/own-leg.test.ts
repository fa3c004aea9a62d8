// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { codeOf, engine, events, number, onEachEnginePhone, pass, phone, startPhone } from '../fake/engine-phone';

onEachEnginePhone();

const callout = { kind: 'callout', callId: 'C1', number, line: null, error: null } as const;
const ring = { kind: 'ring', callId: 'C9', number, line: '18001234', queue: null } as const;
const busy = { ...callout, callId: null, step: 'fail', error: { code: 'agentBusy' } } as const;

beforeEach(startPhone);

/** The agent dials. VCC has not answered yet. */
async function dial(to = number): Promise<Promise<string>> {
  const outcome = codeOf(phone.call(to));
  await pass();
  engine.tell({ kind: 'dial', number: to });
  return outcome;
}

/** The agent dials and hangs up before the own leg came. */
async function dialAndHangUp(): Promise<void> {
  void dial();
  await pass();
  await phone.hangUp();
  await pass();
}

function expectRinging(): void {
  expect(phone.state.call).toMatchObject({ state: 'ringing', direction: 'inbound', number, callId: 'C9' });
  expect(events.filter((name) => name === 'call-ringing')).toHaveLength(1);
  expect(events).not.toContain('error');
}

describe('A customer’s call rings', () => {
  test('when agent and customer call each other', async () => {
    const outcome = dial();
    await pass();
    engine.tell(busy);
    const leg = engine.invite(number);
    engine.tell(ring);
    await pass();

    expect(await outcome).toBe('agentBusy');
    expect(leg.endedWith).toBeNull();
    expectRinging();
  });

  test('when its leg comes before VCC refuses the callout', async () => {
    const outcome = dial();
    await pass();
    const leg = engine.invite(number);
    engine.tell(ring);
    await pass();
    engine.tell(busy);
    await pass();

    expect(await outcome).toBe('agentBusy');
    expect(leg.endedWith).toBeNull();
    expectRinging();
    expect(events).toEqual(['call-dialing', 'call-ended', 'call-ringing']);
  });

  test('when VCC announced it and ignores the callout', async () => {
    const outcome = dial();
    await pass();
    engine.invite(number);
    engine.tell(ring);
    await pass(2_000);

    expect(await outcome).toBe('agentBusy');
    expectRinging();
  });

  test('a second after VCC refused a callout', async () => {
    void dial();
    await pass();
    engine.tell({ ...busy, error: { code: 'calloutNotPermitted' } });
    await pass(1_000);
    engine.invite(number);
    await pass();

    expect(phone.state.call).toMatchObject({ state: 'ringing', direction: 'inbound', number });
  });

  test('after a call of an IP phone', async () => {
    engine.tell({ kind: 'device', ok: true, device: 2 });
    void dial();
    await pass();
    engine.tell({ ...callout, step: 'start' });
    void phone.hangUp().catch(() => undefined);
    await pass();
    engine.tell({ ...callout, step: 'end' });
    engine.tell({ kind: 'device', ok: true, device: 1 });
    engine.invite(number);
    await pass();

    expect(phone.state.call).toMatchObject({ state: 'ringing', direction: 'inbound', number });
  });

  test.each([
    ['accepted', 10_000],
    ['not accepted', 1],
  ])('after a callout that ended before its leg, %s', async (accepted, ms) => {
    await dialAndHangUp();
    if (accepted === 'accepted') engine.tell({ ...callout, step: 'start' });
    await pass(ms);
    const leg = engine.invite(number);
    await pass(2_000);

    expect(leg.endedWith).toBeNull();
    expect(phone.state.call).toMatchObject({ state: 'ringing', direction: 'inbound', number });
  });

  test('at once when VCC announces it', async () => {
    await dialAndHangUp();
    engine.tell({ ...callout, step: 'start' });
    engine.invite(number);
    engine.tell(ring);
    await pass();

    expectRinging();
  });

  test('after the late own leg was refused', async () => {
    await dialAndHangUp();
    engine.tell({ ...callout, step: 'start' });
    const own = engine.invite(number);
    await pass(2_000);
    events.length = 0;
    const leg = engine.invite(number);
    engine.tell(ring);
    await pass();

    expect([own.endedWith, leg.endedWith]).toEqual(['ended', null]);
    expectRinging();
  });

  test('when a call on an IP phone never ended', async () => {
    engine.tell({ kind: 'device', ok: true, device: 2 });
    engine.tell({ ...ring, callId: 'C1' });
    engine.tell({ kind: 'device', ok: true, device: 1 });
    engine.invite('0987654321');
    await pass();

    expect(phone.state.call).toMatchObject({ state: 'ringing', number: '0987654321' });
    expect(events.filter((name) => name.startsWith('call-'))).toEqual(['call-ringing', 'call-ended', 'call-ringing']);
  });
});

test('a callout on an IP phone awaits no leg', async () => {
  engine.tell({ kind: 'device', ok: true, device: 2 });
  void dial();
  await pass();
  engine.tell({ ...callout, step: 'start' });
  engine.tell({ kind: 'device', ok: true, device: 1 });
  const leg = engine.invite(number);
  await pass();

  expect(leg.endedWith).toBeNull();
  expect(phone.state.call).toMatchObject({ state: 'ringing', direction: 'inbound', number });
});

test('a leg that ends undecided begins no call', async () => {
  await dialAndHangUp();
  engine.invite(number).finish(false, 'Canceled');
  await pass(2_000);

  expect(events).toEqual(['call-dialing', 'call-ended']);
});

test.each([
  ['0987654321', 'ringing', null],
  [number, 'ended', 'ended'],
])('a leg of %s that outlives its announced call: %s', async (other, state, endedWith) => {
  engine.tell({ ...ring, callId: 'C1' });
  const leg = engine.invite(other);
  engine.tell({ kind: 'end', callId: 'C1' });
  await pass(4_500);

  expect(leg.endedWith).toBe(endedWith);
  expect(phone.state.call?.state).toBe(state);
});

test('a customer who gave up meanwhile is missed', async () => {
  void dial();
  await pass();
  const leg = engine.invite(number);
  engine.tell(ring);
  leg.finish(false, 'Canceled');
  engine.tell(busy);
  await pass();

  expect(phone.state.call).toMatchObject({ state: 'ended', endReason: 'missed', callId: 'C9' });
  expect(events).toEqual(['call-dialing', 'call-ended', 'call-ringing', 'call-ended']);
});

test('a refused late leg is reported', async () => {
  await dialAndHangUp();
  engine.tell({ ...callout, step: 'start' });
  const errors: string[] = [];
  phone.addEventListener('vcc-error', ({ detail }) => errors.push(`${detail.code} ${detail.vendorText}`));
  engine.invite(number);
  await pass(2_000);

  expect(errors).toEqual([`lateLegRefused ${number}`]);
  expect(phone.state.call).toMatchObject({ direction: 'outbound', endReason: 'cancelled' });
});

test('an own leg with its call’s id is refused', async () => {
  await dialAndHangUp();
  engine.tell({ ...callout, step: 'start' });
  const leg = engine.invite(number);
  engine.tell({ ...ring, callId: 'C1' });
  await pass();

  expect(leg.endedWith).toBe('ended');
  expect(events).not.toContain('call-ringing');
});

test('the own leg may come before VCC accepts', async () => {
  const outcome = dial();
  await pass();
  const leg = engine.invite(number);
  await pass();
  engine.tell({ ...callout, step: 'start' });
  await pass();

  expect(await outcome).toBe('done');
  expect(leg.endedWith).toBeNull();
  expect(engine.verbs).toContain('answer');
  expect(phone.state.call).toMatchObject({ state: 'dialing', direction: 'outbound', callId: 'C1' });
});

test('no call starts while a leg is undecided', async () => {
  await dialAndHangUp();
  engine.invite(number);

  expect(await codeOf(phone.call(number))).toBe('callInProgress');
});

test('a colleague’s call after a failed callout rings', async () => {
  void dial();
  await pass();
  engine.tell({ ...busy, error: { code: 'customerBusy' } });
  const leg = engine.invite('5001');
  await pass();
  expect(phone.state.call).toMatchObject({ state: 'ringing', direction: 'internal', incoming: true, number: '5001' });
  leg.finish(false, 'Canceled');
  await pass(1_000);
  const next = dial();
  await pass();
  engine.tell({ ...callout, callId: 'C2', step: 'start' });

  expect(await next).toBe('done');
  expect(events).toEqual(['call-dialing', 'call-ended', 'call-ringing', 'call-ended', 'call-dialing', 'call-updated']);
});
