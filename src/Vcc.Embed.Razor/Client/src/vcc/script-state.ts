import { PhoneError, plain } from '../model/errors';
import type { Call } from '../model/state';
import { vendorFunction } from './globals';
import type { CsVoice, RealmWindow } from './globals';

/** The scripts as they stand in one realm: the functions they offer, and the state object that has to be put right before they act on it. */
export class VendorScripts {
  readonly window: RealmWindow;

  constructor(window: RealmWindow) {
    this.window = window;
  }

  get voice(): CsVoice | null {
    const voice = this.window.csVoice;
    return typeof voice === 'object' && voice ? voice : null;
  }

  /** Calls a function of the scripts. Throws `notSupported` where this edition has none, `vendorException` where it threw. */
  invoke(name: string, ...args: unknown[]): unknown {
    const call = vendorFunction(this.window, name);
    if (!call) throw new PhoneError('notSupported');
    try {
      return call.apply(this.window, args);
    } catch (error) {
      throw new PhoneError({ code: 'vendorException', vendorText: plain((error as Error | null)?.message) });
    }
  }

  correctFlags(fields: Partial<CsVoice>): void {
    if (this.voice) Object.assign(this.voice, fields);
  }

  /** Puts the scripts' idea of the call right, so that their next message carries the right ids. */
  correct(call: Call, extension: string): void {
    const voice = this.voice;
    if (!voice) return;
    const info = (voice.callInfo ??= {
      callDirection: call.direction === 'inbound' ? 1 : call.direction === 'outbound' ? 2 : 3,
    });
    info.callId ||= call.callId ?? '';
    info.agentId ||= extension;
    info.line ||= call.line ?? '';
  }

  /** With no call alive, no flag may say otherwise: a stuck one would refuse every later call, or answer a stranger's. */
  heal(): void {
    this.correctFlags({
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
