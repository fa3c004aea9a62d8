import type { CallOptions } from '../../model/commands';
import { PhoneError } from '../../model/errors';
import type { Signal } from '../../model/signals';
import { toCurrentNumber, toDialString } from '../../numbers/party-number';
import type { PhoneStore } from '../phone-store';
import { fail } from './command-runner';
import type { CommandRunner } from './command-runner';

const calloutMs = 15_000;

export function call(runner: CommandRunner, raw: string, { lineId, context, ...options }: CallOptions): Promise<void> {
  return runner.once<void>('call', raw, { ...options, ms: calloutMs }, async ({ over }) => {
    const { store } = runner;
    const number = toDialString(raw) ?? refuseNumber(raw);
    const engine = runner.require('call');
    // An edition without lines would ignore the line and use the usual one.
    if (lineId !== undefined) runner.require('listLines');
    const { device, voice, call: present, connection } = store.state;
    if ((present && present.state !== 'ended') || store.model.calls.undecided?.leg) fail('callInProgress');
    if (voice !== 'here') fail('voiceElsewhere');
    if (device === 1 && !connection.voiceRegistered) fail('voiceUnregistered');
    store.noted(['placing', { context: context ?? null }]);
    const accepted = waitForCallout(store, over);
    try {
      await runner.request(accepted, () => engine.placeCall(number, lineId));
    } catch (error) {
      // A call that VCC never accepted must not start later, and must not block the next one.
      const timedOut = over.aborted || (error as PhoneError).code === 'calloutTimedOut';
      if (store.state.call?.state === 'dialing')
        store.signal(timedOut ? { kind: 'cancelled' } : { kind: 'over', reason: 'failed' });
      store.noted(['placing', { context: null }]);
      engine.forgetCall();
      throw error;
    }
  });
}

function refuseNumber(raw: string): never {
  const currentNumber = toCurrentNumber(raw);
  if (currentNumber) throw new PhoneError({ code: 'landlineRenumbered', currentNumber });
  return fail('invalidNumber');
}

/**
 * Resolves when VCC accepted the next call of the agent. VCC places one call at a time, so its reports need no number.
 */
function waitForCallout(store: PhoneStore, over: AbortSignal): Promise<true> {
  const { record: before, previous } = store.model.calls;
  const test = (signal: Signal): true | undefined => {
    const { record } = store.model.calls;
    if (record && record.key !== before?.key) {
      const { call } = store.state;
      if (call?.state === 'ended') throw new PhoneError(call.error ?? 'callEnded');
      if (record.incoming) fail('agentBusy');
      return record.announced || record.direction === 'internal' || undefined;
    }
    const late = [before?.callId, previous?.callId];
    if (signal.kind === 'callout' && signal.error && (signal.callId === null || !late.includes(signal.callId)))
      throw new PhoneError(signal.error);
    return undefined;
  };
  return store.wait(calloutMs, 'calloutTimedOut', test, over);
}
