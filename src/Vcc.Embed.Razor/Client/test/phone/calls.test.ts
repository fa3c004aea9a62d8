// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import {
  answered,
  callout,
  codeOf,
  engine,
  events,
  number,
  onEachEnginePhone,
  pass,
  phone,
  ring,
  startPhone,
} from '../fake/engine-phone';
import type { FakeLeg } from '../fake/engine';

onEachEnginePhone();

beforeEach(startPhone);

/** An outbound call that VCC accepted, with the agent's own leg. */
async function dialled(): Promise<FakeLeg> {
  const done = phone.call(number);
  await pass();
  engine.tell({ kind: 'dial', number });
  engine.tell({ ...callout, step: 'start' });
  await done;
  return engine.invite(number);
}

test('an inbound call rings, connects and ends', async () => {
  const leg = await answered();
  leg.finish(false);
  await pass();

  expect(phone.state.call).toMatchObject({ state: 'ended', endReason: 'customerHangUp', callId: 'C1' });
  expect(events).toEqual(['call-ringing', 'call-updated', 'call-connected', 'call-ended']);
  expect(engine.verbs).toContain('answer');
});

test('an outbound call connects when the customer answers', async () => {
  const leg = await dialled();
  leg.accept();
  expect(phone.state.call?.state).toBe('dialing');
  engine.tell({ ...callout, step: 'ring' });
  expect(phone.state.call?.state).toBe('customerRinging');
  engine.tell({ ...callout, step: 'answer' });

  expect(phone.state.call).toMatchObject({ state: 'connected', direction: 'outbound' });
  expect(engine.verbs).toContain(`placeCall ${number}`);
});

test('a callout error ends the command and the call', async () => {
  const code = codeOf(phone.call(number));
  await pass();
  engine.tell({ kind: 'dial', number });
  engine.tell({ ...callout, step: 'fail', error: { code: 'customerBusy', sipCode: 486 } });

  expect(await code).toBe('customerBusy');
  expect(phone.state.call).toMatchObject({ state: 'ended', endReason: 'busy' });
});

test('a second leg is refused as busy', async () => {
  await answered();

  const second = engine.invite('0987654321');
  await pass();

  expect(second.endedWith).toBe(486);
  expect(events).toContain('error');
});

test('a foreign leg during a callout is refused', async () => {
  const done = phone.call(number);
  await pass();
  engine.tell({ kind: 'dial', number });
  engine.tell({ ...callout, step: 'start' });
  await done;

  const foreign = engine.invite('0987654321');
  const own = engine.invite(number);

  expect(foreign.endedWith).toBe(486);
  expect(own.endedWith).toBeNull();
});

test('the own leg of an abandoned call is refused', async () => {
  const done = codeOf(phone.call(number));
  await pass();
  engine.tell({ kind: 'dial', number });
  await phone.hangUp();
  await done;
  engine.tell({ ...callout, step: 'start' });

  await pass(6_000);
  const late = engine.invite(number);
  await pass(2_000);

  expect(late.endedWith).toBe('ended');
  expect(events.filter((name) => name !== 'call-updated')).toEqual(['call-dialing', 'call-ended', 'error']);
});

test('the phone answers an own leg that stays unanswered', async () => {
  await dialled();
  await pass(2_000);

  expect(engine.verbs.filter((verb) => verb === 'answer')).toHaveLength(1);
});

test('hold and mute wait for the confirmation of VCC', async () => {
  const leg = await answered();
  const held = phone.hold();
  await pass();
  expect(phone.state.call?.held).toBe(false);
  engine.tell({ kind: 'hold', on: true, ok: true, callId: 'C1' });
  await held;
  const muted = codeOf(phone.mute());
  await pass();
  engine.tell({ kind: 'mute', on: true, ok: false, callId: 'C1' });

  expect(await muted).toBe('muteRefused');
  expect(phone.state.call).toMatchObject({ held: true, muted: false, silent: true });
  expect(leg.muted).toBe(true);
  expect(engine.verbs).toEqual(expect.arrayContaining(['hold C1 true', 'mute C1 true']));
});

test('a hang-up without effect is repeated directly', async () => {
  engine.tell({ kind: 'device', ok: true, device: 2 });
  engine.tell(ring);
  engine.tell({ kind: 'answer', callId: 'C1' });
  const done = codeOf(phone.hangUp());
  await pass(1_100);
  engine.tell({ kind: 'end', callId: 'C1' });

  expect(await done).toBe('done');
  expect(engine.verbs.filter((verb) => verb.startsWith('hangUp'))).toEqual(['hangUp C1', 'hangUp C1 true']);
});

test('digits are done when the leg has sent them', async () => {
  const leg = await answered();
  let done = false;
  const sending = phone.sendDtmf('12').then(() => (done = true));
  await pass();
  leg.digitsSent = 1;
  engine.tell({ kind: 'digitSent', leg: leg.id });
  await pass();
  expect(done).toBe(false);
  leg.digitsSent = 2;
  engine.tell({ kind: 'digitSent', leg: leg.id });
  await sending;

  expect(engine.verbs).toContain('sendDigits 12');
});

test('an expired offer is refused directly', async () => {
  engine.tell({ kind: 'offer', callId: 'C5', from: '5001' });
  await pass(12_000);

  expect(phone.state.transferOffer).toBeNull();
  expect(engine.verbs).toContain('replyToTransfer C5 false true');
});
