import type { Texts } from '../../i18n/vi';
import type { Call } from '../../model/state';
import type { Face } from '../face';
import { formatNumber } from '../number-input';

/** One sentence about what just changed, for those who listen instead of looking. */
export function announcement(face: Face): string {
  const { texts, state } = face;
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
      return doing(texts, call);
    case 'ended':
      return texts.ends[call.endReason ?? 'unknown'];
  }
}

/** What a connected call is doing: both facts, when it is held and muted. */
export function doing(texts: Texts, call: Call): string {
  return (
    [call.held && texts.held, call.muted ? texts.muted : call.silent && texts.silent].filter(Boolean).join(' · ') ||
    texts.connected
  );
}
