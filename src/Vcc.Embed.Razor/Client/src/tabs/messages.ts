import { isCommandName, type CommandName } from '../model/commands';
import type { PhoneErrorInfo } from '../model/errors';
import { eventNames, type PhoneEvent } from '../model/events';
import type { PhoneState } from '../model/state';
import { readState, toPlainState } from './read-state';
import { data, fields, flag, number, orMissing, orNull, text, type Check } from './shape';

/** What the owner of a phone tells the other tabs. */
export interface OwnerUpdate {
  /** The time at which this tab became the owner. A later owner has a greater one. */
  readonly term: number;
  /** The key of the signed-in agent. `null` until the server has told it. */
  readonly agent: string | null;
  /** The owner is the phone window. */
  readonly window: boolean;
  readonly state: PhoneState;
  readonly events: readonly PhoneEvent[];
}

/** What tabs say to each other. */
export type TabMessage =
  /** A tab looks for the owner. `fresh`: its page has just opened. */
  | { readonly kind: 'hello'; readonly fresh: boolean }
  | ({ readonly kind: 'update' } & OwnerUpdate)
  | { readonly kind: 'command'; readonly id: string; readonly name: CommandName; readonly args: readonly unknown[] }
  /** The caller of a command no longer waits. */
  | { readonly kind: 'abort'; readonly id: string }
  | { readonly kind: 'accepted'; readonly id: string }
  | { readonly kind: 'settled'; readonly id: string; readonly value?: unknown; readonly error?: PhoneErrorInfo }
  /** The phone window wants to be the owner. */
  | { readonly kind: 'yield' }
  | { readonly kind: 'yielded'; readonly to: string }
  /** Another agent is signed in. The owner asks the server who it is. */
  | { readonly kind: 'recheck' }
  /** The owner leaves. */
  | { readonly kind: 'gone' }
  /** The agent signs out. Every tab stops. */
  | { readonly kind: 'signOut' };

/** A message and the tab that sent it. */
export type Received = TabMessage & { readonly from: string };

/**
 * The version of the messages. Releases add kinds and fields and never change one, so that tabs of two releases
 * understand each other. This number is for the day on which that is not possible.
 */
const version = 1;

const mostCharacters = 64 * 1024;

const bodies: Readonly<Record<TabMessage['kind'], Check>> = {
  hello: fields({ fresh: flag }),
  update: fields({ term: number, agent: orNull(text), window: flag }),
  command: fields({ id: text, name: text, args: data(mostCharacters) }),
  abort: fields({ id: text }),
  accepted: fields({ id: text }),
  settled: fields({ id: text, value: data(mostCharacters), error: orMissing(fields({ code: text })) }),
  yield: () => true,
  yielded: fields({ to: text }),
  recheck: () => true,
  gone: () => true,
  signOut: () => true,
};

export function writeMessage(from: string, message: TabMessage): unknown {
  const body = message.kind === 'update' ? { ...message, state: toPlainState(message.state) } : message;
  return { version, from, ...body };
}

/** A message of another tab, or `null` for anything else. Every script of the site can send one. */
export function readMessage(value: unknown): Received | null {
  if (!fields({ version: (found) => found === version, from: text, kind: text })(value)) return null;
  const { kind } = value as { kind: string };
  if (!Object.hasOwn(bodies, kind) || !bodies[kind as TabMessage['kind']](value)) return null;
  if (kind === 'update') return readUpdate(value as { state: unknown; events: unknown });
  if (kind === 'command') return isRunnable(value as { name: string; args: unknown }) ? (value as Received) : null;
  return value as Received;
}

function readUpdate(value: { readonly state: unknown; readonly events: unknown }): Received | null {
  const state = readState(value.state);
  const { events } = value;
  if (!state || !Array.isArray(events) || !data(mostCharacters * 4)(events)) return null;
  return { ...value, state, events: events.filter(isEvent) } as unknown as Received;
}

function isEvent(value: unknown): value is PhoneEvent {
  return Array.isArray(value) && (eventNames as readonly unknown[]).includes(value[0]);
}

/** Each tab starts and stops its own part, except that a lost phone is started again where it runs. */
function isRunnable({ name, args }: { readonly name: string; readonly args: unknown }): boolean {
  return isCommandName(name) && name !== 'stop' && Array.isArray(args);
}
