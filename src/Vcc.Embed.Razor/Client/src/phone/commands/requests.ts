import type { Bridge } from '../../vcc/bridge';
import type { Core } from '../phone-store';
import { PhoneError, errorInfo } from '../../model/errors';
import type { PhoneErrorCode } from '../../model/errors';
import type { Evidence } from '../../model/signals';
import type { Call } from '../../model/state';

/** How long most commands wait for VCC before they say so. */
export const replyMs = 5_000;

export function fail(code: PhoneErrorCode, vendorText?: unknown): never {
  throw new PhoneError(errorInfo(code, vendorText));
}

/** What every command does: check first, ask the scripts, wait for proof, or say in one word why not. */
export class Requests {
  readonly core: Core;
  readonly #pending = new Map<string, { readonly about: unknown; readonly promise: Promise<unknown> }>();

  constructor(core: Core) {
    this.core = core;
  }

  /** A second click on the same button is the same command; another wish of that kind has to wait for VCC's answer to the first. */
  once<T>(name: string, about: unknown, run: () => Promise<T>): Promise<T> {
    const pending = this.#pending.get(name);
    if (pending)
      return pending.about === about
        ? (pending.promise as Promise<T>)
        : Promise.reject(new PhoneError('commandPending'));
    const promise = (async () => run())().finally(() => this.#pending.delete(name));
    this.#pending.set(name, { about, promise });
    return promise;
  }

  /** Starts to listen before asking, and lets neither promise go unheard. */
  async ask<T>(reply: Promise<T>, ask: () => unknown): Promise<T> {
    const unheard = reply.catch(() => undefined);
    try {
      await ask();
    } catch (error) {
      void unheard;
      throw error instanceof PhoneError
        ? error
        : new PhoneError(errorInfo('vendorException', (error as Error | null)?.message));
    }
    return reply;
  }

  ready(command: Parameters<ReadonlySet<string>['has']>[0]): Bridge {
    const { state, bridge } = this.core;
    if (!bridge || (state.connection.state !== 'ready' && !(state.connection.state === 'reconnecting' && state.call)))
      fail('notReady');
    if (!(state.capabilities as ReadonlySet<string>).has(command)) fail('notSupported');
    return bridge;
  }

  connected(): Call {
    const { call } = this.core.state;
    return call?.state === 'connected' ? call : fail(call && call.state !== 'ended' ? 'notInACall' : 'noCall');
  }

  confirm(kind: 'hold' | 'mute', on: boolean, refused: PhoneErrorCode): Promise<true> {
    return this.core.wait(replyMs, 'noReply', (e: Evidence) => {
      if (e.kind === 'vendorError') fail(refused, e.text);
      if (e.kind === kind && e.on === on) return e.ok || fail(refused);
      if (this.core.state.call?.state !== 'connected') fail('callEnded');
      return undefined;
    });
  }
}
