import { eventNames } from '../model/events';
import type { PhoneEventName } from '../model/events';
import type { Phone } from './phone';

/** A phone event with its sequence number in this page. */
export interface Delivery {
  readonly sequence: number;
  readonly name: PhoneEventName;
  readonly detail: unknown;
}

/** A phone of this page and the elements that show it. */
export interface PhoneEntry {
  readonly phone: Phone;
  readonly listeners: Set<(delivery: Delivery) => void>;
  /** Events that removed elements did not deliver to .NET. The next element delivers them. */
  undelivered: Delivery[];
  /** The page created this phone, so no element stops it. */
  readonly provided: boolean;
  stopTimer: ReturnType<typeof setTimeout> | undefined;
}

interface Registry {
  readonly entries: Map<string, PhoneEntry>;
  /** Phones that the page created, by endpoint. */
  readonly provided: Map<string, Phone>;
  sequence: number;
}

/** A phone without an element is stopped after this time. A navigation takes less. */
const STOP_DELAY_MS = 5000;

const key = Symbol.for('vcc-embed.phones');

/** On globalThis, because a page may load this module twice: with a fingerprint in its address and without. */
function registry(): Registry {
  const page = globalThis as { [key]?: Registry };
  return (page[key] ??= { entries: new Map(), provided: new Map(), sequence: 0 });
}

export function findPhone(endpoint: string): Phone | undefined {
  return registry().entries.get(endpoint)?.phone ?? registry().provided.get(endpoint);
}

/** Sets the phone of all later elements of an endpoint. The elements do not stop it. */
export function providePhone(endpoint: string, phone: Phone): void {
  registry().provided.set(endpoint, phone);
}

/** Adds a listener to the phone of an endpoint. The first listener creates and starts the phone. */
export function acquirePhone(
  endpoint: string,
  create: () => Phone,
  listener: (delivery: Delivery) => void,
): PhoneEntry {
  const entry = registry().entries.get(endpoint) ?? addEntry(endpoint, create);
  clearTimeout(entry.stopTimer);
  entry.listeners.add(listener);
  // The phone reports a failed start in its state and events.
  if (entry.phone.state.connection.state === 'idle') entry.phone.start().catch(() => undefined);
  return entry;
}

export function releasePhone(endpoint: string, entry: PhoneEntry, listener: (delivery: Delivery) => void): void {
  entry.listeners.delete(listener);
  if (entry.listeners.size === 0 && !entry.provided)
    entry.stopTimer = setTimeout(() => stopUnused(endpoint, entry), STOP_DELAY_MS);
}

function stopUnused(endpoint: string, entry: PhoneEntry): void {
  const call = entry.phone.state.call;
  if (call && call.state !== 'ended') {
    // A live call does not end because its element was removed.
    entry.stopTimer = setTimeout(() => stopUnused(endpoint, entry), STOP_DELAY_MS);
    return;
  }
  registry().entries.delete(endpoint);
  entry.phone.stop().catch(() => undefined);
}

function addEntry(endpoint: string, create: () => Phone): PhoneEntry {
  const provided = registry().provided.get(endpoint);
  const phone = provided ?? create();
  const entry: PhoneEntry = {
    phone,
    listeners: new Set(),
    undelivered: [],
    provided: provided !== undefined,
    stopTimer: undefined,
  };
  for (const name of eventNames) {
    phone.addEventListener(name, (event) => {
      const delivery = { sequence: ++registry().sequence, name, detail: (event as CustomEvent<unknown>).detail };
      for (const listener of [...entry.listeners]) listener(delivery);
    });
  }
  registry().entries.set(endpoint, entry);
  return entry;
}
