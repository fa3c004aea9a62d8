import { errorText } from '../i18n/texts';
import type { Texts } from '../i18n/vi';
import type { Call } from '../model/state';

type PartyTexts = Texts['customer'];

/** The error codes whose title speaks of a customer. */
const partyErrors: Readonly<Record<string, keyof PartyTexts>> = {
  customerBusy: 'busy',
  customerNoAnswer: 'noAnswer',
  customerDeclined: 'declined',
};

/** The texts about the other party: a customer, or a colleague in a call between agents. */
export function partyTexts(texts: Texts, call: Call): PartyTexts {
  return call.direction === 'internal' ? texts.colleague : texts.customer;
}

/** Why a call ended. */
export function endText(texts: Texts, call: Call): string {
  const party = partyTexts(texts, call);
  if (call.error) {
    const named = partyErrors[call.error.code];
    return named ? party[named] : errorText(texts, call.error).title;
  }
  switch (call.endReason) {
    case 'customerHangUp':
    case 'otherAgentHangUp':
      return party.hungUp;
    case 'busy':
      return party.busy;
    case 'noAnswer':
      // On an incoming call this agent did not answer.
      return call.incoming ? texts.ends.noAnswer : party.noAnswer;
    default:
      return texts.ends[call.endReason ?? 'unknown'];
  }
}

/** The state of a connected call: on hold, muted, or both. */
export function statusText(texts: Texts, call: Call): string {
  const microphone = call.muted ? texts.muted : call.silent && partyTexts(texts, call).silent;
  return [call.held && texts.held, microphone].filter(Boolean).join(' · ') || texts.connected;
}
