// The customer's one call and how the control socket's frames change it. A pure function: the page draws it, tests read it.

import { flag, number, text, type Frame } from '../control/socket';

export type CallPhase = 'idle' | 'calling' | 'ringing' | 'incoming' | 'preparing' | 'talking' | 'ended';

export interface CustomerCall {
  readonly phase: CallPhase;
  readonly callId: string;
  readonly peer: string;
  readonly isInbound: boolean;
  readonly isHeld: boolean;
  readonly isAgentMuted: boolean;
  readonly digitsFromAgent: string;
  readonly digitsSent: string;
  readonly talkingSince: number | null;
  readonly cause: string;
  readonly sipCode: number;
}

export const noCall: CustomerCall = {
  phase: 'idle',
  callId: '',
  peer: '',
  isInbound: false,
  isHeld: false,
  isAgentMuted: false,
  digitsFromAgent: '',
  digitsSent: '',
  talkingSince: null,
  cause: '',
  sipCode: 0,
};

export const isOver = (call: CustomerCall): boolean => call.phase === 'idle' || call.phase === 'ended';

/** Inbound means from the customer to the hotline. */
export function placed(peer: string): CustomerCall {
  return { ...noCall, phase: 'calling', peer, isInbound: true };
}

export function reduce(call: CustomerCall, frame: Frame, now: number): CustomerCall {
  const id = text(frame, 'callId');
  if (frame.type === 'offerWanted') {
    return isOver(call) ? { ...noCall, phase: 'preparing', callId: id, peer: text(frame, 'from') } : call;
  }
  if (frame.type === 'calling') return call.phase === 'calling' ? { ...call, callId: id } : call;
  if (frame.type === 'error') {
    return call.phase === 'calling' && call.callId === ''
      ? { ...call, phase: 'ended', cause: text(frame, 'code') }
      : call;
  }
  if (id !== call.callId || isOver(call)) return call;

  switch (frame.type) {
    case 'ringing':
      return call.phase === 'calling' ? { ...call, phase: 'ringing' } : call;
    case 'incoming':
      return { ...call, phase: 'incoming', peer: text(frame, 'from') };
    case 'answered':
      return call.isInbound ? talking(call, now) : call;
    case 'connected':
      return talking(call, now);
    case 'agentMuted':
      return { ...call, isAgentMuted: flag(frame, 'muted') };
    case 'held':
      return { ...call, isHeld: flag(frame, 'held') };
    case 'dtmf':
      return { ...call, digitsFromAgent: (call.digitsFromAgent + text(frame, 'digit')).slice(-32) };
    case 'ended':
      return {
        ...call,
        phase: 'ended',
        isHeld: false,
        isAgentMuted: false,
        cause: text(frame, 'cause'),
        sipCode: number(frame, 'sipCode'),
      };
    default:
      return call;
  }
}

function talking(call: CustomerCall, now: number): CustomerCall {
  return { ...call, phase: 'talking', talkingSince: call.talkingSince ?? now };
}
