import type { PhoneActions } from '../api/phone';
import { commandNames, type CommandName } from '../model/commands';
import type { PhoneEventTarget } from '../model/event-target';

/** `EventTarget` with the types of the phone's events. */
export const TypedEventTarget = EventTarget as new () => PhoneEventTarget;

/** Every command of a phone as a method that calls `run`. */
export function actionsThat(run: (name: CommandName, args: readonly unknown[]) => Promise<unknown>): PhoneActions {
  const methods = commandNames.map((name) => [name, (...args: readonly unknown[]) => run(name, args)]);
  // The only command that nobody waits for.
  const dismiss = (): void => void run('dismiss', []).catch(() => undefined);
  return { ...Object.fromEntries(methods), dismiss } as unknown as PhoneActions;
}
