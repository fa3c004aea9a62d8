import type { PhoneState } from '../../model/state';
import type { ToneName } from './tones';

/** A busy tone is for a call that ended just now. */
const busyMs = 3_000;

/** What asks the agent for a reaction: a ringing call or a transfer offer. `null` without one. */
export function signOf({ call, transferOffer }: PhoneState): string | null {
  if (transferOffer) return `offer ${transferOffer.callId}`;
  return call?.state === 'ringing' ? call.key : null;
}

/** The tone that belongs to a state. `otherCall`: another phone of this page has a call. */
export function wantedTone(state: PhoneState, otherCall: boolean, now: number): ToneName | null {
  const { call, transferOffer, voice, device } = state;
  // Calls ring where the agent takes them.
  if (voice === 'elsewhere') return null;
  const sign = otherCall ? 'beep' : 'ring';
  if (transferOffer) return call && call.state !== 'ended' && call.state !== 'ringing' ? 'beep' : sign;
  if (!call || (device ?? 1) !== 1) return null;
  if (call.state === 'ringing') return sign;
  if (call.state === 'customerRinging') return 'ringback';
  const isBusy = call.state === 'ended' && call.endReason === 'busy' && !call.incoming;
  return isBusy && now - (call.endedAt ?? 0) < busyMs ? 'busy' : null;
}
