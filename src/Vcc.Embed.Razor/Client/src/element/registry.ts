import type { PhoneEventName } from '../model/events';
import { phoneEventNames } from './event-names';
import type { PhonePort } from './phone-port';

/** One event of a phone with its place in this page's story. */
export interface Delivery {
  readonly sequence: number;
  readonly name: PhoneEventName;
  readonly detail: unknown;
}

/** A phone of this page and who looks at it. */
export interface PhoneEntry {
  readonly phone: PhonePort;
  readonly listeners: Set<(delivery: Delivery) => void>;
  /** Undelivered events of elements that left the page, for the one that takes over. */
  orphans: Delivery[];
  /** The page made this phone itself and ends it itself. */
  readonly provided: boolean;
  leaving: ReturnType<typeof setTimeout> | undefined;
}

interface Registry {
  readonly entries: Map<string, PhoneEntry>;
  /** Phones that the page made itself, by endpoint. */
  readonly provided: Map<string, PhonePort>;
  sequence: number;
}

/** How long a phone without any element stays: enough for a navigation, short enough for a sign-out. */
const LINGER_MS = 5000;

const key = Symbol.for('vcc-embed.phones');

/** On globalThis, because a page may load this module under two addresses (with and without a fingerprint). */
function registry(): Registry {
  const page = globalThis as { [key]?: Registry };
  return (page[key] ??= { entries: new Map(), provided: new Map(), sequence: 0 });
}

export function findPhone(endpoint: string): PhonePort | undefined {
  return registry().entries.get(endpoint)?.phone ?? registry().provided.get(endpoint);
}

/** Gives coming elements of this endpoint a phone that the page made itself. It is never stopped by them. */
export function providePhone(endpoint: string, phone: PhonePort): void {
  registry().provided.set(endpoint, phone);
}

/** The phone of this endpoint for one more viewer; made and started when it is the first. */
export function acquirePhone(
  endpoint: string,
  make: () => PhonePort,
  listener: (delivery: Delivery) => void,
): PhoneEntry {
  const entry = registry().entries.get(endpoint) ?? addEntry(endpoint, make);
  clearTimeout(entry.leaving);
  entry.listeners.add(listener);
  // A start that fails is told by the phone's own state and events.
  if (entry.phone.state.connection.state === 'idle') entry.phone.start().catch(() => undefined);
  return entry;
}

export function releasePhone(endpoint: string, entry: PhoneEntry, listener: (delivery: Delivery) => void): void {
  entry.listeners.delete(listener);
  if (entry.listeners.size === 0 && !entry.provided)
    entry.leaving = setTimeout(() => leave(endpoint, entry), LINGER_MS);
}

function leave(endpoint: string, entry: PhoneEntry): void {
  const call = entry.phone.state.call;
  if (call && call.state !== 'ended') {
    // A live call is never dropped because its face went away.
    entry.leaving = setTimeout(() => leave(endpoint, entry), LINGER_MS);
    return;
  }
  registry().entries.delete(endpoint);
  entry.phone.stop().catch(() => undefined);
}

function addEntry(endpoint: string, make: () => PhonePort): PhoneEntry {
  const provided = registry().provided.get(endpoint);
  const phone = provided ?? make();
  const entry: PhoneEntry = {
    phone,
    listeners: new Set(),
    orphans: [],
    provided: provided !== undefined,
    leaving: undefined,
  };
  for (const name of phoneEventNames) {
    phone.addEventListener(name, (event) => {
      const delivery = { sequence: ++registry().sequence, name, detail: (event as CustomEvent<unknown>).detail };
      for (const listener of [...entry.listeners]) listener(delivery);
    });
  }
  registry().entries.set(endpoint, entry);
  return entry;
}
