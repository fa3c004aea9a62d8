import { PhoneError, errorInfo } from '../model/errors';
import type { Call } from '../model/state';
import { vendorFunction } from './globals';
import type { CsVoice, RealmWindow } from './globals';

/**
 * VCC's scripts in one realm: the functions that they offer, and the state object that must be corrected before they
 * act on it.
 */
export class ScriptState {
  readonly window: RealmWindow;
  readonly #extension: string;

  constructor(window: RealmWindow, extension: string) {
    this.window = window;
    this.#extension = extension;
  }

  get voice(): CsVoice | null {
    const voice = this.window.csVoice;
    return typeof voice === 'object' && voice ? voice : null;
  }

  /**
   * Calls a function of VCC's scripts. Throws `notSupported` when this edition has none, `vendorException` when it
   * throws.
   */
  invoke(name: string, ...args: unknown[]): unknown {
    const call = vendorFunction(this.window, name);
    if (!call) throw new PhoneError('notSupported');
    try {
      return call.apply(this.window, args);
    } catch (error) {
      throw new PhoneError(errorInfo('vendorException', (error as Error | null)?.message));
    }
  }

  setFlags(fields: Partial<CsVoice>): void {
    if (this.voice) Object.assign(this.voice, fields);
  }

  /**
   * Corrects what VCC's scripts know of the call, so that their next message carries the right ids. On outbound calls
   * they never set the agent who transfers the call.
   */
  correctCall(call: Call): void {
    const voice = this.voice;
    if (!voice) return;
    const info = (voice.callInfo ??= {});
    // VCC may leave the direction out. The scripts take a leg that comes before VCC's STARTING for an inbound call.
    info.callDirection =
      call.direction === 'outbound' ? 2 : (info.callDirection ?? (call.direction === 'inbound' ? 1 : 3));
    info.callId ||= call.callId ?? '';
    info.agentId ||= this.#extension;
    info.line ||= call.line ?? '';
  }

  /** Without a live call, no flag may stay set. A stuck one refuses every later call, or answers a foreign one. */
  clearCall(): void {
    this.setFlags({
      isCallout: false,
      isRinging: false,
      isAnswering: false,
      hasCall: false,
      isConnectToAgent: false,
      isHold: false,
      isMute: false,
      callInfo: null,
    });
  }
}
