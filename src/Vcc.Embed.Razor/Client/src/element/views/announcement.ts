import type { Texts } from '../../i18n/vi';
import type { Call } from '../../model/state';
import type { ViewModel } from '../view-model';
import { formatNumber } from '../number-input';

/** The text that a screen reader announces after a change of state. */
export function announcement(model: ViewModel): string {
  const { texts, state } = model;
  const { call, connection } = state;
  if (!call) return texts.connection[connection.state];
  const who = call.number ? formatNumber(call.number) : texts.hiddenNumber;
  switch (call.state) {
    case 'ringing':
      return `${texts.incoming}: ${who}`;
    case 'dialing':
      return texts.dialing;
    case 'customerRinging':
      return texts.customerRinging;
    case 'connected':
      return callStatus(texts, call);
    case 'ended':
      return texts.ends[call.endReason ?? 'unknown'];
  }
}

/** The state of a connected call: on hold, muted, or both. */
export function callStatus(texts: Texts, call: Call): string {
  return (
    [call.held && texts.held, call.muted ? texts.muted : call.silent && texts.silent].filter(Boolean).join(' · ') ||
    texts.connected
  );
}
