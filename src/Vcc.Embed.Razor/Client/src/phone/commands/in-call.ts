import type { CommandOptions } from '../../model/commands';
import type { PhoneError, PhoneErrorCode } from '../../model/errors';
import { isAbout } from '../call-model';
import type { PhoneStore } from '../phone-store';
import { fail, responseMs } from './command-runner';
import type { CommandRunner } from './command-runner';

export function hold(runner: CommandRunner, on: boolean, options: CommandOptions): Promise<void> {
  return runner.once<void>('hold', on, options, async () => {
    const engine = runner.require(on ? 'hold' : 'unhold');
    const call = runner.requireConnectedCall();
    if (call.held === on) return;
    const confirmed = confirm(runner.store, 'hold', on, 'holdRefused');
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
    const local = (silent: boolean): void => store.signal({ kind: 'localMute', on, silent });
    // VCC mutes inbound calls only. A call that is silent in this browser alone has nothing to unmute at VCC.
    if (leg && !(call.direction === 'inbound' && (on || call.muted))) {
      local(false);
      if (!on && runner.unansweredMute === call.key) unmuteAtVcc(runner);
      return;
    }
    // The customer hears nothing from here on. An unmute waits for VCC, so that the microphone is not live while shown
    // as muted.
    if (on) leg?.mute(true);
    const confirmed = confirm(store, 'mute', on, 'muteRefused');
    try {
      await runner.request(confirmed, () => engine.mute(call, on));
    } catch (error) {
      // The state shows only what is certain: silence in this browser.
      if (leg && on && store.state.call?.key === call.key && store.state.call.state === 'connected') local(true);
      if (on && (error as PhoneError).code === 'noReply') runner.unansweredMute = call.key;
      throw error;
    }
  });
}

/** VCC did not respond to the mute. Its response to this is not awaited either. */
function unmuteAtVcc(runner: CommandRunner): void {
  const { call } = runner.store.state;
  runner.unansweredMute = null;
  try {
    if (call) runner.store.engine.mute(call, false);
  } catch {
    // Without a channel, VCC receives neither of the two.
  }
}

/** Waits until VCC confirms or refuses a hold or a mute of the present call. */
function confirm(store: PhoneStore, kind: 'hold' | 'mute', on: boolean, refused: PhoneErrorCode): Promise<true> {
  return store.wait(responseMs, 'noReply', (signal) => {
    if (signal.kind === 'vendorError') fail(refused, signal.text);
    if (signal.kind === kind && signal.on === on && isAbout(store.model.calls, signal.callId))
      return signal.ok || fail(refused);
    if (store.state.call?.state !== 'connected') fail('callEnded');
    return undefined;
  });
}
