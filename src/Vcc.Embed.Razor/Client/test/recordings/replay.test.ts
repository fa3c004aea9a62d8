import { describe, expect, test } from 'vitest';
import type { Signal } from '../../src/model/signals';
import { all, signalsOf, readyModel, replay } from './replay';
import type { Recording } from './replay';

/** The calls of each recorded scenario, by page where there were two. An empty list: no call. */
const expectedCalls: Readonly<Record<string, readonly string[]>> = {
  'caller-anonymous': ['inbound null CALL-1 unanswered rejected'],
  'device2-inbound': ['inbound 0912345678 CALL-1 answered agentHangUp'],
  'device2-inbound-missed': ['inbound 0912345678 CALL-1 unanswered missed'],
  'device2-outbound': ['outbound 0912345678 CALL-1 answered agentHangUp'],
  'device-during-call-1to2': ['inbound 0912345678 CALL-1 answered agentHangUp'],
  'in-agent-hangup': ['inbound 0912345678 CALL-1 answered agentHangUp'],
  'in-agent-reject': ['inbound 0912345678 CALL-1 unanswered rejected'],
  'in-customer-hangup': ['inbound 0912345678 CALL-1 answered customerHangUp'],
  'in-dtmf': ['inbound 0912345678 CALL-1 answered agentHangUp'],
  'in-hold-error-status': ['inbound 0912345678 CALL-1 answered agentHangUp'],
  'in-hold-inactive': ['inbound 0912345678 CALL-1 answered agentHangUp'],
  'in-hold-sendonly': ['inbound 0912345678 CALL-1 answered agentHangUp'],
  'in-hold-unhold': ['inbound 0912345678 CALL-1 answered agentHangUp'],
  'in-late-offer': ['inbound 0912345678 CALL-1 answered agentHangUp'],
  'in-missed-cancel': ['inbound 0912345678 CALL-1 unanswered missed'],
  'in-mute-unmute': ['inbound 0912345678 CALL-1 answered agentHangUp'],
  'in-order-1038-before-INVITE': ['inbound 0912345678 CALL-1 answered agentHangUp'],
  'in-ring-timeout-noanswer': ['inbound 0912345678 CALL-1 unanswered noAnswer'],
  'internal-dial-404': ['internal null null unanswered failed customerNotFound'],
  'neg-1045-1006': ['inbound 0912345678 CALL-1 answered agentHangUp'],
  'neg-bye-before-ack': ['inbound 0912345678 CALL-1 answered signalingLost'],
  'out-agent-cancels-while-ringing': ['outbound 0912345678 CALL-1 unanswered cancelled'],
  'out-answered-agent-hangup': ['outbound 0912345678 CALL-1 answered agentHangUp'],
  'out-answered-customer-hangup': ['outbound 0912345678 CALL-1 answered customerHangUp'],
  'out-err-CALLOUT_AGENT_BUSY': ['outbound 0922000018 null unanswered failed agentBusy'],
  'out-err-CALLOUT_PERMISSION_DENY': ['outbound 0922000023 null unanswered failed calloutNotPermitted'],
  'out-err-ERROR_CALLOUT_CONNECT': ['outbound 0922000021 null unanswered failed calloutConnectError'],
  'out-err-IPCC_NOT_CONNECT_AGENT_ID': ['outbound 0922000025 null unanswered failed agentDeviceUnreachable'],
  'out-fail-403': ['outbound 0911000403 CALL-1 unanswered failed hotlineUnpaid'],
  'out-fail-404': ['outbound 0911000404 CALL-1 unanswered failed customerNotFound'],
  'out-fail-408': ['outbound 0911000408 CALL-1 unanswered noAnswer customerNoAnswer'],
  'out-fail-480': ['outbound 0911000480 CALL-1 unanswered failed customerUnavailable'],
  'out-fail-486': ['outbound 0911000486 CALL-1 unanswered busy customerBusy'],
  'out-fail-486-bye-first': ['outbound 0911111486 CALL-1 unanswered busy customerBusy'],
  'out-fail-503': ['outbound 0911000503 CALL-1 unanswered failed calloutFailed'],
  'out-hold-unhold': ['outbound 0912345678 CALL-1 answered agentHangUp'],
  'out-mute-alert': ['outbound 0912345678 CALL-1 answered agentHangUp'],
  'out-noagentleg': ['outbound 0933000001 CALL-1 unanswered failed agentDeviceUnreachable'],
  // These recordings contain the agent channel only. Without the end of an own leg, the customer hung up.
  'reload-during-call': ['inbound 0912345678 CALL-1 answered customerHangUp'],
  'stun-blackhole': ['inbound 0912345678 CALL-1 answered customerHangUp'],
  'stun-blackhole-earlyReady': ['inbound 0912345678 CALL-1 answered customerHangUp'],
  'stun-blackhole-earlyReady100': ['inbound 0912345678 CALL-1 answered customerHangUp'],
  'stun-blackhole-stripIce': ['inbound 0912345678 CALL-1 answered customerHangUp'],
  'stun-dns-fails': ['inbound 0912345678 CALL-1 answered customerHangUp'],
  // A callout of the tab without voice: both tabs receive its messages, and neither receives the reason of its end.
  'tab2-callout-without-voice tab1': ['outbound 0912345678 CALL-1 unanswered unknown'],
  'tab2-callout-without-voice tab2': ['outbound 0912345678 CALL-1 unanswered unknown'],
  'sipdrop-call-survives': [
    'inbound 0912345678 CALL-1 answered agentHangUp',
    'inbound 0912345678 CALL-2 answered customerHangUp',
  ],
  'tab2-takeover tab1': ['inbound 0912345678 CALL-2 unanswered rejected'],
  'tab2-takeover tab2': ['inbound 0912345678 CALL-1 answered agentHangUp'],
  'transfer-a2a-accept A5000': ['inbound 0912345678 CALL-1 answered transferred'],
  'transfer-a2a-accept B5001': ['inbound 0912345678 CALL-1 answered agentHangUp'],
  'transfer-a2a-noagent A5000': ['inbound 0912345678 CALL-1 answered agentHangUp'],
  'transfer-a2a-reject A5000': ['inbound 0912345678 CALL-1 answered agentHangUp'],
  'transfer-acd A5000': ['inbound 0912345678 CALL-1 answered transferred'],
  'transfer-acd B5001': ['inbound 0912345678 CALL-1 answered customerHangUp'],
};

/** Calls that were still going on when the recording stopped. */
const unfinished: readonly string[] = [
  'out-stuck-no-server-reply',
  'reload-during-call',
  'reload-during-call-nohandler',
  'stun-blackhole-hold-during-gathering',
  'stun-blackhole-outbound',
];

/** Two tabs share the recording's agent channel. VCC's rule of one voice decides which tab received a message. */
function tabRoute(tab: 1 | 2): (e: Signal) => boolean {
  let refreshes = 0;
  let voice = 1;
  return (e) => {
    if (e.kind === 'refresh') return ++refreshes === tab;
    if (e.kind === 'voice') {
      if (!e.here) return voice === tab;
      voice = 3 - voice;
      return voice === tab;
    }
    return e.kind !== 'dial' || tab === 2;
  };
}

function pagesOf(recording: Recording): readonly string[] {
  const pages = new Set(recording.timeline.map(([, on]) => on).filter((on) => on.startsWith('page ')));
  return pages.size > 0 ? [...pages] : ['page A'];
}

test('there are 71 recordings', () => {
  expect(all).toHaveLength(71);
});

describe.each(all.map((one) => [one.scenario, one] as const))('%s', (scenario, recording) => {
  test.each(pagesOf(recording))('on %s raises the expected events', (page) => {
    const name = page.slice(5);
    const tab = /^tab([12])$/.exec(name)?.[1];
    const extension = name === 'B5001' ? '5001' : '5000';

    const replayed = replay(
      signalsOf(recording, page, extension, true, tab ? tabRoute(Number(tab) as 1) : undefined),
      readyModel(),
    );

    const calls = expectedCalls[name === 'A' ? scenario : `${scenario} ${name}`] ?? [];
    expect(replayed.calls).toEqual(calls);
    const count = (event: string): number => replayed.events.filter((one) => one === event).length;
    expect(count('vcc-call-ringing') + count('vcc-call-dialing')).toBe(
      calls.length + (unfinished.includes(scenario) ? 1 : 0),
    );
    expect(count('vcc-call-ended')).toBe(calls.length);
    expect(count('vcc-call-connected')).toBe(
      calls.filter((one) => one.includes(' answered ')).length +
        (/^(reload-during-call-no|stun-blackhole-hold)/.test(scenario) ? 1 : 0),
    );
  });
});

test('a recorded hold and mute have their events', () => {
  const events = (scenario: string): readonly string[] =>
    replay(signalsOf(all.find((one) => one.scenario === scenario) as Recording, 'page A', '5000'), readyModel()).events;

  expect(events('in-hold-unhold').filter((e) => /held/.test(e))).toEqual(['vcc-call-held', 'vcc-call-unheld']);
  expect(events('out-hold-unhold').filter((e) => /held/.test(e))).toEqual(['vcc-call-held', 'vcc-call-unheld']);
  expect(events('in-mute-unmute').filter((e) => /muted/.test(e))).toEqual(['vcc-call-muted', 'vcc-call-unmuted']);
});

test('a refused hold has no event', () => {
  const recording = all.find((one) => one.scenario === 'in-hold-error-status') as Recording;

  const replayed = replay(signalsOf(recording, 'page A', '5000'), readyModel());

  expect(replayed.events).not.toContain('vcc-call-held');
});

test('availability and devices follow what VCC confirmed', () => {
  const replayed = (scenario: string) =>
    replay(signalsOf(all.find((one) => one.scenario === scenario) as Recording, 'page A', '5000'), readyModel());

  expect(replayed('status-toggle').events.filter((e) => e === 'vcc-availability')).toHaveLength(2);
  expect(replayed('device-1-2-3-4-6-1').model.state.device).toBe(1);
  expect(replayed('device-1-2-3-4-6-1').events.filter((e) => e === 'vcc-device')).toHaveLength(5);
  expect(replayed('device-refused').events).not.toContain('vcc-device');
  expect(replayed('in-ring-timeout-noanswer').model.state.availability).toBe('online');
});
