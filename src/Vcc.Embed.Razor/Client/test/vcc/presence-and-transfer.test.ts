// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { begin, onEachRunningPhone, s, say } from '../fake/running-phone';
import { pass } from '../fake/phone';
import { world } from '../fake/realm';
import { answered, refusal, sent, talking } from './calls';

onEachRunningPhone();

describe('Availability, device, voice and transfer:', () => {
  beforeEach(() => begin(world('S')));

  test('offline and online are sent explicitly, never toggled', async () => {
    await s.phone.goOnline();
    expect(sent(s, 2013)).toHaveLength(0);

    const off = s.phone.goOffline();
    await pass();
    say({ objectId: 1027, status: 'OK' });
    await off;
    expect(s.phone.state.availability).toBe('offline');
    const on = s.phone.goOnline();
    await pass();
    say({ objectId: 1027, status: 'OK' });
    await on;

    expect(sent(s, 2013).map((frame) => frame['status'])).toEqual(['NOT AVAILABLE', 'AVAILABLE']);
    expect(s.phone.state.availability).toBe('online');
  });

  test('a refused change of status changes nothing', async () => {
    const off = refusal(s.phone.goOffline());
    await pass();
    say({ objectId: 1027, status: 'NOK' });

    expect((await off).code).toBe('statusRefused');
    expect(s.phone.state.availability).toBe('online');
  });

  test('going online needs a microphone', async () => {
    say({ objectId: 1010003, agentStatus: 'NOT AVAILABLE', isVoiceChannel: 1, deviceType: 1 });
    Object.assign(s.realm().window.navigator.mediaDevices, {
      getUserMedia: () => Promise.reject(new DOMException('', 'NotFoundError')),
    });

    const refused = refusal(s.phone.goOnline());
    await pass();

    expect((await refused).code).toBe('microphoneMissing');
    expect(s.phone.state.audioProblem).toBe('microphoneMissing');
    expect(sent(s, 2013)).toHaveLength(0);
  });

  test('a refused device is not shown', async () => {
    const chosen = s.phone.chooseDevice(3, '0912345678');
    await pass();
    say({ objectId: 1511241004, result: 1, oldDeviceType: 1, newDeviceType: 3 });
    await chosen;
    expect(s.phone.state).toMatchObject({ device: 3 });
    const another = s.phone.chooseDevice(3, '0987654321');
    await pass();
    say({ objectId: 1511241004, result: 1, oldDeviceType: 3, newDeviceType: 3 });
    await another;
    const refused = refusal(s.phone.chooseDevice(2));
    await pass();
    say({ objectId: 1511241004, result: 0, oldDeviceType: 3, newDeviceType: 2 });

    expect((await refused).code).toBe('deviceRefused');
    expect(s.phone.state).toMatchObject({ device: 3 });
    expect(s.details.filter(([name]) => name === 'vcc-device')).toEqual([
      ['vcc-device', { device: 3, mobile: '0912345678' }],
      ['vcc-device', { device: 3, mobile: '0987654321' }],
    ]);
    expect(sent(s, 1511242004)[0]).toMatchObject({ deviceType: 3, phoneNum: '0912345678' });
  });

  test('a refused voice is an error', async () => {
    say({ objectId: 1511231002 });
    await pass();
    expect(s.phone.state.voice).toBe('elsewhere');
    expect(s.events).toContain('error');

    const refused = refusal(s.phone.takeVoice());
    await pass();
    say({ objectId: 1511231001, result: 0, deviceType: 1 });
    expect((await refused).code).toBe('voiceRefused');
    const taken = s.phone.takeVoice();
    await pass();
    say({ objectId: 1511231001, result: 1, deviceType: 1 });
    await taken;

    expect(s.phone.state.voice).toBe('here');
  });

  test('a call ends when another tab takes the voice', async () => {
    await answered(s);

    say({ objectId: 1511231002 });
    await pass();

    expect(s.phone.state.call).toMatchObject({ state: 'ended', endReason: 'voiceTakenElsewhere' });
    expect(s.events.filter((one) => one === 'call-ended')).toHaveLength(1);
  });

  test.each([
    [{ objectId: 1410121123, status: 'NOK', callId: 'C1' }, 'transferRefused'],
    [{ objectId: 1410121119, status: 'IPCCERR0001', dropAgent: '5000', newAgent: '5001' }, 'transferFailed'],
  ])('a transfer that fails says how: %o', async (frame, code) => {
    await answered(s);

    const refused = refusal(s.phone.transferToAgent('5001'));
    await pass();
    say(frame);

    expect((await refused).code).toBe(code);
    expect(s.phone.state.call?.state).toBe('connected');
  });

  test('a queue without a free agent fails the transfer', async () => {
    const session = await answered(s);
    const asked = s.phone.transferToQueue('2');
    await pass();
    say({ objectId: 1116, status: 'OK', callId: 'C1' });
    await asked;

    say({ objectId: 1116, status: 'IPCCERR0001', callId: 'C1' });
    session.end('remote');
    await pass();

    expect(s.events.filter((one) => one.startsWith('transfer-'))).toEqual(['transfer-answered', 'transfer-failed']);
    expect(s.phone.state.call).toMatchObject({ state: 'ended', endReason: 'customerHangUp' });
  });

  test('a second transfer waits for the first one', async () => {
    const session = await answered(s);
    const asked = s.phone.transferToQueue('2');
    await pass();
    say({ objectId: 1116, status: 'OK', callId: 'C1' });
    await asked;
    expect((await refusal(s.phone.transferToAgent('5001'))).code).toBe('transferPending');
    session.end('remote');
    await pass(600);
    expect(s.phone.state.call?.endReason).toBe('transferred');

    await talking(s);
    const next = s.phone.transferToAgent('5001');
    await pass();
    say({ objectId: 1410121123, status: 'OK', callId: 'C2' });

    await next;
  });

  test('a transfer without a response ends after 15 s', async () => {
    await answered(s);
    const late = refusal(s.phone.transferToAgent('5001'));
    await pass(15_001);
    expect((await late).code).toBe('transferTimedOut');

    const again = s.phone.transferToAgent('5002');
    await pass();
    say({ objectId: 1410121123, status: 'OK', callId: 'C1' });

    await again;
  });

  test('a transfer refused by the scripts gives their reason', async () => {
    await answered(s);
    Object.assign(s.realm().window.csVoice as object, { hasCall: false });

    expect(await refusal(s.phone.transferToAgent('5001'))).toMatchObject({
      code: 'notInACall',
      vendorText: 'NOT_IN_A_CALL',
    });
    await pass();

    expect(s.details.filter(([name]) => name === 'vcc-transfer-failed' || name === 'vcc-error')).toEqual([
      ['vcc-transfer-failed', { code: 'notInACall', vendorText: 'NOT_IN_A_CALL' }],
    ]);
  });

  test('a transfer of an outbound call carries its ids', async () => {
    await talking(s);

    const done = s.phone.transferToAgent('5001');
    await pass();
    say({ objectId: 1410121123, status: 'OK', callId: 'C2' });
    await done;

    expect(sent(s, 1410122076)).toMatchObject([{ callId: 'C2', dropAgentId: '5000', newAgentId: '5001' }]);
  });

  test('an unanswered transfer request is refused once', async () => {
    say({ objectId: 1410122076, callId: 'C5', dropAgentId: '5001', newAgentId: '5000' });
    await pass(4_000);
    say({ objectId: 1410122076, callId: 'C6', dropAgentId: '5002', newAgentId: '5000' });
    await pass(12_000);

    expect(s.phone.state.transferOffer).toBeNull();
    expect(sent(s, 1410121123).map((frame) => [frame['callId'], frame['status']])).toEqual([['C6', 'NOK']]);
    expect(s.details).toContainEqual(['vcc-transfer-answered', { accepted: false, by: 'timeout' }]);
  });

  test('the phone refuses an offer that the scripts forget', async () => {
    say({ objectId: 1410122076, callId: 'C5', dropAgentId: '5001', newAgentId: '5000' });
    s.realm().window['responseTransferAgent'] = () => undefined;
    await pass(12_000);

    expect(sent(s, 1410121123)).toMatchObject([
      { callId: 'C5', dropAgentId: '5001', newAgentId: '5000', status: 'NOK' },
    ]);
    expect(s.details.filter(([name]) => name === 'vcc-transfer-answered')).toEqual([
      ['vcc-transfer-answered', { accepted: false, by: 'timeout' }],
    ]);
  });

  test('another command of a kind is refused while pending', async () => {
    const first = s.phone.chooseDevice(2);
    const other = refusal(s.phone.chooseDevice(4));
    const off = s.phone.goOffline();
    const on = refusal(s.phone.goOnline());
    await pass();
    say({ objectId: 1511241004, result: 1, oldDeviceType: 1, newDeviceType: 2 });
    say({ objectId: 1027, status: 'OK' });
    await Promise.all([first, off]);

    expect([(await other).code, s.phone.state.device]).toEqual(['commandPending', 2]);
    expect([(await on).code, s.phone.state.availability]).toEqual(['commandPending', 'offline']);
  });
});

test('On profile H lines are listed as plain text', async () => {
  await begin(world('H'));

  expect(await s.phone.listLines()).toEqual([{ id: '7', description: 'Line <b>7</b>', isDefault: true }]);
});

test('the longest list of lines fits into a message', async () => {
  await begin(world('H'));
  const line = (_: unknown, id: number): unknown => ({ callout_id: id, descriptions: '\ud800'.repeat(80) });
  Object.assign(s.realm().window.csVoice ?? {}, { getCalloutServices: () => Array.from({ length: 100 }, line) });

  const lines = await s.phone.listLines();

  expect(lines[0]?.id).toBe('0');
  expect(new TextEncoder().encode(JSON.stringify(lines)).length).toBeLessThan(30_000);
});

test('agents are listed on outbound calls too', async () => {
  await begin(world('H'));
  await talking(s);

  const list = s.phone.listAgents();
  await pass();
  expect(sent(s, 1410122081)).toHaveLength(1);
  say({ objectId: 1410121118, listAgentSearch: [{ agentId: 'agent5001', ipPhone: '5001' }, { ipPhone: '<b>' }, null] });

  expect(await list).toEqual([{ extension: '5001', name: 'agent5001' }]);
});
