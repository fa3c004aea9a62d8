import type { CallDetails } from '../model/commands';
import type { Call, Device, Quality } from '../model/state';
import { endOfCall } from './call-outcome';
import { postedText } from './posted-call';
import type { PostedCall, PostedQuality } from './posted-call';

/** Sums of the quality readings of a call. Lost and received packets are totals already. */
interface QualitySum {
  readonly count: number;
  readonly score: number;
  readonly jitterMs: number;
  readonly roundTripMs: number;
  readonly roundTrips: number;
  readonly lost: number;
  readonly received: number;
}

/** All that this page knows of one call. Each record is made of it as a whole. */
export interface CallDraft extends CallDetails {
  readonly id: string;
  readonly version: number;
  readonly call: Call;
  readonly device: Device | null;
  readonly heldSince: number | null;
  readonly heldMs: number;
  readonly quality: QualitySum | null;
  readonly context?: string;
  readonly transferredTo?: string;
}

export function withQuality(draft: CallDraft, reading: Quality): CallDraft {
  const sum = draft.quality;
  return {
    ...draft,
    quality: {
      count: (sum?.count ?? 0) + 1,
      score: (sum?.score ?? 0) + reading.score,
      jitterMs: (sum?.jitterMs ?? 0) + reading.jitterMs,
      roundTripMs: (sum?.roundTripMs ?? 0) + (reading.roundTripMs ?? 0),
      roundTrips: (sum?.roundTrips ?? 0) + (reading.roundTripMs === null ? 0 : 1),
      lost: reading.packetsLost,
      received: reading.packetsReceived,
    },
  };
}

/** The record of a call as it is at a moment. */
export function toPostedCall(draft: CallDraft, at: number): PostedCall {
  const { call } = draft;
  // The clock may have changed during the call. A time before an earlier one is that one.
  const answered = call.connectedAt === null ? null : Math.max(call.connectedAt, call.startedAt);
  const ended = call.endedAt === null ? null : Math.max(call.endedAt, answered ?? call.startedAt);
  const until = ended ?? at;
  const talkedMs = answered === null ? 0 : Math.max(0, until - answered);
  const heldMs = draft.heldMs + (draft.heldSince === null ? 0 : Math.max(0, until - draft.heldSince));
  const holdSeconds = answered === null ? 0 : seconds(Math.min(heldMs, talkedMs));
  const line = call.incoming ? 'hotline' : 'outboundLine';
  const record = {
    id: draft.id,
    version: draft.version,
    direction: call.direction,
    startedAt: iso(call.startedAt),
    answeredAt: answered === null ? undefined : iso(answered),
    endedAt: ended === null ? undefined : iso(ended),
    talkSeconds: seconds(talkedMs) - holdSeconds,
    holdSeconds,
    number: postedText('number', call.number),
    [line]: postedText(line, call.line),
    queue: postedText('queue', call.queue),
    vccCallId: postedText('vccCallId', call.callId),
    customerId: postedText('customerId', draft.customerId),
    device: draft.device ?? undefined,
    note: postedText('note', draft.note),
    wrapUpCode: postedText('wrapUpCode', draft.wrapUpCode),
    context: postedText('context', draft.context),
    quality: draft.quality ? mean(draft.quality) : undefined,
    ...(ended === null ? {} : endOfCall(call)),
    transferredTo: call.endReason === 'transferred' ? postedText('transferredTo', draft.transferredTo) : undefined,
  };
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as unknown as PostedCall;
}

function mean(sum: QualitySum): PostedQuality {
  const packets = sum.lost + sum.received;
  return {
    score: round(clamp(sum.score / sum.count, 5)),
    lossPercent: round(packets > 0 ? clamp((100 * sum.lost) / packets, 100) : 0),
    jitterMs: round(Math.max(0, sum.jitterMs / sum.count)),
    roundTripMs: sum.roundTrips > 0 ? round(Math.max(0, sum.roundTripMs / sum.roundTrips)) : null,
  };
}

const iso = (at: number): string => new Date(at).toISOString();
const seconds = (ms: number): number => clamp(Math.floor(ms / 1000), 604_800);
const clamp = (value: number, most: number): number => Math.min(Math.max(0, value), most);
const round = (value: number): number => Math.round(value * 100) / 100;
