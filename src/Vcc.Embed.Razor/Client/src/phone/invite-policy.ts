import type { LegDecision } from '../model/engine';
import type { PhoneErrorCode } from '../model/errors';
import type { CallModel } from './call-model';
import { isOwnLeg } from './call-own-leg';

export interface InviteDecision {
  readonly decision: LegDecision;
  /** What to report to the application, for a refusal that the agent must know of. */
  readonly report?: PhoneErrorCode;
}

/**
 * Decides on an INVITE before VCC's scripts receive it. The scripts answer any INVITE while they wait for the agent's
 * own leg. They lose the first call when a second one rings. An INVITE that may be a customer's call rings in the
 * scripts, and the model decides on it.
 */
export function decideInvite(model: CallModel, number: string | null, otherLegs: boolean, at: number): InviteDecision {
  if (otherLegs) return { decision: 486, report: 'secondCallRefused' };
  return { decision: isOwnLeg(model, number, at) ? 'own' : 'incoming' };
}
