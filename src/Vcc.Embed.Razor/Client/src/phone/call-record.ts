import { errorInfo } from '../model/errors';
import { calloutCodeOf } from '../model/sip-responses';
import type { AudioProblem, Call, Device, Direction, EndReason, PhoneErrorInfo } from '../model/state';

/**
 * Everything known of one call. The application's `Call` is computed from it, so the order of the signals does not
 * matter.
 */
export interface CallRecord {
  readonly key: string;
  readonly direction: Direction;
  readonly incoming: boolean;
  readonly device: Device | null;
  readonly callId: string | null;
  /** The number that the agent channel reported. It is more reliable than SIP's. */
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
  readonly legEnd: LegEnd | null;
  /** The leg counts as the agent's own only because nothing else claimed it. It sends silence until VCC confirms it. */
  readonly legUnconfirmed: boolean;
  /** The agent channel reported this call. An inbound call may exist in SIP only. */
  readonly announced: boolean;
  /** When the agent channel reported the end of the call. */
  readonly announcedEndAt: number | null;
  readonly muted: boolean;
  readonly silent: boolean;
  readonly held: boolean;
  readonly facts: Facts;
}

/** What VCC's announcement of a call contains. */
export type Announcement = Pick<CallRecord, 'callId' | 'number' | 'line' | 'queue'> & {
  readonly direction?: 'internal';
};

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
  readonly voiceTaken?: boolean;
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
 * Why the call ended, from all facts at once: strongest first. In a browser the agent can only hang up through this
 * phone. On other devices VCC does not report who hung up.
 */
function endOf(record: CallRecord): { reason: EndReason; error: PhoneErrorInfo | null } {
  const { facts, legEnd } = record;
  const talked = record.connectedAt !== null;
  const plain = (reason: EndReason) => ({ reason, error: null });
  const other = record.direction === 'internal' ? 'otherAgentHangUp' : 'customerHangUp';
  const byOther = legEnd || record.device === 1 ? other : 'unknown';
  if (facts.reason) return { reason: facts.reason, error: (facts.reason === 'unknown' && facts.error) || null };
  if (facts.transferred || (facts.queueAccepted && !legEnd?.local)) return plain('transferred');
  if (facts.voiceTaken) return plain('voiceTakenElsewhere');
  if (facts.cancelled) return plain('cancelled');
  if (legEnd?.audio) return { reason: 'failed', error: errorInfo(legEnd.audio, legEnd.cause, legEnd.sipCode) };
  const failure = legEnd && failures[legEnd.cause];
  if (failure) return plain(failure);
  if (legEnd?.local || facts.hangUpSent)
    return plain(talked ? 'agentHangUp' : record.incoming ? 'rejected' : 'cancelled');
  if (record.incoming) {
    if (talked) return plain(byOther);
    return plain(facts.noAnswer ? 'noAnswer' : 'missed');
  }
  const error = talked
    ? null
    : (facts.error ??
      (record.direction === 'internal' && legEnd?.sipCode
        ? errorInfo(calloutCodeOf(legEnd.sipCode), '', legEnd.sipCode)
        : null));
  if (error) return { reason: reasonOfError[error.code] ?? 'failed', error };
  return plain(talked ? byOther : 'unknown');
}

export function toCall(record: CallRecord): Call {
  const over = record.endedAt !== null;
  const { reason, error } = over ? endOf(record) : { reason: null, error: null };
  return {
    key: record.key,
    callId: record.callId,
    direction: record.direction,
    incoming: record.incoming,
    state: over
      ? 'ended'
      : record.connectedAt !== null
        ? 'connected'
        : record.incoming
          ? 'ringing'
          : record.customerRings
            ? 'customerRinging'
            : 'dialing',
    number: record.number ?? record.sipNumber,
    line: record.line,
    queue: record.queue,
    startedAt: record.startedAt,
    connectedAt: record.connectedAt,
    endedAt: record.endedAt,
    muted: record.muted,
    held: record.held,
    ...(record.silent ? { silent: true } : {}),
    endReason: reason,
    error,
  };
}

/** Whether a SIP leg of this call still lives. */
export function hasLiveLeg(record: CallRecord | null): boolean {
  return !!record && record.leg !== null && !record.legEnd;
}
