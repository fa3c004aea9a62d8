import type { CallDetails } from '../model/commands';
import type { Engine } from '../model/engine';
import { PhoneError } from '../model/errors';
import type { PhoneErrorInfo } from '../model/errors';
import type { Signal } from '../model/signals';
import type { JournalSettings, PhoneState } from '../model/state';
import { Journal } from './journal';
import type { JournalTarget } from './journal';
import type { RecorderInput } from './recorder';

/** An input that came before this chunk was loaded. */
export type WaitingInput = readonly [input: RecorderInput, at: number];

/** What the journal needs of a phone. */
export interface JournalPhone {
  readonly state: PhoneState;
  readonly engine: Pick<Engine, 'journal'>;
  signal(signal: Signal): void;
  emit(name: 'vcc-error', error: PhoneErrorInfo): void;
}

/** The journal of the user who is signed in. Another user gets another one. */
export class OpenJournal {
  readonly #phone: JournalPhone;
  readonly #target: JournalTarget;
  #journal: Journal | undefined;

  constructor(phone: JournalPhone, target: JournalTarget, waiting: readonly WaitingInput[]) {
    this.#phone = phone;
    this.#target = target;
    this.begin();
    for (const [input, at] of waiting) this.add(input, at);
  }

  /** The phone is ready. Its session may be that of another user. */
  begin(): void {
    const settings = this.#phone.engine.journal;
    if (this.#journal && this.#journal.owner === settings?.owner) return this.#journal.retry();
    this.#journal?.stop(false);
    this.#journal = settings ? this.#create(settings) : undefined;
    const { device } = this.#phone.state;
    if (device) this.add(['vcc-device', { device }]);
  }

  add(input: RecorderInput, at?: number): void {
    this.#journal?.add(input, at);
  }

  addDetails(key: string, details: CallDetails): void {
    const codes = this.#phone.engine.journal?.wrapUpCodes ?? [];
    if (details.wrapUpCode && !codes.some(({ code }) => code === details.wrapUpCode))
      throw new PhoneError('callsInvalid');
    if (!this.#journal?.knows(key)) throw new PhoneError('noCall');
    this.add(['details', { key, ...details }]);
  }

  stop(): void {
    this.#journal?.stop(true);
  }

  #create({ owner, wrapUpCodes }: JournalSettings): Journal {
    return new Journal({
      ...this.#target,
      owner,
      changed: (records) => this.#phone.signal({ kind: 'records', records: { ...records, wrapUpCodes } }),
      report: (error) => this.#phone.emit('vcc-error', error),
    });
  }
}
