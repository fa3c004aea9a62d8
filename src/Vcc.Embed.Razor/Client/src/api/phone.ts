import type { CommandName } from '../model/commands';
import type { PhoneEventTarget } from '../model/event-target';
import type { PhoneStore } from '../phone/phone-store';
import type { VccPhone } from './vcc-phone';

/** Where a phone runs that several tabs share. */
export interface Sharing {
  /** Another tab owns the phone. Its calls do not end with this page. */
  readonly remote: boolean;
  /** The phone window owns the phone. */
  readonly window: boolean;
}

/** The commands of a phone by name. */
export type PhoneActions = Pick<VccPhone, CommandName>;

/** The state and commands of a phone, as the element and .NET use them. `VccPhone` implements it. */
export interface Phone extends PhoneEventTarget, PhoneActions, Pick<VccPhone, 'state'> {
  /** Missing for a phone that its page does not share. */
  readonly sharing?: Sharing | undefined;
  /** Stops the phone in every tab, because its agent signs out. Missing for a phone that its page does not share. */
  readonly signOut?: (() => Promise<void>) | undefined;
  /** @internal */
  readonly store?: Pick<PhoneStore, 'leg' | 'signal' | 'engine'> | undefined;
}
