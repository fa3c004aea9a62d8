import type { Delivery } from './registry';

/** Blazor Server closes a circuit over a message beyond 32 KB: a batch stays far below. */
const BATCH = 16;
const KEPT = 256;
const FIRST_RETRY_MS = 1000;
const LAST_RETRY_MS = 8000;

/**
 * Events on their way to .NET. Everything not yet acknowledged is sent again, oldest first and together, until it is: so a lost
 * circuit loses nothing, and .NET sees each event once and in order by skipping the sequence numbers it knows.
 */
export class Outbox {
  readonly #send: (batch: readonly Delivery[]) => void;
  #waiting: Delivery[] = [];
  #retryMs = FIRST_RETRY_MS;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(send: (batch: readonly Delivery[]) => void) {
    this.#send = send;
  }

  /** Takes over what an earlier element could not deliver. */
  adopt(orphans: readonly Delivery[]): void {
    if (orphans.length === 0) return;
    const known = new Set(this.#waiting.map((delivery) => delivery.sequence));
    this.#waiting = [...orphans.filter((delivery) => !known.has(delivery.sequence)), ...this.#waiting].sort(
      (a, b) => a.sequence - b.sequence,
    );
    this.#schedule(0);
  }

  push(delivery: Delivery): void {
    // Of quality readings only the newest is worth waiting for.
    if (delivery.name === 'vcc-quality')
      this.#waiting = this.#waiting.filter((waiting) => waiting.name !== 'vcc-quality');
    this.#waiting.push(delivery);
    if (this.#waiting.length > KEPT) this.#waiting.shift();
    if (this.#waiting.length <= BATCH) this.#flush();
  }

  acknowledge(sequence: number): void {
    const before = this.#waiting.length;
    this.#waiting = this.#waiting.filter((delivery) => delivery.sequence > sequence);
    if (this.#waiting.length === before) return;
    this.#retryMs = FIRST_RETRY_MS;
    if (before > BATCH) this.#flush();
    else this.#schedule(this.#retryMs);
  }

  /** Stops sending and hands back what was not delivered. */
  close(): Delivery[] {
    clearTimeout(this.#timer);
    return this.#waiting.splice(0);
  }

  #flush(): void {
    if (this.#waiting.length > 0) this.#send(this.#waiting.slice(0, BATCH));
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
