import type { Command, PhoneErrorInfo } from '../model/state';
import { infoOf, type PhonePort } from './phone-port';
import { findPhone } from './registry';

/** The answer to a command from .NET: plain data, because an exception would lose the code. */
export interface RemoteReply {
  readonly value?: unknown;
  readonly error?: PhoneErrorInfo;
}

type RemoteCommand = Command | 'start' | 'stop' | 'dismiss';

const commands: Record<RemoteCommand, true> = {
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

/** Runs one command of .NET on the phone of this endpoint. `state` reads the whole state. */
export async function runCommand(endpoint: string, command: string, args: readonly unknown[]): Promise<RemoteReply> {
  const phone = findPhone(endpoint);
  if (!phone) return { error: { code: 'notReady' } };
  if (command === 'state') return { value: { ...phone.state, capabilities: [...phone.state.capabilities] } };
  if (!Object.hasOwn(commands, command)) return { error: { code: 'notSupported' } };
  try {
    const run = phone[command as keyof PhonePort] as (...args: readonly unknown[]) => unknown;
    // .NET has null for what was left out.
    return {
      value:
        (await run.apply(
          phone,
          args.map((arg) => arg ?? undefined),
        )) ?? null,
    };
  } catch (thrown) {
    return { error: infoOf(thrown) };
  }
}
