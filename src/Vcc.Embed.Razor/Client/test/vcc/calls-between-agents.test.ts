// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { begin, onEachRunningPhone, s, say } from '../fake/running-phone';
import { pass } from '../fake/phone';
import { world } from '../fake/realm';

onEachRunningPhone();

test('a dialled internal call is one outgoing call', async () => {
  await begin(world('S'));
  const asked = s.phone.call('5001');
  await pass();
  await asked;
  const session = s.realm().ua.sessions[0]!;
  session.emit('progress', { originator: 'remote' });
  session.emit('progress', { originator: 'remote' });
  session.status = 'up';
  session.emit('accepted', { originator: 'remote' });
  await pass();
  expect(s.phone.state.call).toMatchObject({ direction: 'internal', state: 'connected', number: '5001' });

  session.end('remote');
  await pass();

  expect(s.phone.state.call).toMatchObject({ direction: 'internal', incoming: false, endReason: 'otherAgentHangUp' });
  expect(s.events.filter((one) => one.startsWith('call-') || one.startsWith('customer'))).toEqual([
    'call-dialing',
    'customer-ringing',
    'call-connected',
    'call-ended',
  ]);
});

test('on an IP phone internal calls need no SIP', async () => {
  await begin(world('S', { device: 2 }));
  say({ objectId: 1607111001, callId: 'I1', called: '5001' });
  say({ objectId: 1607111003, callId: 'I1' });
  say({ objectId: 1607111002, callId: 'I1' });
  await pass();

  expect(s.phone.state.call).toMatchObject({ direction: 'internal', callId: 'I1', number: '5001', state: 'ended' });
  expect(s.phone.state.call?.connectedAt).not.toBeNull();
});

test('a call from another agent rings with its number', async () => {
  await begin(world('S', { device: 2 }));
  say({ objectId: 1607111001, callId: 'I1', called: '5000', caller: '5001' });
  await pass();
  expect(s.phone.state.call).toMatchObject({ direction: 'internal', incoming: true, state: 'ringing', number: '5001' });
  say({ objectId: 1607111003, callId: 'I1' });
  say({ objectId: 1607111002, callId: 'I1' });
  await pass();

  expect(s.events).toEqual(['call-ringing', 'call-connected', 'call-ended']);
});

test('the called extension never replaces the caller’s number', async () => {
  await begin(world('S'));
  s.realm().ua.invite('5001');
  say({ objectId: 1607111001, callId: 'I1', called: '5000' });
  await pass();

  expect(s.phone.state.call).toMatchObject({ direction: 'internal', incoming: true, callId: 'I1', number: '5001' });
});

test.each([
  ['remote', 'otherAgentHangUp'],
  ['local', 'agentHangUp'],
] as const)('the called agent reads an internal call: %s, %s', async (side, endReason) => {
  await begin(world('S'));
  const session = s.realm().ua.invite('5001');
  say({ objectId: 1607111001, callId: 'I1', called: '5000' });
  session.answer();
  say({ objectId: 1607111003, callId: 'I1' });
  session.end(side);
  say({ objectId: 1607111002, callId: 'I1' });
  await pass();

  expect(s.phone.state.call).toMatchObject({ direction: 'internal', incoming: true, callId: 'I1', endReason });
  expect(s.events).toEqual(['call-ringing', 'call-updated', 'call-connected', 'call-ended']);
});

test('a customer of a queue is no agent', async () => {
  await begin(world('S'));
  s.realm().ua.invite('9198');
  say({ objectId: 1038, callId: 'C1', caller: '9198', queue: 'CSKH', extension: '5000', callDirection: 1 });
  await pass();

  expect(s.phone.state.call).toMatchObject({ direction: 'inbound', incoming: true, number: '9198', queue: 'CSKH' });
});
