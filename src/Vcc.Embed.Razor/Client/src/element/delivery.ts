import { errorInfo } from '../model/errors';
import type { PhoneEventName } from '../model/events';

/** A phone event with its sequence number in this page. */
export interface Delivery {
  readonly sequence: number;
  readonly name: PhoneEventName;
  readonly detail: unknown;
  /** It happened in a phone that another tab owns. */
  readonly remote?: boolean | undefined;
}

/** So many events wait for an element or for .NET. */
const CAPACITY = 256;

/**
 * The newest events in order. One `eventsLost` error takes the place of those that do not fit, so that a gap is
 * reported.
 */
export function keepNewest(deliveries: readonly Delivery[]): Delivery[] {
  const bySequence = new Map(deliveries.map((delivery) => [delivery.sequence, delivery]));
  const ordered = [...bySequence.values()].sort((a, b) => a.sequence - b.sequence);
  // An old quality reading is of no use.
  const newestReading = ordered.filter(({ name }) => name === 'vcc-quality').at(-1);
  const kept = ordered.filter((delivery) => delivery.name !== 'vcc-quality' || delivery === newestReading);
  const lastLost = kept[kept.length - CAPACITY];
  if (kept.length <= CAPACITY || !lastLost) return kept;
  const gap: Delivery = { sequence: lastLost.sequence, name: 'vcc-error', detail: errorInfo('eventsLost') };
  return [gap, ...kept.slice(1 - CAPACITY)];
}
