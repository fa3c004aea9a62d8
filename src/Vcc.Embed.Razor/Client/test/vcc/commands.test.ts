// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import type { VccPhone } from '../../src/api/vcc-phone';
import { begin, onEachRunningPhone, s, say } from '../fake/running-phone';
import { pass } from '../fake/phone';
import { world } from '../fake/realm';
import { answered, callout, number, refusal, sent, talking } from './calls';

onEachRunningPhone();

describe.each(['N', 'S', 'H'] as const)('On profile %s', (profile) => {
  beforeEach(() => begin(world(profile)));

  test('an inbound call is answered and hung up', async () => {
    const session = await answered(s);
    expect(s.phone.state.call).toMatchObject({ state: 'connected', callId: 'C1', number, line: '18001234' });

    await s.phone.hangUp();

    expect(session.status).toBe('over');
    expect(s.phone.state.call).toMatchObject({ state: 'ended', endReason: 'agentHangUp' });
  });

  test('an outbound call connects when the customer answers', async () => {
    const asked = s.phone.call(number);
    await pass();
    callout(s, 'STARTING');
    await asked;
    const session = s.realm().ua.invite(number);
    await pass();
    expect(session.status).toBe('up');
    expect(s.phone.state.call?.state).toBe('dialing');

    callout(s, 'RINGING');
    expect(s.phone.state.call?.state).toBe('customerRinging');
    callout(s, 'ANSWER');

    expect(s.phone.state.call).toMatchObject({ state: 'connected', direction: 'outbound', callId: 'C2' });
  });

  test('hold and unhold follow VCC’s response', async () => {
    await answered(s);

    const held = s.phone.hold();
    await pass();
    expect(s.phone.state.call?.held).toBe(false);
    say({ objectId: 1029, callId: 'C1', status: 'OK' });
    await held;
    expect(s.phone.state.call?.held).toBe(true);
    const unheld = refusal(s.phone.unhold());
    await pass();
    say({ objectId: 1028, callId: 'C1', status: 'NOK' });

    expect((await unheld).code).toBe('holdRefused');
    expect(s.phone.state.call?.held).toBe(true);
    expect(sent(s, 2015)).toMatchObject([{ callId: 'C1' }]);
  });

  test('a leg before STARTING is held as outbound', async () => {
    const asked = s.phone.call(number);
    await pass();
    s.realm().ua.invite(number);
    callout(s, 'STARTING');
    await asked;
    callout(s, 'ANSWER');
    await pass();

    const held = s.phone.hold();
    await pass();
    say({ objectId: 1084, callId: 'C2', status: 'OK' });
    await held;

    expect(sent(s, 2055)).toMatchObject([{ callId: 'C2' }]);
  });

  test('a command carries the id that the scripts lost', async () => {
    say({ objectId: 1038, callId: 'C1', caller: number, extension: '5000', line: '18001234', callDirection: 1 });
    s.realm().ua.invite(number);
    await Promise.all([s.phone.answer(), pass()]);

    const held = s.phone.hold();
    await pass();
    say({ objectId: 1029, callId: 'C1', status: 'OK' });
    await held;
    s.realm().window.csVoice!.callInfo = null;
    const unheld = s.phone.unhold();
    await pass();
    say({ objectId: 1028, callId: 'C1', status: 'OK' });
    await unheld;

    expect([...sent(s, 2015), ...sent(s, 2016)]).toMatchObject([{ callId: 'C1' }, { callId: 'C1' }]);
  });

  test('a missing direction is filled in before a command', async () => {
    s.realm().ua.invite(number);
    say({ objectId: 1038, callId: 'C1', caller: number, extension: '5000', line: '18001234' });
    await Promise.all([s.phone.answer(), pass()]);
    say({ objectId: 1039, callId: 'C1', extension: '5000' });

    const held = s.phone.hold();
    await pass();
    say({ objectId: 1029, callId: 'C1', status: 'OK' });
    await held;

    expect(s.realm().window.csVoice?.callInfo?.callDirection).toBe(1);
  });

  test('mute silences this browser at once and VCC too', async () => {
    const session = await answered(s);

    const muted = s.phone.mute();
    await pass();
    expect(session.track.enabled).toBe(false);
    say({ objectId: 1030, callId: 'C1', status: 'OK' });
    await muted;
    expect(s.phone.state.call?.muted).toBe(true);
    const unmuted = s.phone.unmute();
    await pass();
    say({ objectId: 1031, callId: 'C1', status: 'OK' });
    await unmuted;

    expect(s.phone.state.call?.muted).toBe(false);
    expect(session.track.enabled).toBe(true);
    expect(sent(s, 2018)).toHaveLength(1);
    expect(sent(s, 2017)).toHaveLength(1);
  });

  test('mute works on outbound calls without a message', async () => {
    const session = await talking(s);
    const before = s.realm().agent.sent.length;

    await s.phone.mute();

    expect(session.track.enabled).toBe(false);
    expect(s.phone.state.call?.muted).toBe(true);
    expect(s.realm().agent.sent).toHaveLength(before);
  });

  test('a transfer request gets one reply', async () => {
    say({ objectId: 1410122076, callId: 'C5', dropAgentId: '5001', newAgentId: '5000' });
    await pass();
    expect(s.phone.state.transferOffer).toMatchObject({ callId: 'C5', fromExtension: '5001' });
    say({ objectId: 1410121123, callId: 'C5', status: 'NOK' });
    await pass();
    expect(s.events).not.toContain('transfer-answered');

    await Promise.all([s.phone.acceptTransfer(), pass(5)]);
    await pass(12_000);

    expect(sent(s, 1410121123)).toMatchObject([{ callId: 'C5', status: 'OK' }]);
    expect(s.events.filter((one) => one === 'transfer-answered')).toHaveLength(1);
  });
});

describe('Refused before VCC is asked:', () => {
  beforeEach(() => begin(world('S')));

  test.each<[string, (p: VccPhone) => Promise<unknown>]>([
    ['invalidNumber', (p) => p.call('hello')],
    ['invalidNumber', (p) => p.call('<img src=x>')],
    ['invalidNumber', (p) => p.call('01')],
    ['landlineRenumbered', (p) => p.call('0511 382 1234')],
    ['notRinging', (p) => p.answer()],
    ['noCall', (p) => p.hangUp()],
    ['noCall', (p) => p.hold()],
    ['noCall', (p) => p.mute()],
    ['invalidDigits', (p) => p.sendDtmf('12x')],
    ['noTransferOffer', (p) => p.acceptTransfer()],
    ['mobileNumberMissing', (p) => p.chooseDevice(3)],
    ['notSupported', (p) => p.listLines()],
    ['notSupported', (p) => p.call(number, { lineId: '2' })],
  ])('%s', async (code, command) => {
    const before = s.realm().agent.sent.length;

    expect((await refusal(command(s.phone))).code).toBe(code);
    expect(s.realm().agent.sent).toHaveLength(before);
  });

  test.each(['+84 912 345 678', '0912.345.678', 84912345678 as unknown as string])(
    'a number in any usual spelling, even as a number, is dialled in national form: %s',
    async (spelling) => {
      s.phone.call(spelling).catch(() => undefined);
      await pass();

      expect(sent(s, 2032)).toMatchObject([{ telephoneNumber: number }]);
    },
  );

  test('a call without the voice channel is refused', async () => {
    say({ objectId: 1511231002 });

    expect((await refusal(s.phone.call(number))).code).toBe('voiceElsewhere');
    expect(sent(s, 2032)).toHaveLength(0);
  });

  test('a call while SIP is not registered is refused', async () => {
    s.realm().ua.lose();

    expect((await refusal(s.phone.call(number))).code).toBe('voiceUnregistered');
  });

  test('a second call is refused while one is on', async () => {
    await answered(s);

    expect((await refusal(s.phone.call(number))).code).toBe('callInProgress');
  });

  test('a phone that was stopped refuses everything', async () => {
    await s.phone.stop();

    expect((await refusal(s.phone.call(number))).code).toBe('notReady');
    expect((await refusal(s.phone.takeVoice())).code).toBe('notReady');
  });
});
