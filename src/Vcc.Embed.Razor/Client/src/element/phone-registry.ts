import { endpointAddress } from '../host/endpoint-address';
import { eventNames } from '../model/events';
import { isLive } from '../model/state';
import { Backlog, type Waiting } from './backlog';
import type { Delivery } from './delivery';
import type { Phone } from './phone';
import type { Sounds } from './sounds/sounds';

/** An element that gets the events of a phone. */
export interface PhoneListener {
  receive(delivery: Delivery): void;
  /** The element passes events to .NET. */
  readonly dotNet: boolean;
}

/** A phone of this page and the elements that show it. */
export interface PhoneEntry {
  readonly phone: Phone;
  readonly listeners: Set<PhoneListener>;
  readonly backlog: Backlog;
  /** The page created this phone, so no element stops it. */
  readonly provided: boolean;
  /** Made by the first element whose panels are loaded. */
  sounds: Sounds | undefined;
  stopTimer: ReturnType<typeof setTimeout> | undefined;
}

interface Registry {
  readonly entries: Map<string, PhoneEntry>;
  /** Phones that the page created, by endpoint. */
  readonly provided: Map<string, Phone>;
  /** Waiting events by endpoint. They stay when the phone is stopped. */
  readonly backlogs: Map<string, Backlog>;
  sequence: number;
}

/** A phone without an element is stopped after this time. A navigation takes less. */
const STOP_DELAY_MS = 5000;

const key = Symbol.for('vcc-embed.phones');

/** On globalThis, because a page may load this module twice: with a fingerprint in its address and without. */
function registry(): Registry {
  const page = globalThis as { [key]?: Registry };
  return (page[key] ??= { entries: new Map(), provided: new Map(), backlogs: new Map(), sequence: 0 });
}

export function findPhone(endpoint: string): Phone | undefined {
  const address = endpointAddress(endpoint);
  return registry().entries.get(address)?.phone ?? registry().provided.get(address);
}

/** The phones that have a call in this page. */
export function callingPhones(): Phone[] {
  return [...registry().entries.values()]
    .map(({ phone }) => phone)
    .filter(({ state, sharing }) => isLive(state.call) && !sharing?.remote);
}

/** Sets the phone of all later elements of an endpoint. The elements do not stop it. */
export function providePhone(endpoint: string, phone: Phone): void {
  registry().provided.set(endpointAddress(endpoint), phone);
}

/** Adds a listener to the phone of an endpoint's address. The first listener creates and starts the phone. */
export function acquirePhone(endpoint: string, create: () => Phone, listener: PhoneListener): PhoneEntry {
  const entry = registry().entries.get(endpoint) ?? addEntry(endpoint, create);
  clearTimeout(entry.stopTimer);
  entry.listeners.add(listener);
  // The phone reports a failed start in its state and events.
  if (entry.phone.state.connection.state === 'idle') entry.phone.start().catch(() => undefined);
  return entry;
}

/** Takes the events that wait for an element. */
export function takeWaiting(entry: PhoneEntry, dotNet: boolean): Waiting {
  return entry.backlog.take(entry.phone, dotNet, () => ++registry().sequence);
}

export function releasePhone(endpoint: string, entry: PhoneEntry, listener: PhoneListener): void {
  entry.listeners.delete(listener);
  if (entry.listeners.size === 0 && !entry.provided)
    entry.stopTimer = setTimeout(() => stopUnused(endpoint, entry), STOP_DELAY_MS);
}

function stopUnused(endpoint: string, entry: PhoneEntry): void {
  const { state, sharing } = entry.phone;
  if (isLive(state.call) && !sharing?.remote) {
    // A live call does not end because its element was removed.
    entry.stopTimer = setTimeout(() => stopUnused(endpoint, entry), STOP_DELAY_MS);
    return;
  }
  registry().entries.delete(endpoint);
  entry.sounds?.close();
  entry.phone.stop().catch(() => undefined);
}

function backlogOf(endpoint: string): Backlog {
  const { backlogs } = registry();
  const backlog = backlogs.get(endpoint) ?? new Backlog();
  backlogs.set(endpoint, backlog);
  return backlog;
}

function addEntry(endpoint: string, create: () => Phone): PhoneEntry {
  const provided = registry().provided.get(endpoint);
  const phone = provided ?? create();
  const entry: PhoneEntry = {
    phone,
    listeners: new Set(),
    backlog: backlogOf(endpoint),
    provided: provided !== undefined,
    sounds: undefined,
    stopTimer: undefined,
  };
  for (const name of eventNames) {
    phone.addEventListener(name, (event) => {
      const { detail } = event as CustomEvent<unknown>;
      const delivery = { sequence: ++registry().sequence, name, detail, remote: phone.sharing?.remote };
      const listeners = [...entry.listeners];
      for (const listener of listeners) listener.receive(delivery);
      if (!listeners.some(({ dotNet }) => dotNet)) entry.backlog.add(phone, delivery, listeners.length > 0);
    });
  }
  registry().entries.set(endpoint, entry);
  return entry;
}
