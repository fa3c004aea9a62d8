import type { Call, TransferOffer } from '../model/state';
import type { Frame } from './frame';
import { Wire } from './object-ids';

/** Asks for the agents that can receive a transfer, with the fields that VCC's scripts send. */
export const agentQuery: Frame = {
  username: '',
  agentStatus: 'AVAILABLE',
  callStatus: 'READY',
  operation: '',
  timeInStatus: '',
  objectId: Wire.sendAgents,
};

const ends = { inbound: Wire.sendEnd, outbound: Wire.sendEndOut, internal: Wire.sendEndInternal } as const;

export function endRequest(call: Call, extension: string): Frame {
  return { objectId: ends[call.direction], callId: call.callId ?? '', removeAgentId: extension };
}

export function statusRequest(online: boolean): Frame {
  return { objectId: Wire.sendStatus, status: online ? 'AVAILABLE' : 'NOT AVAILABLE' };
}

export function transferReply(offer: TransferOffer, extension: string, accept: boolean): Frame {
  return {
    objectId: Wire.transferAnswer,
    callId: offer.callId,
    dropAgentId: offer.fromExtension,
    newAgentId: extension,
    status: accept ? 'OK' : 'NOK',
  };
}
