import type { Command, CommandOptions } from '../../model/commands';
import type { Engine } from '../../model/engine';
import { PhoneError, errorInfo } from '../../model/errors';
import type { PhoneErrorCode } from '../../model/errors';
import type { Call } from '../../model/state';
import type { PhoneStore } from '../phone-store';
import { PendingCommand } from './pending-command';

/** How long most commands wait for VCC's response. */
export const responseMs = 5_000;

export function fail(code: PhoneErrorCode, vendorText?: unknown): never {
  throw new PhoneError(errorInfo(code, vendorText));
}

/** What every command does: check, send, wait for the response, and settle with a value or a typed error. */
export class CommandRunner {
  readonly store: PhoneStore;
  readonly #pending = new Map<string, PendingCommand<unknown>>();
  /** The key of a call whose mute got no response. VCC may have muted it. */
  unansweredMute: string | null = null;

  constructor(store: PhoneStore) {
    this.store = store;
  }

  /**
   * Runs one command of a name at a time. The same argument gets the pending promise, because a second click is the
   * same command. Another argument is refused until VCC has responded. `ms` is the one deadline of the command, also
   * for what it awaits before it sends.
   */
  once<T>(
    name: string,
    argument: unknown,
    options: CommandOptions & { readonly ms?: number },
    run: (command: PendingCommand<T>) => Promise<T>,
  ): Promise<T> {
    if (options.signal?.aborted) return Promise.reject(new PhoneError('aborted'));
    const pending = this.#pending.get(name) as PendingCommand<T> | undefined;
    if (pending && !pending.over.aborted)
      return pending.argument === argument ? pending.join(options) : Promise.reject(new PhoneError('commandPending'));
    const command = new PendingCommand(argument, options.ms ?? responseMs, run);
    this.#pending.set(name, command);
    const forget = (): void => {
      if (this.#pending.get(name) === command) this.#pending.delete(name);
    };
    command.promise.then(forget, forget);
    return command.join(options);
  }

  /** Ends a command with another argument that has not sent its request yet. */
  replace(name: string, argument: unknown): void {
    const pending = this.#pending.get(name);
    if (!pending || pending.sent || pending.argument === argument) return;
    this.#pending.delete(name);
    pending.end('aborted');
  }

  /** Sends, then waits for `response`, which the caller created before. */
  async request<T>(response: Promise<T>, send: () => unknown): Promise<T> {
    // A failed send leaves the response without a reader.
    response.catch(() => undefined);
    try {
      await send();
    } catch (error) {
      throw error instanceof PhoneError
        ? error
        : new PhoneError(errorInfo('vendorException', (error as Error | null)?.message));
    }
    return response;
  }

  /** The engine, for a command that this phone can run now. */
  require(command: Command): Engine {
    const { state, engine } = this.store;
    const { connection, capabilities, call } = state;
    const usable = connection.state === 'ready' || (connection.state === 'reconnecting' && call);
    if (!engine.running || !usable) fail('notReady');
    if (!capabilities.has(command)) fail('notSupported');
    return engine;
  }

  requireConnectedCall(): Call {
    const { call } = this.store.state;
    return call?.state === 'connected' ? call : fail(call && call.state !== 'ended' ? 'notInACall' : 'noCall');
  }
}
