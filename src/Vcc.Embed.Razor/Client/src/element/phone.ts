import type { VccPhone } from '../api/vcc-phone';
import type { CommandName } from '../model/commands';
import type { PhoneEventTarget } from '../model/event-target';
import type { PhoneErrorInfo } from '../model/state';
import type { PhoneStore } from '../phone/phone-store';

/** The state and commands of a phone, as the element and .NET use them. `VccPhone` implements it. */
export interface Phone extends PhoneEventTarget, Pick<VccPhone, CommandName | 'state'> {
  /** @internal */
  readonly store?: Pick<PhoneStore, 'leg' | 'signal'>;
}

/** The data of a `PhoneError`. Any other exception is a fault of this package, so its text is not shown. @internal */
export function toErrorInfo(thrown: unknown): PhoneErrorInfo {
  const info = (thrown as { info?: PhoneErrorInfo } | null)?.info;
  return info ?? { code: 'unexpected' };
}
