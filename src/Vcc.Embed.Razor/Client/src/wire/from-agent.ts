import type { AgentSignal } from '../model/signals';
import { toDisplayNumber, toIdentifier } from '../numbers/party-number';
import { isOk, toDevice } from './fields';
import type { Frame } from './frame';
import { Wire } from './object-ids';

/** Reads a message that VCC's scripts send. The phone must know it, whoever caused it. */
export function readFromAgent(frame: Frame): AgentSignal | null {
  const callId = toIdentifier(frame['callId']);
  switch (frame['objectId']) {
    case Wire.sendCallout:
      return { kind: 'dial', number: toDisplayNumber(frame['telephoneNumber']) };
    case Wire.sendStatus:
      return { kind: 'statusSent', online: frame['status'] === 'AVAILABLE' };
    case Wire.sendDevice: {
      const chosen = toDevice(frame['deviceType']);
      return chosen && { kind: 'deviceSent', device: chosen, mobile: toDisplayNumber(frame['phoneNum']) };
    }
    case Wire.sendEnd:
    case Wire.sendEndOut:
    case Wire.sendEndInternal:
      return { kind: 'hangUpSent' };
    case Wire.transfer:
      return { kind: 'transferSent', queue: false };
    case Wire.sendQueue:
      return { kind: 'transferSent', queue: true };
    case Wire.transferAnswer:
      return { kind: 'offerReply', ok: isOk(frame), callId };
    default:
      return null;
  }
}
