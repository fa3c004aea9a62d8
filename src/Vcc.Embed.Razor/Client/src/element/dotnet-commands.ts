import type { Command, PhoneErrorInfo } from '../model/state';
import { toErrorInfo, type Phone } from './phone';
import { findPhone } from './phone-registry';

/** The response to a command from .NET: plain data, because an exception loses the error code. */
export interface CommandReply {
  readonly value?: unknown;
  readonly error?: PhoneErrorInfo;
}

type DotNetCommand = Command | 'start' | 'stop' | 'dismiss';

const commands: Record<DotNetCommand, true> = {
  call: true,
  answer: true,
  reject: true,
  hangUp: true,
  hold: true,
  unhold: true,
  mute: true,
  unmute: true,
  sendDtmf: true,
  listAgents: true,
  transferToAgent: true,
  transferToQueue: true,
  acceptTransfer: true,
  refuseTransfer: true,
  goOnline: true,
  goOffline: true,
  chooseDevice: true,
  takeVoice: true,
  listLines: true,
  start: true,
  stop: true,
  dismiss: true,
};

/** Runs a command of .NET on the phone of an endpoint. `state` returns the whole state. */
export async function runCommand(endpoint: string, command: string, args: readonly unknown[]): Promise<CommandReply> {
  const phone = findPhone(endpoint);
  if (!phone) return { error: { code: 'notReady' } };
  if (command === 'state') return { value: { ...phone.state, capabilities: [...phone.state.capabilities] } };
  if (!Object.hasOwn(commands, command)) return { error: { code: 'notSupported' } };
  try {
    const run = phone[command as keyof Phone] as (...args: readonly unknown[]) => unknown;
    // .NET sends null for an omitted argument.
    return {
      value:
        (await run.apply(
          phone,
          args.map((arg) => arg ?? undefined),
        )) ?? null,
    };
  } catch (thrown) {
    return { error: toErrorInfo(thrown) };
  }
}
