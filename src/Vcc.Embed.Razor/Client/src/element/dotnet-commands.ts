import { isCommandName, optionsIndex } from '../model/commands';
import type { PhoneErrorInfo } from '../model/state';
import { toErrorInfo } from './phone';
import { findPhone } from './phone-registry';

/** The response to a command from .NET: plain data, because an exception loses the error code. */
export interface CommandReply {
  readonly value?: unknown;
  readonly error?: PhoneErrorInfo;
}

/** The commands of .NET that can still be aborted. */
const running = new Map<string, AbortController>();

/** Ends the wait of .NET for a command, when its `CancellationToken` is cancelled. */
export function abortCommand(id: string): void {
  running.get(id)?.abort();
}

/**
 * Runs a command of .NET on the phone of an endpoint. `state` returns the whole state. `abortCommand` ends a command
 * with an `id`.
 */
export async function runCommand(
  endpoint: string,
  command: string,
  args: readonly unknown[],
  id?: string | null,
): Promise<CommandReply> {
  const phone = findPhone(endpoint);
  if (!phone) return { error: { code: 'notReady' } };
  if (command === 'state') return { value: { ...phone.state, capabilities: [...phone.state.capabilities] } };
  if (!isCommandName(command)) return { error: { code: 'notSupported' } };
  try {
    const run = phone[command] as (...args: readonly unknown[]) => unknown;
    // .NET sends null for an omitted argument.
    const given = args.map((arg) => arg ?? undefined);
    if (id) {
      const { signal } = abortable(id);
      const index = optionsIndex(command);
      given[index] = { ...(given[index] as object | undefined), signal };
    }
    return { value: (await run.apply(phone, given)) ?? null };
  } catch (thrown) {
    return { error: toErrorInfo(thrown) };
  } finally {
    if (id) running.delete(id);
  }
}

function abortable(id: string): AbortController {
  const controller = new AbortController();
  running.set(id, controller);
  return controller;
}
