import { errorInfo } from '../model/errors';
import { calloutError } from '../wire/error-codes';
import type { AudioProblem, Call, Device, Direction, EndReason, PhoneErrorInfo } from '../model/state';

/** What is known of one call. The `Call` that applications see is computed from it, so the order in which facts arrive cannot matter. */
export interface Track {
  readonly key: string;
  readonly direction: Direction;
  readonly device: Device | null;
  readonly callId: string | null;
  /** The number by the agent channel, which knows it better than SIP. */
  readonly number: string | null;
  readonly sipNumber: string | null;
  readonly line: string | null;
  readonly queue: string | null;
  readonly startedAt: number;
  readonly connectedAt: number | null;
  readonly endedAt: number | null;
  readonly customerRings: boolean;
  /** The SIP session of this browser, once there is one. */
  readonly leg: string | null;
  readonly legOver: LegEnd | null;
  /** The agent channel has told of this call (an inbound call may exist in SIP only, for a while or for ever). */
  readonly told: boolean;
  /** When the agent channel said that the call is over. */
  readonly toldOver: number | null;
  readonly muted: boolean;
  readonly silent: boolean;
  readonly held: boolean;
  readonly facts: Facts;
}

export interface LegEnd {
  readonly local: boolean;
  readonly cause: string;
  readonly sipCode: number | null;
  readonly audio: AudioProblem | null;
}

export interface Facts {
  readonly reason?: EndReason;
  readonly transferred?: boolean;
  readonly queueAccepted?: boolean;
  readonly taken?: boolean;
  readonly cancelled?: boolean;
  readonly noAnswer?: boolean;
  readonly hangUpSent?: boolean;
  readonly error?: PhoneErrorInfo;
}

const failures: Readonly<Record<string, EndReason>> = {
  'No Answer': 'noAnswer',
  'No ACK': 'signalingLost',
  'Connection Error': 'signalingLost',
  'Request Timeout': 'signalingLost',
  'Dialog Error': 'signalingLost',
  'RTP Timeout': 'mediaLost',
  'WebRTC Error': 'mediaLost',
};
const reasonOfError: Readonly<Record<string, EndReason>> = {
  customerBusy: 'busy',
  customerNoAnswer: 'noAnswer',
  customerDeclined: 'noAnswer',
};

/**
 * Why the call ended, from all facts at once: strongest first. In a browser the agent can only hang up through this phone; on other
 * devices nobody says who did.
 */
function ending(t: Track): { reason: EndReason; error: PhoneErrorInfo | null } {
  const { facts, legOver } = t;
  const talked = t.connectedAt !== null;
  const plain = (reason: EndReason) => ({ reason, error: null });
  const byCustomer = legOver || t.device === 1 ? 'customerHangUp' : 'unknown';
  if (facts.reason) return plain(facts.reason);
  if (facts.transferred || (facts.queueAccepted && !legOver?.local)) return plain('transferred');
  if (facts.taken) return plain('voiceTakenElsewhere');
  if (facts.cancelled) return plain('cancelled');
  if (legOver?.audio) return { reason: 'failed', error: errorInfo(legOver.audio, legOver.cause, legOver.sipCode) };
  const failure = legOver && failures[legOver.cause];
  if (failure) return plain(failure);
  if (legOver?.local || facts.hangUpSent)
    return plain(talked ? 'agentHangUp' : t.direction === 'inbound' ? 'rejected' : 'cancelled');
  if (t.direction === 'inbound') {
    if (talked) return plain(byCustomer);
    return plain(facts.noAnswer ? 'noAnswer' : 'missed');
  }
  const error = talked
    ? null
    : (facts.error ?? (t.direction === 'internal' && legOver?.sipCode ? calloutError('', legOver.sipCode) : null));
  if (error) return { reason: reasonOfError[error.code] ?? 'failed', error };
  return plain(talked ? byCustomer : 'unknown');
}

export function callOf(t: Track): Call {
  const over = t.endedAt !== null;
  const { reason, error } = over ? ending(t) : { reason: null, error: null };
  return {
    key: t.key,
    callId: t.callId,
    direction: t.direction,
    state: over
      ? 'ended'
      : t.connectedAt !== null
        ? 'connected'
        : t.direction === 'inbound'
          ? 'ringing'
          : t.customerRings
            ? 'customerRinging'
            : 'dialing',
    number: t.number ?? t.sipNumber,
    line: t.line,
    queue: t.queue,
    startedAt: t.startedAt,
    connectedAt: t.connectedAt,
    endedAt: t.endedAt,
    muted: t.muted,
    held: t.held,
    ...(t.silent ? { silent: true } : {}),
    endReason: reason,
    error,
  };
}

/** Is there a SIP session of this call that still lives? */
export function legLives(t: Track | null): boolean {
  return !!t && t.leg !== null && !t.legOver;
}
