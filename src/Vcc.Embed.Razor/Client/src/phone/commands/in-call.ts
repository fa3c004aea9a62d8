import type { CommandOptions } from '../../model/commands';
import { fail, responseMs } from './command-runner';
import type { CommandRunner } from './command-runner';

/** The time that one DTMF digit takes at most, in milliseconds. */
const digitMs = 700;

export function hold(runner: CommandRunner, on: boolean, options: CommandOptions): Promise<void> {
  return runner.once<void>('hold', on, options, async () => {
    const engine = runner.require(on ? 'hold' : 'unhold');
    const call = runner.requireConnectedCall();
    if (call.held === on) return;
    const confirmed = runner.confirm('hold', on, 'holdRefused');
    await runner.request(confirmed, () => engine.hold(call, on));
  });
}

export function mute(runner: CommandRunner, on: boolean, options: CommandOptions): Promise<void> {
  return runner.once<void>('mute', on, options, async () => {
    const { store } = runner;
    const engine = runner.require(on ? 'mute' : 'unmute');
    const call = runner.requireConnectedCall();
    if (call.muted === on && !call.silent) return;
    const { leg } = store;
    leg?.mute(on);
    const atVcc = call.direction === 'inbound' && !(call.silent && !on);
    if (leg && !atVcc) return store.signal({ kind: 'localMute', on, silent: false });
    const confirmed = runner.confirm('mute', on, 'muteRefused');
    try {
      await runner.request(confirmed, () => engine.mute(call, on));
    } catch (error) {
      // The microphone follows the agent's wish. The state shows only what is certain.
      if (leg && store.state.call?.state === 'connected')
        store.signal({ kind: 'localMute', on: on || call.muted, silent: on });
      throw error;
    }
  });
}

/** Several may run at once: agents type faster than the digits leave. */
export async function sendDtmf(runner: CommandRunner, digits: string): Promise<void> {
  const engine = runner.require('sendDtmf');
  if (!/^[0-9*#A-D]{1,32}$/.test(digits)) fail('invalidDigits');
  runner.requireConnectedCall();
  const leg = runner.store.leg ?? fail('wrongDevice');
  const target = (leg.digitsAsked += digits.length);
  const deadlineMs = responseMs + (target - leg.digitsSent) * digitMs;
  const sent = runner.store.wait(deadlineMs, 'noReply', (signal) => {
    if (signal.kind === 'legEnded') fail('callEnded');
    return leg.digitsSent >= target || undefined;
  });
  await runner.request(sent, () => engine.sendDigits(digits));
}
