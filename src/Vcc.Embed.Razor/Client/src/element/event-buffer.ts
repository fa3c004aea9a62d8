import { fitMessage } from '../model/message-size';
import { keepNewest, type Delivery } from './delivery';

/** An event is repeated with later ones until .NET acknowledges it, so a batch is short. */
const BATCH = 16;
const FIRST_RETRY_MS = 1000;
const LAST_RETRY_MS = 8000;

/**
 * Events that .NET has not acknowledged. They are sent again, oldest first, until .NET acknowledges them, so a lost
 * circuit loses none. .NET skips sequence numbers that it already has, so it sees each event once and in order.
 */
export class EventBuffer {
  readonly #send: (batch: readonly Delivery[]) => void;
  #waiting: Delivery[] = [];
  /** The last event that was sent. */
  #sent = 0;
  #retryMs = FIRST_RETRY_MS;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(send: (batch: readonly Delivery[]) => void) {
    this.#send = send;
  }

  /** Adds events that an earlier element did not deliver. */
  adopt(undelivered: readonly Delivery[]): void {
    if (undelivered.length === 0) return;
    this.#waiting = keepNewest([...undelivered, ...this.#waiting]);
    this.#schedule(0);
  }

  push(delivery: Delivery): void {
    this.#waiting = keepNewest([...this.#waiting, delivery]);
    if (this.#batch().length === this.#waiting.length) this.#flush();
  }

  acknowledge(sequence: number): void {
    const before = this.#waiting.length;
    this.#waiting = this.#waiting.filter((delivery) => delivery.sequence > sequence);
    if (this.#waiting.length === before) return;
    this.#retryMs = FIRST_RETRY_MS;
    if ((this.#waiting.at(-1)?.sequence ?? 0) > this.#sent) this.#flush();
    else this.#schedule(this.#retryMs);
  }

  /** Stops sending and returns the events that were not delivered. */
  close(): Delivery[] {
    clearTimeout(this.#timer);
    return this.#waiting.splice(0);
  }

  #batch(): Delivery[] {
    return fitMessage(this.#waiting.slice(0, BATCH));
  }

  #flush(): void {
    const batch = this.#batch();
    const last = batch.at(-1);
    if (last) {
      this.#sent = last.sequence;
      this.#send(batch);
    }
    this.#schedule(this.#retryMs);
  }

  #schedule(delay: number): void {
    clearTimeout(this.#timer);
    if (this.#waiting.length === 0) return;
    this.#timer = setTimeout(() => {
      this.#retryMs = Math.min(this.#retryMs * 2, LAST_RETRY_MS);
      this.#flush();
    }, delay);
  }
}
