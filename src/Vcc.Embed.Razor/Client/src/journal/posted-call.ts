import type { PhoneErrorInfo } from '../model/errors';
import type { Device, Direction } from '../model/state';

export type CallOutcome =
  | 'answered'
  | 'missed'
  | 'refused'
  | 'busy'
  | 'cancelled'
  | 'failed'
  | 'interrupted'
  | 'transferred';

export type CallInterruption =
  | 'unknown'
  | 'pageClosed'
  | 'crash'
  | 'signalingLost'
  | 'mediaLost'
  | 'voiceTakenElsewhere';

/** A call as `POST {prefix}/calls` takes it; docs/calls.md describes each field. Times are ISO 8601 in UTC. */
export interface PostedCall {
  readonly id: string;
  readonly version: number;
  readonly direction: Direction;
  readonly startedAt: string;
  readonly answeredAt?: string;
  readonly endedAt?: string;
  readonly talkSeconds?: number;
  readonly holdSeconds?: number;
  readonly number?: string;
  readonly hotline?: string;
  readonly outboundLine?: string;
  readonly queue?: string;
  readonly vccCallId?: string;
  readonly transferredTo?: string;
  readonly customerId?: string;
  readonly device?: Device;
  readonly outcome?: CallOutcome;
  readonly failureCode?: PhoneErrorInfo['code'];
  readonly interruption?: CallInterruption;
  readonly note?: string;
  readonly wrapUpCode?: string;
  readonly context?: string;
  readonly quality?: PostedQuality;
}

export interface PostedQuality {
  readonly score: number;
  readonly lossPercent: number;
  readonly jitterMs: number;
  readonly roundTripMs: number | null;
}

/** The lengths that the server accepts. */
const lengths = {
  number: 64,
  hotline: 64,
  outboundLine: 64,
  queue: 128,
  vccCallId: 128,
  transferredTo: 128,
  customerId: 128,
  note: 4_000,
  wrapUpCode: 128,
  context: 2_000,
} as const;

/** The server refuses control characters, marks that change the direction of text, and halves of characters. */
const refused = /[\p{Cc}\p{Cs}\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/gu;
const refusedInLines = /[\p{Cs}\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]|(?![\n\r\t])\p{Cc}/gu;

/** A text as the server accepts it; `undefined` for nothing. */
export function postedText(field: keyof typeof lengths, value: string | null | undefined): string | undefined {
  const hasLines = field === 'note' || field === 'context';
  const text = value?.replace(hasLines ? refusedInLines : refused, ' ').slice(0, lengths[field]);
  // The cut may have split a character.
  return text?.replace(/[\ud800-\udbff]$/, '').trim() || undefined;
}
