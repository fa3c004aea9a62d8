import { isCommandName } from '../model/commands';
import type { PhoneErrorInfo } from '../model/state';
import { toErrorInfo } from './phone';
import { findPhone } from './phone-registry';

/** The response to a command from .NET: plain data, because an exception loses the error code. */
export interface CommandReply {
  readonly value?: unknown;
  readonly error?: PhoneErrorInfo;
}

/** Runs a command of .NET on the phone of an endpoint. `state` returns the whole state. */
export async function runCommand(endpoint: string, command: string, args: readonly unknown[]): Promise<CommandReply> {
  const phone = findPhone(endpoint);
  if (!phone) return { error: { code: 'notReady' } };
  if (command === 'state') return { value: { ...phone.state, capabilities: [...phone.state.capabilities] } };
  if (!isCommandName(command)) return { error: { code: 'notSupported' } };
  try {
    const run = phone[command] as (...args: readonly unknown[]) => unknown;
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
