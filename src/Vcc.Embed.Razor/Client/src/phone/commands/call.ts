import { dialable, sameNumber } from '../../numbers/party-number';
import { Wire } from '../../wire/object-ids';
import { PhoneError } from '../../model/errors';
import type { Call, CallState } from '../../model/state';
import { calloutError } from '../../wire/error-codes';
import { fail, replyMs } from './requests';
import type { Requests } from './requests';

const answerMs = 10_000;
const calloutMs = 15_000;
/** After this a hang-up that the scripts swallowed is done by ourselves. */
const insistMs = 1_000;

export function call(r: Requests, raw: string, lineId?: string): Promise<void> {
  return r.once('call', raw, async () => {
    const number = dialable(raw) ?? fail('invalidNumber');
    const bridge = r.ready('call');
    // Scripts without lines would take the usual one without a word.
    if (lineId !== undefined) r.ready('listLines');
    const { device, voice, call, connection } = r.core.state;
    if (call && call.state !== 'ended') fail('callInProgress');
    if (voice !== 'here') fail('voiceElsewhere');
    if (device === 1 && !connection.voiceRegistered) fail('voiceUnregistered');
    bridge.heal();
    const accepted = r.core.wait(calloutMs, 'calloutTimedOut', (e) => {
      // A late word about the call before this one.
      if (e.kind === 'out' && ((e.callId && e.callId === r.core.model.calls.past) || !sameNumber(e.number, number)))
        return undefined;
      if (e.kind === 'out' && e.status === 'ERROR') throw new PhoneError(calloutError(e.errorCode, e.sipCode));
      if (e.kind === 'cancelled') fail('callEnded');
      return e.kind === 'out' || (e.kind === 'session' && e.outgoing) || undefined;
    });
    try {
      await r.ask(accepted, () => bridge.invoke('csCallout', number, ...(lineId === undefined ? [] : [lineId])));
    } catch (error) {
      // What was never accepted must not come to life later, nor block the next call.
      if (r.core.state.call?.state === 'dialing')
        r.core.evidence(
          (error as PhoneError).code === 'calloutTimedOut' ? { kind: 'cancelled' } : { kind: 'over', reason: 'failed' },
        );
      bridge.heal();
      throw error;
    }
  });
}

export function answer(r: Requests): Promise<void> {
  return r.once('answer', null, async () => {
    const bridge = r.ready('answer');
    const call = r.core.state.call;
    if (call?.direction === 'inbound' && call.state === 'connected') return;
    if (call?.state !== 'ringing') fail('notRinging');
    if (r.core.state.device !== 1) fail('wrongDevice');
    const done = r.core.wait(answerMs, 'noReply', (e) => {
      if (e.kind === 'legEnded') fail(e.audio ?? 'callEnded', e.cause);
      const now = r.core.state.call;
      if (now?.key !== call.key || now.state === 'ended') fail('callEnded');
      return now.state === 'connected' || undefined;
    });
    await r.ask(done, async () => {
      // VCC may announce a call before its SIP leg is there.
      if (!r.core.leg) await r.core.wait(replyMs, 'voiceUnregistered', (e) => e.kind === 'session' || undefined);
      bridge.invoke('onAcceptCall');
    });
  });
}

export function hangUp(r: Requests, only?: CallState): Promise<void> {
  return r.once('hangUp', null, async () => {
    const call = r.core.state.call;
    if (!call || call.state === 'ended') fail('noCall');
    if (only && call.state !== only) fail('notRinging');
    const bridge = r.core.bridge ?? fail('notReady');
    const browser = r.core.state.device === 1;
    const ended = r.core.wait(
      replyMs,
      'noReply',
      () => r.core.state.call?.state === 'ended' || r.core.state.call?.key !== call.key || undefined,
    );
    await r.ask(ended, () => {
      if (browser && !r.core.leg) {
        // Before the agent's own leg exists there is nothing to hang up: the leg is refused when it comes.
        if (call.direction === 'inbound') bridge.heal();
        r.core.evidence({ kind: 'cancelled' });
        bridge.heal();
        return;
      }
      bridge.correct(call);
      // A held call on another device would be kept by the scripts without a word.
      bridge.correctFlags({ isHold: false });
      setTimeout(() => insist(r, call, browser), insistMs);
      try {
        bridge.invoke('endCall');
      } catch {
        insist(r, call, browser);
      }
    });
  });
}

/** The scripts kept silent: end the leg ourselves, or tell VCC directly. */
function insist(r: Requests, call: Call, browser: boolean): void {
  const now = r.core.state.call;
  if (now?.key !== call.key || now.state === 'ended') return;
  if (browser) return r.core.leg?.end();
  const objectId =
    call.direction === 'inbound'
      ? Wire.sendEnd
      : call.direction === 'outbound'
        ? Wire.sendEndOut
        : Wire.sendEndInternal;
  try {
    r.core.bridge?.lines.send({ objectId, callId: call.callId ?? '', removeAgentId: r.core.state.extension });
  } catch {
    // No channel to VCC: the command ends with its time, and says so.
  }
}
