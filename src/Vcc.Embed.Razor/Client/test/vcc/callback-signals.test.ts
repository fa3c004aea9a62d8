import { describe, expect, test } from 'vitest';
import { PhoneError } from '../../src/model/errors';
import { reportOfCallback, signalOfCallback } from '../../src/vcc/callback-signals';

const callout = { kind: 'callout', callId: null, number: null, line: null, error: null };

describe('The signal of a callback', () => {
  test.each([
    ['csInitComplete', [], { kind: 'refresh', online: true, voice: true, device: null }],
    ['csShowEnableVoice', [true], { kind: 'voice', here: true }],
    ['csShowEnableVoice', [false], { kind: 'voice', here: false }],
    ['csShowEnableVoice', ['true'], { kind: 'voice', here: false }],
    ['csShowDeviceType', [2], { kind: 'device', ok: true, device: 2 }],
    ['csCallRinging', ['84912345678'], { kind: 'ring', callId: null, line: null, queue: null }],
    ['csCurrentCallId', ['C1'], { kind: 'id', callId: 'C1' }],
    ['csAcceptCall', [], { kind: 'answer', callId: null }],
    ['csEndCall', [], { kind: 'end', callId: null }],
    ['csHoldCall', [], { kind: 'hold', on: true, ok: true, callId: null }],
    ['csUnHoldCall', [], { kind: 'hold', on: false, ok: true, callId: null }],
    ['csMuteCall', [], { kind: 'mute', on: true, ok: true, callId: null }],
    ['csUnMuteCall', [], { kind: 'mute', on: false, ok: true, callId: null }],
    ['showCalloutInfo', ['0912345678'], { kind: 'dial', number: '0912345678' }],
    ['csCallRingingAgent', [], { ...callout, step: 'start' }],
    ['csCustomerAccept', [], { ...callout, step: 'answer' }],
    [
      'showCalloutError',
      ['ERROR_CALLOUT_CONNECT'],
      { ...callout, step: 'fail', error: { code: 'calloutConnectError' } },
    ],
    ['csListTransferAgent', [[]], { kind: 'agents', agents: [] }],
  ])('%s with %j is %j', (name, args, signal) => {
    expect(signalOfCallback(name, args as unknown[])).toMatchObject(signal);
  });

  test('an unknown callback has none', () => {
    expect(signalOfCallback('csStartCall', [])).toBeNull();
  });
});

describe('The report of a callback', () => {
  test('a notice is plain text', () => {
    expect(reportOfCallback('csNotify', ['Hello'])).toEqual({ kind: 'notice', text: 'Hello' });
    expect(reportOfCallback('csNotify', [''])).toBeNull();
  });

  test('a survey has the status of VCC', () => {
    expect(reportOfCallback('csTransferSurveyResponse', ['OK'])).toEqual({ kind: 'survey', status: 'OK' });
  });

  test('an error of the start refuses it', () => {
    const report = reportOfCallback('csInitError', ['no domain']);

    expect(report).toBeInstanceOf(PhoneError);
    expect((report as PhoneError).code).toBe('vendorFailure');
  });

  test('a refusal of the scripts ends a transfer', () => {
    expect(reportOfCallback('csTransferCallError', ['NOT_IN_A_CALL'])).toMatchObject({
      kind: 'transferDone',
      by: null,
      to: null,
      error: { code: 'notInACall' },
    });
  });

  test('a refusal that VCC reports itself has none', () => {
    expect(reportOfCallback('csTransferCallError', ['AGENT_BUSY'])).toBeNull();
  });

  test('an unknown callback has none', () => {
    expect(reportOfCallback('csEndCall', [])).toBeNull();
  });
});
