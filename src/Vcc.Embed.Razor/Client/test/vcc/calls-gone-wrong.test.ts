// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { begin, onEachRunningPhone, s, say } from '../fake/running-phone';
import { pass } from '../fake/phone';
import { world } from '../fake/realm';
import { answered, callout, number, refusal, ring, sent } from './calls';

onEachRunningPhone();

describe('Calls that go wrong:', () => {
  beforeEach(() => begin(world('S')));

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

  test('a callout without a response ends after 15 s', async () => {
    const asked = refusal(s.phone.call(number));
    await pass(15_001);
    expect((await asked).code).toBe('calloutTimedOut');

    callout(s, 'STARTING');
    const late = s.realm().ua.invite(number);
    await pass(2_000);

    expect(late.status).toBe('over');
    expect(s.phone.state.call?.state).toBe('ended');
    expect(s.realm().window.csVoice).toMatchObject({ isCallout: false, isConnectToAgent: false, hasCall: false });
  });

  test('a cancelled callout refuses its own leg later', async () => {
    const asked = s.phone.call(number).catch(() => undefined);
    await pass();
    await s.phone.hangUp();
    await asked;
    expect(s.phone.state.call).toMatchObject({ state: 'ended', endReason: 'cancelled' });

    callout(s, 'STARTING');
    await pass(8_000);
    const leg = s.realm().ua.invite(number);
    await pass(2_000);

    expect(leg.status).toBe('over');
    expect(s.events.filter((one) => one === 'call-dialing')).toHaveLength(1);
  });

  test.each([number, '0987654321'])(
    'what VCC still says about a call that was cancelled does not touch the next one, to %s',
    async (next) => {
      const first = s.phone.call(number).catch(() => undefined);
      await pass();
      callout(s, 'STARTING', { callId: 'C1' });
      await first;
      await s.phone.hangUp();
      const second = s.phone.call(next);
      await pass();

      callout(s, 'ERROR', { callId: 'C1', errorCode: 'IPCC_NOT_CONNECT_AGENT_ID', sipCode: '480' });
      await pass();
      callout(s, 'STARTING', { callId: 'C2', telephoneNumber: next });
      await second;

      expect(s.phone.state.call).toMatchObject({ state: 'dialing', number: next, callId: 'C2' });
    },
  );

  test('a foreign call during a callout is refused', async () => {
    const asked = s.phone.call(number);
    await pass();
    callout(s, 'STARTING');
    await asked;

    const stranger = s.realm().ua.invite('0987654321');
    say({ objectId: 1038, callId: 'C9', caller: '0987654321', extension: '5000', callDirection: 1 });
    await pass();

    expect(stranger.status).toBe('over');
    expect(s.details).toContainEqual(['vcc-error', { code: 'foreignCallRefused', vendorText: '0987654321' }]);
    expect(s.phone.state.call).toMatchObject({ state: 'dialing', number });
  });

  test('a leftover flag answers no inbound call', async () => {
    Object.assign(s.realm().window.csVoice as object, { isCallout: true, callInfo: { callId: 'old' } });

    const session = await ring(s);

    expect(session.status).toBe('ringing');
  });

  test('a second INVITE is refused as busy', async () => {
    const first = await answered(s);

    const second = s.realm().ua.invite('0987654321');
    await pass();
    expect(second.refusedWith).toBe(486);
    await s.phone.hangUp();

    expect(first.status).toBe('over');
  });

  test('the phone answers the own leg without the scripts', async () => {
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

  test('a denied microphone ends the call with its cause', async () => {
    const session = await ring(s);
    session.denied = true;

    const error = await refusal(Promise.all([s.phone.answer(), pass()]));

    expect(error.code).toBe('microphoneDenied');
    expect(s.phone.state).toMatchObject({
      audioProblem: 'microphoneDenied',
      call: { endReason: 'failed', error: { code: 'microphoneDenied' } },
    });
  });

  test('a rejected call is rejected once', async () => {
    const session = await ring(s);

    await s.phone.reject();

    expect(session.status).toBe('over');
    expect(s.phone.state.call?.endReason).toBe('rejected');
  });

  test('a late answer is refused as an ended call', async () => {
    const session = await ring(s);
    session.slow = true;

    const accepting = refusal(s.phone.answer());
    await pass();
    session.fail('remote', 'Canceled', 487);

    expect((await accepting).code).toBe('callEnded');
    expect(s.phone.state.call).toMatchObject({ state: 'ended', endReason: 'missed' });
  });

  test('a refused mute still silences the browser', async () => {
    const session = await answered(s);

    const refused = refusal(s.phone.mute());
    await pass();
    say({ objectId: 1030, callId: 'C1', status: 'NOK' });

    expect((await refused).code).toBe('muteRefused');
    expect(s.phone.state.call).toMatchObject({ muted: false, silent: true });
    expect(session.track.enabled).toBe(false);
    await s.phone.unmute();
    expect(session.track.enabled).toBe(true);
    expect(s.phone.state.call?.silent).toBeUndefined();
  });

  test('VCC’s refusal ends the command', async () => {
    await answered(s);

    const refused = refusal(s.phone.hold());
    await pass();
    say({ objectId: 1045, callId: 'C1', status: 'IPCCERR0003' });

    expect(await refused).toMatchObject({ code: 'holdRefused', vendorText: 'IPCCERR0003' });
    // The scripts show it once more, in a corner of a page that is not here.
    expect(s.details.filter(([name]) => name === 'vcc-error' || name === 'vcc-notice')).toEqual([
      ['vcc-error', { code: 'vendorError', vendorText: 'IPCCERR0003' }],
    ]);
  });

  test('a hold without a response fails after 5 s', async () => {
    await answered(s);

    const silent = refusal(s.phone.hold());
    await pass(5_001);

    expect((await silent).code).toBe('noReply');
    expect(s.phone.state.call?.held).toBe(false);
  });

  test('a new call starts unheld and unmuted', async () => {
    const session = await answered(s);
    const muted = s.phone.mute();
    await pass();
    say({ objectId: 1030, callId: 'C1', status: 'OK' });
    await muted;
    const held = s.phone.hold();
    await pass();
    say({ objectId: 1029, callId: 'C1', status: 'OK' });
    await held;
    session.end('remote');
    await pass(600);

    await ring(s, 'C9');

    expect(s.phone.state.call).toMatchObject({ muted: false, held: false, state: 'ringing' });
    expect(s.realm().window.csVoice).toMatchObject({ isHold: false });
  });
});
