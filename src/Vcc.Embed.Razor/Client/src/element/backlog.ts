import { keepNewest, type Delivery } from './delivery';
import type { Phone } from './phone';

/** What an element takes over when it connects. */
export interface Waiting {
  /** Events that no element dispatched. */
  readonly undispatched: readonly Delivery[];
  /** Events that .NET has not acknowledged. Empty for an element without .NET. */
  readonly unacknowledged: readonly Delivery[];
}

/**
 * Events of one endpoint that wait for an element. They belong to one agent: an element of another agent does not get
 * them. Events wait for .NET only after an element of .NET was in the page.
 */
export class Backlog {
  #undispatched: readonly Delivery[] = [];
  #unacknowledged: readonly Delivery[] = [];
  #dotNet = false;
  #phone: Phone | undefined;
  #extension: string | null = null;

  /** Adds an event that was dispatched by no element, or by elements without .NET only. */
  add(phone: Phone, delivery: Delivery, dispatched: boolean): void {
    this.#assign(phone);
    if (!dispatched) this.#undispatched = keepNewest([...this.#undispatched, delivery]);
    else if (this.#dotNet) this.#unacknowledged = keepNewest([...this.#unacknowledged, delivery]);
  }

  /** Adds the events that a removed element had not delivered to .NET. */
  addUnacknowledged(phone: Phone, deliveries: readonly Delivery[]): void {
    this.#assign(phone);
    this.#unacknowledged = keepNewest([...this.#unacknowledged, ...deliveries]);
  }

  /**
   * Takes the waiting events for an element. Events of an earlier phone wait until the agent of this phone is known.
   */
  take(phone: Phone, dotNet: boolean, nextSequence: () => number): Waiting {
    this.#dotNet ||= dotNet;
    if (!this.#assign(phone, nextSequence)) return { undispatched: [], unacknowledged: [] };
    const undispatched = this.#undispatched;
    const all = [...this.#unacknowledged, ...undispatched];
    this.#undispatched = [];
    this.#unacknowledged = this.#dotNet && !dotNet ? keepNewest(all) : [];
    return { undispatched, unacknowledged: dotNet ? all : [] };
  }

  /** Makes the waiting events those of a phone. False while it is unknown whether they are of the same agent. */
  #assign(phone: Phone, nextSequence?: () => number): boolean {
    const { extension } = phone.state;
    if (this.#extension !== null && extension !== null && extension !== this.#extension)
      this.#undispatched = this.#unacknowledged = [];
    this.#extension = extension ?? this.#extension;
    const empty = this.#undispatched.length + this.#unacknowledged.length === 0;
    if (phone !== this.#phone && !empty) {
      if (extension === null || !nextSequence) return false;
      // .NET skips a number that is lower than one it has seen.
      const renumber = (delivery: Delivery): Delivery => ({ ...delivery, sequence: nextSequence() });
      this.#unacknowledged = this.#unacknowledged.map(renumber);
      this.#undispatched = this.#undispatched.map(renumber);
    }
    this.#phone = phone;
    return true;
  }
}
