// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { VccPhone } from '../../src/phone/phone';
import { pass, ready } from '../fake/phone';
import type { Setup } from '../fake/phone';
import { world } from '../fake/realm';
import { answered, callout, number, ring, sent, talking } from './calls';

let s: Setup;
beforeEach(() => void vi.useFakeTimers());
afterEach(async () => {
  await s.phone.stop();
  vi.useRealTimers();
});

const reply = (frame: Record<string, unknown>): void => s.realm().agent.say(frame);
const refusal = (promise: Promise<unknown>): Promise<{ code: string; sipCode?: number; vendorText?: string }> =>
  promise.then(() => Promise.reject(new Error('not refused')), (error: { code: string }) => error);

describe.each(['N', 'S', 'H'] as const)('On profile %s', (profile) => {
  beforeEach(async () => void (s = await ready(world(profile))));

  test('an inbound call is answered and hung up', async () => {
    const session = await answered(s);
    expect(s.phone.state.call).toMatchObject({ state: 'connected', callId: 'C1', number, line: '18001234' });

    await s.phone.hangUp();

    expect(session.status).toBe('over');
    expect(s.phone.state.call).toMatchObject({ state: 'ended', endReason: 'agentHangUp' });
  });

  test('an outbound call connects only when the customer answers', async () => {
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

  test('hold and unhold follow VCC’s word and carry the call’s id', async () => {
    await answered(s);

    const held = s.phone.hold();
    await pass();
    expect(s.phone.state.call?.held).toBe(false);
    reply({ objectId: 1029, callId: 'C1', status: 'OK' });
    await held;
    expect(s.phone.state.call?.held).toBe(true);
    const unheld = refusal(s.phone.unhold());
    await pass();
    reply({ objectId: 1028, callId: 'C1', status: 'NOK' });

    expect((await unheld).code).toBe('holdRefused');
    expect(s.phone.state.call?.held).toBe(true);
    expect(sent(s, 2015)).toMatchObject([{ callId: 'C1' }]);
  });

  test('mute silences this browser at once and VCC too', async () => {
    const session = await answered(s);

    const muted = s.phone.mute();
    await pass();
    expect(session.track.enabled).toBe(false);
    reply({ objectId: 1030, callId: 'C1', status: 'OK' });
    await muted;
    expect(s.phone.state.call?.muted).toBe(true);
    const unmuted = s.phone.unmute();
    await pass();
    reply({ objectId: 1031, callId: 'C1', status: 'OK' });
    await unmuted;

    expect(s.phone.state.call?.muted).toBe(false);
    expect(session.track.enabled).toBe(true);
    expect(sent(s, 2018)).toHaveLength(1);
    expect(sent(s, 2017)).toHaveLength(1);
  });

  test('mute works on outbound calls, without an alert and without a message', async () => {
    const session = await talking(s);
    const before = s.realm().agent.sent.length;

    await s.phone.mute();

    expect(session.track.enabled).toBe(false);
    expect(s.phone.state.call?.muted).toBe(true);
    expect(s.realm().agent.sent).toHaveLength(before);
  });

  test('a transfer request is answered once, and its phantom refusal is not ours', async () => {
    reply({ objectId: 1410122076, callId: 'C5', dropAgentId: '5001', newAgentId: '5000' });
    await pass();
    expect(s.phone.state.transferOffer).toMatchObject({ callId: 'C5', fromExtension: '5001' });
    expect(s.heard).not.toContain('transfer-answered');

    await Promise.all([s.phone.acceptTransfer(), pass(5)]);
    await pass(12_000);

    expect(sent(s, 1410121123)).toMatchObject([{ callId: 'C5', status: 'OK' }]);
    expect(s.heard.filter((one) => one === 'transfer-answered')).toHaveLength(1);
  });
});

describe('Refused before VCC is asked:', () => {
  beforeEach(async () => void (s = await ready(world('S'))));

  test.each<[string, (p: VccPhone) => Promise<unknown>]>([
    ['invalidNumber', (p) => p.call('hello')],
    ['invalidNumber', (p) => p.call('<img src=x>')],
    ['invalidNumber', (p) => p.call('01')],
    ['notRinging', (p) => p.answer()],
    ['noCall', (p) => p.hangUp()],
    ['noCall', (p) => p.hold()],
    ['noCall', (p) => p.mute()],
    ['invalidDigits', (p) => p.sendDtmf('12x')],
    ['noTransferOffer', (p) => p.acceptTransfer()],
    ['mobileNumberMissing', (p) => p.chooseDevice(3)],
    ['notSupported', (p) => p.listLines()],
  ])('%s', async (code, command) => {
    const before = s.realm().agent.sent.length;

    expect((await refusal(command(s.phone))).code).toBe(code);
    expect(s.realm().agent.sent).toHaveLength(before);
  });

  test('a number in any usual spelling, even as a number, is dialled in national form', async () => {
    s.phone.call('+84 912 345 678').catch(() => undefined);
    await pass();

    expect(sent(s, 2032)).toMatchObject([{ telephoneNumber: number }]);
  });

  test('a call without the voice channel is refused here, because VCC would leave the page dead', async () => {
    reply({ objectId: 1511231002 });

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
  });
});

describe('Calls that go wrong:', () => {
  beforeEach(async () => void (s = await ready(world('S'))));

  test.each([
    ['IPCC_NOT_CONNECT_CUSTOMER', '486', 'customerBusy'],
    ['IPCC_NOT_CONNECT_CUSTOMER', '404', 'customerNotFound'],
    ['IPCC_NOT_CONNECT_CUSTOMER', '599', 'calloutFailed'],
    ['CALLOUT_AGENT_BUSY', '', 'agentBusy'],
    ['CALLOUT_PERMISSION_DENY', '', 'calloutNotPermitted'],
    ['IPCC_NOT_CONNECT_AGENT_ID', '', 'agentDeviceUnreachable'],
    ['ERROR_CALLOUT_CONNECT', '', 'calloutConnectError'],
  ])('%s %s is told as %s, and the next call works', async (errorCode, sipCode, code) => {
    const asked = refusal(s.phone.call(number));
    await pass();
    callout(s, 'ERROR', { errorCode, sipCode });

    expect((await asked).code).toBe(code);
    expect(s.phone.state.call).toMatchObject({ state: 'ended', error: { code } });
    s.phone.call(number).catch(() => undefined);
    await pass();
    expect(sent(s, 2032)).toHaveLength(2);
  });

  test('VCC that never answers a callout is said after 15 s, and what it does later is refused', async () => {
    const asked = refusal(s.phone.call(number));
    await pass(15_001);
    expect((await asked).code).toBe('calloutTimedOut');

    callout(s, 'STARTING');
    const late = s.realm().ua.invite(number);
    await pass(600);

    expect(late.status).toBe('over');
    expect(s.phone.state.call?.state).toBe('ended');
    expect(s.realm().window.csVoice).toMatchObject({ isCallout: false, isConnectToAgent: false, hasCall: false });
  });

  test('hanging up before the agent’s own leg exists keeps that leg from coming to life', async () => {
    const asked = s.phone.call(number).catch(() => undefined);
    await pass();
    await s.phone.hangUp();
    await asked;
    expect(s.phone.state.call).toMatchObject({ state: 'ended', endReason: 'cancelled' });

    callout(s, 'STARTING');
    await pass(800);
    const leg = s.realm().ua.invite(number);

    expect(leg.status).toBe('over');
    expect(s.heard.filter((one) => one === 'call-dialing')).toHaveLength(1);
  });

  test('a stranger’s call during a callout is refused and never answered', async () => {
    const asked = s.phone.call(number);
    await pass();
    callout(s, 'STARTING');
    await asked;

    const stranger = s.realm().ua.invite('0987654321');
    await pass();

    expect(stranger.refusedWith).toBe(486);
    expect(s.details).toContainEqual(['vcc-error', { code: 'foreignCallRefused', vendorText: '0987654321' }]);
    expect(s.phone.state.call).toMatchObject({ state: 'dialing', number });
  });

  test('a leftover flag of the scripts does not answer an inbound call', async () => {
    Object.assign(s.realm().window.csVoice as object, { isCallout: true, callInfo: { callId: 'old' } });

    const session = await ring(s);

    expect(session.status).toBe('ringing');
  });

  test('a second INVITE is refused as busy and the first call goes on', async () => {
    const first = await answered(s);

    const second = s.realm().ua.invite('0987654321');
    await pass();
    expect(second.refusedWith).toBe(486);
    await s.phone.hangUp();

    expect(first.status).toBe('over');
  });

  test('the agent’s own leg is answered even when the scripts lost track of it', async () => {
    const asked = s.phone.call(number);
    await pass();
    callout(s, 'STARTING');
    await asked;
    Object.assign(s.realm().window.csVoice as object, { isCallout: false });

    const leg = s.realm().ua.invite(number);
    await pass(2_000);

    expect(leg.status).toBe('up');
  });

  test('answering twice is answering once', async () => {
    await ring(s);

    await Promise.all([s.phone.answer(), s.phone.answer(), pass()]);
    await s.phone.answer();

    expect(s.phone.state.call?.state).toBe('connected');
  });

  test('a microphone that says no ends the call with its cause', async () => {
    const session = await ring(s);
    session.denied = true;

    const error = await refusal(Promise.all([s.phone.answer(), pass()]));

    expect(error.code).toBe('microphoneDenied');
    expect(s.phone.state).toMatchObject({ audioProblem: 'microphoneDenied', call: { endReason: 'failed', error: { code: 'microphoneDenied' } } });
  });

  test('a call that rings in two channels is rejected once', async () => {
    const session = await ring(s);

    await s.phone.reject();

    expect(session.status).toBe('over');
    expect(s.phone.state.call?.endReason).toBe('rejected');
  });

  test('an accept that comes too late is told as such', async () => {
    const session = await ring(s);
    session.slow = true;

    const accepting = refusal(s.phone.answer());
    await pass();
    session.fail('remote', 'Canceled', 487);

    expect((await accepting).code).toBe('callEnded');
    expect(s.phone.state.call).toMatchObject({ state: 'ended', endReason: 'missed' });
  });

  test('a refused mute is not shown as muted, yet the customer hears nothing', async () => {
    const session = await answered(s);

    const refused = refusal(s.phone.mute());
    await pass();
    reply({ objectId: 1030, callId: 'C1', status: 'NOK' });

    expect((await refused).code).toBe('muteRefused');
    expect(s.phone.state.call).toMatchObject({ muted: false, silent: true });
    expect(session.track.enabled).toBe(false);
    await s.phone.unmute();
    expect(session.track.enabled).toBe(true);
    expect(s.phone.state.call?.silent).toBeUndefined();
  });

  test('VCC’s word that it refused a command is that command’s end', async () => {
    await answered(s);

    const refused = refusal(s.phone.hold());
    await pass();
    reply({ objectId: 1045, callId: 'C1', status: 'IPCCERR0003' });

    expect(await refused).toMatchObject({ code: 'holdRefused', vendorText: 'IPCCERR0003' });
    expect(s.details.some(([name, detail]) => name === 'vcc-error' && (detail as { code: string }).code === 'vendorError')).toBe(true);
  });

  test('a hold without an answer is said after 5 s', async () => {
    await answered(s);

    const silent = refusal(s.phone.hold());
    await pass(5_001);

    expect((await silent).code).toBe('noReply');
    expect(s.phone.state.call?.held).toBe(false);
  });

  test('the call after a held and muted one starts unheld and unmuted', async () => {
    const session = await answered(s);
    const muted = s.phone.mute();
    await pass();
    reply({ objectId: 1030, callId: 'C1', status: 'OK' });
    await muted;
    const held = s.phone.hold();
    await pass();
    reply({ objectId: 1029, callId: 'C1', status: 'OK' });
    await held;
    session.end('remote');
    await pass(600);

    await ring(s, 'C9');

    expect(s.phone.state.call).toMatchObject({ muted: false, held: false, state: 'ringing' });
    expect(s.realm().window.csVoice).toMatchObject({ isHold: false });
  });
});

describe('Availability, device, voice and transfer:', () => {
  beforeEach(async () => void (s = await ready(world('S'))));

  test('offline and online are said outright, never toggled', async () => {
    await s.phone.goOnline();
    expect(sent(s, 2013)).toHaveLength(0);

    const off = s.phone.goOffline();
    await pass();
    reply({ objectId: 1027, status: 'OK' });
    await off;
    expect(s.phone.state.availability).toBe('offline');
    const on = s.phone.goOnline();
    await pass();
    reply({ objectId: 1027, status: 'OK' });
    await on;

    expect(sent(s, 2013).map((frame) => frame['status'])).toEqual(['NOT AVAILABLE', 'AVAILABLE']);
    expect(s.phone.state.availability).toBe('online');
  });

  test('a refused change of status changes nothing', async () => {
    const off = refusal(s.phone.goOffline());
    await pass();
    reply({ objectId: 1027, status: 'NOK' });

    expect((await off).code).toBe('statusRefused');
    expect(s.phone.state.availability).toBe('online');
  });

  test('nobody goes online without a microphone', async () => {
    reply({ objectId: 1010003, agentStatus: 'NOT AVAILABLE', isVoiceChannel: 1, deviceType: 1 });
    Object.assign(s.realm().window.navigator.mediaDevices, { getUserMedia: () => Promise.reject(new DOMException('', 'NotFoundError')) });

    const refused = refusal(s.phone.goOnline());
    await pass();

    expect((await refused).code).toBe('microphoneMissing');
    expect(s.phone.state.audioProblem).toBe('microphoneMissing');
    expect(sent(s, 2013)).toHaveLength(0);
  });

  test('a device is chosen, and a refused one is not shown', async () => {
    const chosen = s.phone.chooseDevice(3, '0912345678');
    await pass();
    reply({ objectId: 1511241004, result: 1, oldDeviceType: 1, newDeviceType: 3 });
    await chosen;
    expect(s.phone.state.device).toBe(3);
    const refused = refusal(s.phone.chooseDevice(2));
    await pass();
    reply({ objectId: 1511241004, result: 0, oldDeviceType: 3, newDeviceType: 2 });

    expect((await refused).code).toBe('deviceRefused');
    expect(s.phone.state.device).toBe(3);
    expect(sent(s, 1511242004)[0]).toMatchObject({ deviceType: 3, phoneNum: '0912345678' });
  });

  test('the voice is taken, and a refusal is said', async () => {
    reply({ objectId: 1511231002 });
    await pass();
    expect(s.phone.state.voice).toBe('elsewhere');
    expect(s.heard).toContain('error');

    const refused = refusal(s.phone.takeVoice());
    await pass();
    reply({ objectId: 1511231001, result: 0, deviceType: 1 });
    expect((await refused).code).toBe('voiceRefused');
    const taken = s.phone.takeVoice();
    await pass();
    reply({ objectId: 1511231001, result: 1, deviceType: 1 });
    await taken;

    expect(s.phone.state.voice).toBe('here');
  });

  test('voice that is taken away during a call ends the call with that reason', async () => {
    await answered(s);

    reply({ objectId: 1511231002 });
    await pass();

    expect(s.phone.state.call).toMatchObject({ state: 'ended', endReason: 'voiceTakenElsewhere' });
    expect(s.heard.filter((one) => one === 'call-ended')).toHaveLength(1);
  });

  test('agents are listed on outbound calls too, with clean names', async () => {
    await talking(s);

    const list = s.phone.listAgents();
    await pass();
    reply({ objectId: 1410121118, listAgentSearch: [{ agentId: 'agent5001', ipPhone: '5001' }, { ipPhone: '<b>' }, null] });

    expect(await list).toEqual([{ extension: '5001', name: 'agent5001' }]);
  });

  test.each([
    [{ objectId: 1410121123, status: 'NOK', callId: 'C1' }, 'transferRefused'],
    [{ objectId: 1410121119, status: 'IPCCERR0001', dropAgent: '5000', newAgent: '5001' }, 'transferFailed'],
  ])('a transfer that fails says how: %o', async (frame, code) => {
    await answered(s);

    const refused = refusal(s.phone.transferToAgent('5001'));
    await pass();
    reply(frame);

    expect((await refused).code).toBe(code);
    expect(s.phone.state.call?.state).toBe('connected');
  });

  test('a transfer carries the ids that the scripts never set on outbound calls', async () => {
    await talking(s);

    const done = s.phone.transferToAgent('5001');
    await pass();
    reply({ objectId: 1410121123, status: 'OK', callId: 'C2' });
    await done;

    expect(sent(s, 1410122076)).toMatchObject([{ callId: 'C2', dropAgentId: '5000', newAgentId: '5001' }]);
  });

  test('an unanswered transfer request is refused once, at its time, and says so', async () => {
    reply({ objectId: 1410122076, callId: 'C5', dropAgentId: '5001', newAgentId: '5000' });
    await pass(4_000);
    reply({ objectId: 1410122076, callId: 'C6', dropAgentId: '5002', newAgentId: '5000' });
    await pass(12_000);

    expect(s.phone.state.transferOffer).toBeNull();
    expect(sent(s, 1410121123).map((frame) => [frame['callId'], frame['status']])).toEqual([['C6', 'NOK']]);
    expect(s.details).toContainEqual(['vcc-transfer-answered', { accepted: false, by: 'timeout' }]);
  });

  test('a transfer request that the scripts never refuse is refused by the phone', async () => {
    reply({ objectId: 1410122076, callId: 'C5', dropAgentId: '5001', newAgentId: '5000' });
    s.realm().window['responseTransferAgent'] = () => undefined;
    await pass(12_000);

    expect(sent(s, 1410121123)).toMatchObject([{ callId: 'C5', dropAgentId: '5001', newAgentId: '5000', status: 'NOK' }]);
    expect(s.details.filter(([name]) => name === 'vcc-transfer-answered')).toEqual([['vcc-transfer-answered', { accepted: false, by: 'timeout' }]]);
  });

  test('another wish of the same kind waits for VCC’s answer to the first, and is told so', async () => {
    const first = s.phone.chooseDevice(2);
    const other = refusal(s.phone.chooseDevice(4));
    const off = s.phone.goOffline();
    const on = refusal(s.phone.goOnline());
    await pass();
    reply({ objectId: 1511241004, result: 1, oldDeviceType: 1, newDeviceType: 2 });
    reply({ objectId: 1027, status: 'OK' });
    await Promise.all([first, off]);

    expect([(await other).code, s.phone.state.device]).toEqual(['commandPending', 2]);
    expect([(await on).code, s.phone.state.availability]).toEqual(['commandPending', 'offline']);
  });

  test('the same digit typed twice goes out twice, and each is done when it is out', async () => {
    const session = await answered(s);
    const out: string[] = [];
    session.sendDTMF = (digits) => void out.push(digits);
    const done: string[] = [];
    const both = ['5', '5'].map((digit, i) => s.phone.sendDtmf(digit).then(() => done.push(`${digit}${i}`)));
    await pass();
    expect(out).toEqual(['5', '5']);

    session.emit('newDTMF', { originator: 'local' });
    await pass();
    expect(done).toEqual(['50']);
    session.emit('newDTMF', { originator: 'local' });
    await Promise.all(both);

    expect(done).toEqual(['50', '51']);
  });

  test('digits go out one by one', async () => {
    await answered(s);

    await s.phone.sendDtmf('12#');

    expect(s.phone.state.call?.state).toBe('connected');
  });
});

test('On profile H the lines to call out on are listed as plain text', async () => {
  s = await ready(world('H'));

  expect(await s.phone.listLines()).toEqual([{ id: '7', description: 'Line <b>7</b>', isDefault: true }]);
});
