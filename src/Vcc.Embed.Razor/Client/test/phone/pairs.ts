import type { PhoneErrorCode } from '../../src/model/errors';
import type { Signal } from '../../src/model/signals';
import { eventsBetween } from '../../src/phone/change-events';
import { decideInvite } from '../../src/phone/invite-policy';
import { reduce } from '../../src/phone/reducer';
import { readyModel } from '../recordings/replay';

/** One call: what the agent does first, the signals of each channel, and what the application must read. */
export interface Kind {
  readonly first: readonly Signal[];
  readonly agent: readonly Signal[];
  readonly sip: readonly Signal[];
  /** Events of the call in order. Some of them may be missing when the end overtakes them. */
  readonly events: string;
  /** Direction, number, call id and reason of the end. */
  readonly result: string;
}

const error = (code: PhoneErrorCode) => ({ code });

/** The kinds of calls, with the ids and the number of one call. */
export function kindsOf(callId: string, leg: string, number: string): Readonly<Record<string, Kind>> {
  const ring: Signal = { kind: 'ring', callId, number, line: '18001234', queue: null };
  const invite = (from = number): Signal => ({ kind: 'session', leg, outgoing: false, number: from });
  const accepted: Signal = { kind: 'accepted', leg };
  const ended = (local: boolean, cause = 'Terminated'): Signal => ({
    ...{ kind: 'legEnded', leg, local, cause, sipCode: null, audio: null },
  });
  const callout = { kind: 'callout', callId, number, line: null, error: null } as const;
  const between = (step: 'ring' | 'answer' | 'end', incoming: boolean): Signal => ({
    ...{ kind: 'internal', callId, incoming, number: step === 'ring' && !incoming ? '5001' : null, step },
  });
  const dial: Signal = { kind: 'dial', number };
  return {
    'an answered call': {
      first: [],
      agent: [ring, { kind: 'answer', callId }, { kind: 'end', callId }],
      sip: [invite(), accepted, ended(false)],
      events: 'ringing connected ended',
      result: `inbound ${number} ${callId} customerHangUp`,
    },
    'a missed call': {
      first: [],
      agent: [ring, { kind: 'end', callId }],
      sip: [invite(), ended(false, 'Canceled')],
      events: 'ringing ended',
      result: `inbound ${number} ${callId} missed`,
    },
    'a call without a leg': {
      first: [],
      agent: [ring, { kind: 'end', callId }],
      sip: [],
      events: 'ringing ended',
      result: `inbound ${number} ${callId} missed`,
    },
    'a call of another agent': {
      first: [],
      agent: [between('ring', true), between('answer', true), between('end', true)],
      sip: [invite('5001'), accepted, ended(false)],
      events: 'ringing connected ended',
      result: `internal 5001 ${callId} otherAgentHangUp`,
    },
    'a call to another agent': {
      first: [{ kind: 'session', leg, outgoing: true, number: '5001' }],
      agent: [between('ring', false), between('answer', false), between('end', false)],
      sip: [{ kind: 'progress', leg }, accepted, ended(true)],
      events: 'dialing customer-ringing connected ended',
      result: `internal 5001 ${callId} agentHangUp`,
    },
    'an answered callout': {
      first: [dial],
      agent: [
        { ...callout, step: 'start' },
        { ...callout, step: 'ring' },
        { ...callout, step: 'answer' },
        { ...callout, step: 'end' },
      ],
      sip: [invite(), accepted, ended(true)],
      events: 'dialing customer-ringing connected ended',
      result: `outbound ${number} ${callId} agentHangUp`,
    },
    'a busy callout': {
      first: [dial],
      agent: [
        { ...callout, step: 'start' },
        { ...callout, step: 'ring' },
        { ...callout, step: 'fail', error: error('customerBusy') },
      ],
      sip: [invite(), accepted, ended(false)],
      events: 'dialing customer-ringing ended',
      result: `outbound ${number} ${callId} busy`,
    },
    'a refused callout': {
      first: [dial],
      agent: [{ ...callout, callId: null, step: 'fail', error: error('agentBusy') }],
      sip: [],
      events: 'dialing ended',
      result: `outbound ${number} null failed`,
    },
    'a cancelled callout': {
      first: [dial, { kind: 'cancelled' }],
      agent: [
        { ...callout, step: 'start' },
        { ...callout, step: 'fail', error: error('agentDeviceUnreachable') },
      ],
      sip: [],
      events: 'dialing ended',
      result: `outbound ${number} ${callId} cancelled`,
    },
  };
}

export interface Walked {
  /** Each event of a call with the number of the call, without updates. */
  readonly events: readonly string[];
  /** What the application read last of each call. */
  readonly results: readonly string[];
}

/**
 * Reduces signals as the phone does. Returns `null` for an order that cannot happen: the agent answers or dials too
 * early.
 */
export function walk(order: readonly Signal[]): Walked | null {
  let model = readyModel();
  const keys: string[] = [];
  const events: string[] = [];
  const results: string[] = [];
  const refused = new Set<string>();
  const feed = (signal: Signal, at: number): void => {
    const next = reduce(model, signal, at);
    for (const [name, detail] of eventsBetween(model.state, next.state)) {
      if (!('key' in detail)) continue;
      if (!keys.includes(detail.key)) keys.push(detail.key);
      const call = keys.indexOf(detail.key);
      if (name !== 'vcc-call-updated') events.push(`${call} ${name.replace(/^vcc-(call-)?/, '')}`);
      results[call] = `${detail.direction} ${detail.number} ${detail.callId} ${detail.endReason}`;
    }
    model = next;
  };
  order.forEach((signal, index) => {
    const at = 1_000 + index * 10;
    const { record, undecided } = model.calls;
    if (model === impossible) return;
    if (signal.kind === 'session' && !signal.outgoing) {
      const busy = (record?.leg && !record.legEnd) || (undecided?.leg && !undecided.legEnd);
      if (typeof decideInvite(model.calls, signal.number, !!busy, at).decision === 'number') refused.add(signal.leg);
    }
    if ('leg' in signal && refused.has(signal.leg)) return;
    const begins = signal.kind === 'dial' || (signal.kind === 'session' && signal.outgoing);
    const blocked = begins && ((record && record.endedAt === null) || undecided?.leg);
    const unseen = signal.kind === 'accepted' && (record?.leg !== signal.leg || record.endedAt !== null);
    if (blocked || unseen) return void (model = impossible);
    feed(signal, at);
    if (model.calls.undecided) feed({ kind: 'tick' }, at);
  });
  if (model === impossible) return null;
  for (let at = 1_500; at < 12_000; at += 500) feed({ kind: 'tick' }, at);
  return { events, results };
}

const impossible = readyModel();
