const required = 'required' as const;
const optional = 'optional' as const;
const always = 'always' as const;

/**
 * Every command of the phone. `required`: VCC documents a function for it · `optional`: some editions of VCC's scripts
 * lack it · `always`: the phone runs it without VCC.
 */
export const commands = {
  call: required,
  answer: required,
  reject: optional,
  hangUp: required,
  hold: required,
  unhold: optional,
  mute: required,
  unmute: optional,
  sendDtmf: optional,
  listAgents: optional,
  transferToAgent: optional,
  transferToQueue: optional,
  acceptTransfer: optional,
  refuseTransfer: optional,
  goOnline: required,
  goOffline: optional,
  chooseDevice: required,
  takeVoice: required,
  listLines: optional,
  start: always,
  stop: always,
  dismiss: always,
  setWrapUp: always,
};

type Table = typeof commands;

/** The name of a command. */
export type CommandName = keyof Table;

/** A command that needs an engine, and that an edition of VCC's scripts may lack. */
export type Command = { [K in keyof Table]: Table[K] extends 'always' ? never : K }[keyof Table];

/** @internal */
export const commandNames = Object.keys(commands) as readonly CommandName[];

/** Commands that every known edition can run. @internal */
export const requiredCommands = commandNames.filter((name): name is Command => commands[name] === required);

/** @internal */
export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}

/** How many arguments a command has before its options. */
const argumentCounts: Partial<Record<CommandName, number>> = {
  call: 1,
  sendDtmf: 1,
  transferToAgent: 1,
  transferToQueue: 1,
  chooseDevice: 2,
  setWrapUp: 2,
};

/** The place of the options among the arguments of a command. @internal */
export function optionsIndex(name: CommandName): number {
  return argumentCounts[name] ?? 0;
}

/** What every command accepts. */
export interface CommandOptions {
  /**
   * Ends the wait for this command with `aborted`. A call that VCC has not accepted yet is cancelled. A request that
   * was already sent is not taken back.
   */
  readonly signal?: AbortSignal | undefined;
}

/** What is added to the record of a call. A missing field changes nothing. */
export interface CallDetails {
  /** At most 4,000 characters. */
  readonly note?: string | undefined;
  /** One of the codes in `state.records.wrapUpCodes`. */
  readonly wrapUpCode?: string | undefined;
  /** The customer's id in the CRM. */
  readonly customerId?: string | undefined;
}

/** `lineId` is one of `listLines`. */
export interface CallOptions extends CommandOptions {
  readonly lineId?: string | undefined;
  /** A text of the application for the record of the call, for example the id of a ticket. At most 2,000 characters. */
  readonly context?: string | undefined;
}
