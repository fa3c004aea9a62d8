// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { callbackNames } from '../../src/vcc/globals';
import { pass, ready, setup } from '../fake/phone';
import type { Setup } from '../fake/phone';
import { session, world } from '../fake/realm';
import { answered, callout, number, ring, sent, talking } from './calls';

/** As the contract lists them. */
const everyCallback =
  `csCallRinging csCallRingingAgent csAcceptCall csEndCall csMuteCall csUnMuteCall csHoldCall csUnHoldCall showCalloutInfo showCalloutError
  csShowEnableVoice csShowCallStatus csCustomerAccept csShowDeviceType csCurrentCallId csInitComplete csInitError csListTransferAgent csTransferCallError
  csTransferCallSuccess csNewCallTransferRequest csTransferCallResponse csTransferSurveyResponse csNotifyReconnecting csOndisconnected csStartCall csNotify
  disableCallPopup clearStateFromBrowser closeWebsocket`.split(/\s+/);

let s: Setup;
const page = window as unknown as Record<string, unknown>;
beforeEach(() => void vi.useFakeTimers());
afterEach(async () => {
  await s.phone.stop();
  for (const name of callbackNames) delete page[name];
  vi.useRealTimers();
});

describe('The CRM’s own functions', () => {
  test('of its old custom.js are still called', async () => {
    const calls: unknown[][] = [];
    page['csCallRinging'] = (phone: string) => calls.push([phone, typeof page['csVoice']]);
    page['csEndCall'] = () => calls.push(['end']);
    s = await ready(world('S'));

    await answered(s);
    await s.phone.hangUp();

    expect(calls).toEqual([[number, 'object'], ['end']]);
  });

  test.each(['N', 'S', 'H'] as const)('may all throw on profile %s', async (profile) => {
    const quiet = await ready(world(profile));
    s = quiet;
    await talking(quiet);
    const expected = JSON.stringify(quiet.realm().window.csVoice);
    await quiet.phone.stop();
    for (const name of callbackNames)
      page[name] = () => {
        throw new Error(`${name} of the CRM`);
      };

    s = await ready(world(profile));
    await talking(s);

    expect(JSON.stringify(s.realm().window.csVoice)).toBe(expected);
    expect(s.phone.state.call?.state).toBe('connected');
    callout(s, 'ERROR', { errorCode: 'X', sipCode: '486' });
    expect(s.realm().window.csVoice).toMatchObject({ isCallout: false, hasCall: false });
    s.realm().agent.say({ objectId: 1511231002 });
    await pass();
    expect(s.realm().ua.stopped).toBe(true);
    const failed = s.details.filter(([, detail]) => (detail as { code?: string }).code === 'callbackFailed');
    expect(new Set(failed.map(([, detail]) => (detail as { vendorText: string }).vendorText)).size).toBe(failed.length);
    expect(failed.length).toBeGreaterThan(0);
  });

  test('may answer a transfer inside the callback', async () => {
    s = await ready(world('S'));
    page['csNewCallTransferRequest'] = () => (s.realm().window['responseTransferAgent'] as (n: number) => void)(1);

    s.realm().agent.say({ objectId: 1410122076, callId: 'C5', dropAgentId: '5001', newAgentId: '5000' });
    await pass(5);

    expect(sent(s, 1410121123)).toMatchObject([{ callId: 'C5', status: 'OK' }]);
    expect(s.events).toEqual(['transfer-offered', 'transfer-answered']);
  });

  test('find the documented commands until the phone stops', async () => {
    page['csEndCall'] = () => undefined;
    s = await ready(world('S'));
    await ring(s);

    (page['onAcceptCall'] as () => void)();
    await pass();
    expect(s.phone.state.call?.state).toBe('connected');
    await s.phone.stop();

    expect('onAcceptCall' in page || 'csVoice' in page).toBe(false);
  });

  test('of no CRM leave the page as it was', async () => {
    s = await ready(world('S'));

    expect(
      ['csVoice', 'endCall', 'jQuery', '$', 'state', 'ua', 'ping', 'register'].filter((name) => name in page),
    ).toEqual([]);
  });
});

describe('What comes over the agent channel', () => {
  beforeEach(async () => void (s = await ready(world('S'))));

  test.each<[string, unknown]>([
    ['no JSON', '<html>'],
    ['no object', '[1,2]'],
    ['six megabytes', `"${'x'.repeat(6_000_000)}"`],
    ['an unknown id', { objectId: 424242 }],
    ['no id', { callId: 'x' }],
    ['a callout without a status', { objectId: 1055 }],
    ['another agent’s callout', { objectId: 1055, status: 'ERROR', ipphone: '5009', errorCode: 'X' }],
    ['another agent’s ring', { objectId: 1038, extension: '5009', callId: 'C', caller: '1' }],
    ['fields of wrong types', { objectId: 1038, extension: '5000', callId: { a: 1 }, caller: ['<img>'], line: 7 }],
  ])('may be %s without harm', async (_, frame) => {
    const before = s.phone.state;
    const session =
      frame && typeof frame === 'object' && 'caller' in frame && Array.isArray((frame as { caller: unknown }).caller);

    s.realm().agent.say(frame);
    await pass();

    if (session) expect(s.phone.state.call).toMatchObject({ number: null, callId: null, line: '7' });
    else expect(s.phone.state).toEqual(before);
    // An exception in the scripts would be reported as an error.
    expect(s.events).not.toContain('error');
  });

  test('may be another agent’s failed callout', async () => {
    await talking(s);

    s.realm().agent.say({ objectId: 1055, status: 'ERROR', ipphone: '5009', errorCode: 'X', sipCode: '486' });
    await pass();

    expect(s.phone.state.call?.state).toBe('connected');
    expect(s.realm().window.csVoice).toMatchObject({ hasCall: true, isCallout: true });
  });

  test('is shown as plain text only', async () => {
    s.realm().agent.say({
      objectId: 1038,
      extension: '5000',
      callId: 'C1',
      caller: '<img src=x onerror=alert(1)>',
      line: '<b>',
      queueDescription: 'Hỗ trợ\u0000\u202e<script>' + 'x'.repeat(300),
    });
    s.realm().agent.say({ objectId: 1045, status: '<b>no</b>\u0007' });
    await pass();

    expect(s.phone.state.call).toMatchObject({ number: null, line: null });
    expect(s.phone.state.call?.queue).toMatch(/^Hỗ trợ <script>x+$/);
    expect(s.phone.state.call?.queue?.length).toBeLessThanOrEqual(80);
    expect(s.details.find(([name]) => name === 'vcc-error')?.[1]).toEqual({
      code: 'vendorError',
      vendorText: '<b>no</b>',
    });
  });

  test('in a flood causes no event', async () => {
    for (let i = 0; i < 10_000; i++) s.realm().agent.say({ objectId: 5, i });
    await pass();

    expect(s.events).toEqual([]);
  });

  test('in an unknown language makes callbacks count', async () => {
    await s.phone.stop();
    s = setup(world('S', { friendly: false }));
    const started = s.phone.start();
    await pass(5);
    const realm = s.realm();
    realm.agent.open();
    const call = (name: string, ...args: unknown[]): void =>
      (realm.window[name] as (...args: unknown[]) => void)(...args);
    call('csInitComplete');
    await pass(5_100);
    await started;

    call('csCallRinging', number);
    call('csCurrentCallId', 'X1');
    await pass();

    expect(s.phone.state.call).toMatchObject({ state: 'ringing', number, callId: 'X1' });
  });
});

describe('The realm', () => {
  test('prints no token', async () => {
    s = await ready(world('S'));
    const { console } = s.realm().window;

    console.log(`REFRESH ${session.token}`);
    console.warn({ authenToken: session.token });
    console.error('plain', 5);
    console.error(new Error(`refused: ${session.token}`));

    expect(s.realm().printed.pop()).toMatch(/refused: <token>/);
    expect(s.realm().printed).toEqual([
      '["REFRESH <token>"]',
      JSON.stringify(['{"authenToken":"<token>"}']),
      '["plain",5]',
    ]);
  });

  test('clears its list of requests after the login', async () => {
    s = await ready(world('S'));

    expect(s.realm().history.at(-1)).toBe('requests cleared');
  });

  test('has every callback that any edition calls', async () => {
    s = await ready(world('S'));

    for (const name of everyCallback) expect(s.realm().window[name], name).toBeTypeOf('function');
  });

  test('switches the scripts’ debug log off', async () => {
    s = await ready(world('S'));

    expect(s.realm().history.slice(0, 2)).toEqual(['csDebug=off', 'jquery.min.js']);
  });

  test('defines what the scripts use without defining it', async () => {
    s = await ready(world('S'));

    s.realm().agent.say({ objectId: 1045, status: 'IPCCERR0001' });
    callout(s, 'ERROR', { errorCode: 'X' });
    await pass();

    expect(s.details.filter(([name]) => name === 'vcc-error').length).toBeGreaterThan(0);
    expect(s.details.some(([, detail]) => (detail as { code?: string }).code === 'vendorException')).toBe(false);
  });

  test('turns alerts and csNotify into notices', async () => {
    s = await ready(world('S'));

    s.realm().window.alert('Comming soon.');
    (s.realm().window['csNotify'] as (t: string) => void)('Xin chào <b>');
    await pass();

    expect(s.details.filter(([name]) => name === 'vcc-notice').map(([, detail]) => detail)).toEqual([
      { text: 'Comming soon.' },
      { text: 'Xin chào <b>' },
    ]);
  });

  test('turns growls of the scripts into notices', async () => {
    s = await ready(world('S'));

    (s.realm().window['$'] as unknown as { jGrowl(text: string): void }).jGrowl('5001 ended the call');
    await pass();

    expect(s.details).toEqual([['vcc-notice', { text: '5001 ended the call' }]]);
  });

  test('reports each exception that a script caught once', async () => {
    s = await ready(world('S'));

    for (let i = 0; i < 3; i++) s.realm().window.console.log('csFoo is not defined');
    s.realm().window.console.log('connected');
    await pass();

    expect(s.details.filter(([, detail]) => (detail as { code?: string }).code === 'vendorException')).toHaveLength(1);
  });
});
