import type { ViewModel } from '../view-model';
import { endText, partyTexts, statusText } from '../call-texts';
import { formatNumber } from '../number-input';

/** The text that a screen reader announces after a change of state. */
export function announcement(model: ViewModel): string {
  const { texts, state } = model;
  const { call, connection, transferOffer } = state;
  if (transferOffer) return texts.offer(transferOffer.fromExtension);
  if (!call) return texts.connection[connection.state];
  const number = call.number ? formatNumber(call.number) : texts.hiddenNumber;
  switch (call.state) {
    case 'ringing':
      return `${texts.incoming}: ${number}`;
    case 'dialing':
      return texts.dialing;
    case 'customerRinging':
      return partyTexts(texts, call).ringing;
    case 'connected':
      return statusText(texts, call);
    case 'ended':
      // The words come with the panels.
      return texts.ends ? endText(texts, call) : '';
  }
}

/** An announcement that interrupts the screen reader: the agent has seconds to react. */
export function isUrgent({ state }: ViewModel): boolean {
  return state.call?.state === 'ringing' || state.transferOffer !== null;
}
