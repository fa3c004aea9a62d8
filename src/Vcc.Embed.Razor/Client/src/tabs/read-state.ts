import { commands } from '../model/commands';
import type { Command } from '../model/commands';
import type { PhoneState } from '../model/state';
import { data, fields, flag, listOf, number, orMissing, orNull, text, type Check } from './shape';

/** The state of a phone as another tab gets it: plain data, with the commands as a list. */
export type PlainState = Omit<PhoneState, 'capabilities'> & { readonly capabilities: readonly string[] };

const error = fields({
  code: text,
  sipCode: orMissing(number),
  vendorText: orMissing(text),
  currentNumber: orMissing(text),
});

const call = fields({
  key: text,
  callId: orNull(text),
  direction: text,
  incoming: flag,
  state: text,
  number: orNull(text),
  line: orNull(text),
  queue: orNull(text),
  startedAt: number,
  connectedAt: orNull(number),
  endedAt: orNull(number),
  muted: flag,
  held: flag,
  silent: orMissing(flag),
  endReason: orNull(text),
  error: orNull(error),
});

const customer = fields({
  id: text,
  name: text,
  company: orNull(text),
  link: orNull((value) => text(value) && /^https?:/.test(value as string)),
  tags: listOf(text, 100),
  fields: listOf(fields({ label: text, value: text }), 100),
  lastContact: orNull(number),
});

const wrapUpCode = fields({ code: text, label: text });

const state: Check = fields({
  connection: fields({
    state: text,
    voiceRegistered: flag,
    attempt: orMissing(number),
    total: orMissing(number),
    error: orMissing(error),
    retrying: orMissing(flag),
  }),
  voice: text,
  availability: text,
  device: orNull(number),
  extension: orNull(text),
  call: orNull(call),
  transferOffer: orNull(fields({ callId: text, fromExtension: text, expiresAt: number })),
  audioProblem: orNull(text),
  records: orNull(fields({ unsaved: number, memoryOnly: flag, wrapUpCodes: listOf(wrapUpCode, 500) })),
  customers: orNull(
    fields({
      callKey: text,
      customers: listOf(customer, 100),
      hasMore: flag,
      newCustomer: orNull(text),
      error: orNull(error),
    }),
  ),
  capabilities: listOf(text, 100),
});

const mostCharacters = 256 * 1024;

export function toPlainState(from: PhoneState): PlainState {
  return { ...from, capabilities: [...from.capabilities] };
}

/** The state in a message of another tab. `null` when it is not one. Commands that this release lacks are left out. */
export function readState(value: unknown): PhoneState | null {
  if (!data(mostCharacters)(value) || !state(value)) return null;
  const plain = value as PlainState;
  const known = plain.capabilities.filter((name): name is Command => Object.hasOwn(commands, name));
  return { ...plain, capabilities: new Set(known) };
}
