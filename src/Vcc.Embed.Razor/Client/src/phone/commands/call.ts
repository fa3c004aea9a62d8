import type { CommandOptions } from '../../model/commands';
import type { Call, CallState } from '../../model/state';
import { fail, responseMs } from './command-runner';
import type { CommandRunner } from './command-runner';

const answerMs = 10_000;
/** After this time the phone ends a call itself when the engine's hang-up had no effect. */
const directHangUpMs = 1_000;

export function answer(runner: CommandRunner, options: CommandOptions): Promise<void> {
  return runner.once<void>('answer', null, { ...options, ms: answerMs }, async ({ over }) => {
    const { store } = runner;
    const engine = runner.require('answer');
    const { call: ringing, device } = store.state;
    if (ringing?.incoming && ringing.state === 'connected') return;
    if (ringing?.state !== 'ringing') fail('notRinging');
    if (device !== 1) fail('wrongDevice');
    const connected = store.wait(answerMs, 'noReply', (signal) => {
      if (signal.kind === 'legEnded') fail(signal.audio ?? 'callEnded', signal.cause);
      const now = store.state.call;
      if (now?.key !== ringing.key || now.state === 'ended') fail('callEnded');
      return now.state === 'connected' || undefined;
    });
    await runner.request(connected, async () => {
      // VCC may announce a call before its SIP leg arrives.
      if (!store.leg)
        await store.wait(responseMs, 'voiceUnregistered', (signal) => signal.kind === 'session' || undefined, over);
      engine.answer();
    });
  });
}

export function hangUp(runner: CommandRunner, options: CommandOptions, only?: CallState): Promise<void> {
  return runner.once<void>('hangUp', null, options, async () => {
    const { store } = runner;
    const { engine } = store;
    const { call: live, device } = store.state;
    if (!live || live.state === 'ended') fail('noCall');
    if (only && live.state !== only) fail('notRinging');
    if (!engine.running) fail('notReady');
    const isOver = (): boolean => store.state.call?.state === 'ended' || store.state.call?.key !== live.key;
    const ended = store.wait(responseMs, 'noReply', () => isOver() || undefined);
    const request = runner.request(ended, () => {
      if (device === 1 && !store.leg) {
        // There is no leg yet that could end. It is refused when it arrives.
        store.signal({ kind: 'cancelled' });
        return engine.forgetCall();
      }
      const direct = (): void => void (isOver() || hangUpDirectly(runner, live));
      setTimeout(direct, directHangUpMs);
      try {
        engine.hangUp(live);
      } catch {
        direct();
      }
    });
    await request.catch((error: unknown) => {
      // VCC no longer knows the call, or cannot be reached. Without a leg nothing of it is left in this browser.
      if (!store.leg && !isOver()) store.signal({ kind: 'over', reason: 'unknown', error: { code: 'callEndNotSeen' } });
      throw error;
    });
  });
}

/** The engine's usual way had no effect: ends the leg, or tells VCC directly. */
function hangUpDirectly({ store }: CommandRunner, live: Call): void {
  if (store.state.device === 1) return store.leg?.end();
  try {
    store.engine.hangUp(live, true);
  } catch {
    // Without a channel to VCC the command ends by its deadline.
  }
}
