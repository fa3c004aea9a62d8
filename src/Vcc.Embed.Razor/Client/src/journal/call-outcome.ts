import type { Call } from '../model/state';
import type { PostedCall } from './posted-call';

type End = Pick<PostedCall, 'outcome' | 'failureCode' | 'interruption'>;

/** How an ended call is recorded. docs/calls.md has the same table. */
export function endOfCall(call: Call): End {
  switch (call.endReason) {
    case 'agentHangUp':
    case 'customerHangUp':
    case 'otherAgentHangUp':
      return { outcome: hungUp(call) };
    case 'missed':
    case 'noAnswer':
      return { outcome: 'missed' };
    case 'rejected':
      return { outcome: 'refused' };
    case 'busy':
    case 'cancelled':
    case 'transferred':
      return { outcome: call.endReason };
    case 'failed':
      return { outcome: 'failed', failureCode: call.error?.code ?? 'unexpected' };
    case 'voiceTakenElsewhere':
    case 'signalingLost':
    case 'mediaLost':
    case 'pageClosed':
      return { outcome: 'interrupted', interruption: call.endReason };
    default:
      // On other devices VCC does not report who hung up. An error means that the end was not seen.
      return call.error || (call.connectedAt === null && !call.incoming)
        ? { outcome: 'interrupted', interruption: 'unknown' }
        : { outcome: hungUp(call) };
  }
}

function hungUp({ connectedAt, incoming }: Call): 'answered' | 'missed' | 'cancelled' {
  if (connectedAt !== null) return 'answered';
  return incoming ? 'missed' : 'cancelled';
}
