import type { Chunk } from '../chunks/chunk';
import type * as JournalChunk from '../journal/journal';
import type { RecorderInput } from '../journal/recorder';
import type { CallDetails } from '../model/commands';
import { PhoneError } from '../model/errors';
import type { PhoneStore } from '../phone/phone-store';

/** Inputs that wait for the chunk. A page has a few before it is idle. */
const waitingInputs = 500;

/** Gives the journal what happens in the phone. Until it is loaded, the inputs wait here with their times. */
export class CallRecords {
  readonly #store: PhoneStore;
  readonly #endpoint: string;
  readonly #chunk: Chunk<typeof JournalChunk>;
  #waiting: (readonly [input: RecorderInput, at: number])[] = [];
  #journal: JournalChunk.Journal | undefined;
  #wasReady = false;

  constructor(store: PhoneStore, endpoint: string, chunk: Chunk<typeof JournalChunk>) {
    this.#store = store;
    this.#endpoint = endpoint;
    this.#chunk = chunk;
  }

  add(input: RecorderInput): void {
    if (this.#journal) this.#journal.add(input);
    else this.#waiting = [...this.#waiting, [input, Date.now()] as const].slice(-waitingInputs);
  }

  /** Called twice a second. */
  tick(signal: AbortSignal): void {
    const { state, engine } = this.#store;
    const isReady = state.connection.state === 'ready';
    if (isReady && !this.#wasReady) this.#begin(signal);
    this.#wasReady = isReady;
    if (isReady && !this.#journal) this.#open();
    if (isReady && !engine.journal) this.#waiting = [];
  }

  /** Adds a note, an outcome or a customer to a call of this page, also minutes after its end. */
  addDetails(key: string, details: CallDetails): void {
    const { engine } = this.#store;
    if (!engine.journal) throw new PhoneError('notSupported');
    const { wrapUpCode } = details;
    if (wrapUpCode && !engine.journal.wrapUpCodes.some(({ code }) => code === wrapUpCode))
      throw new PhoneError('callsInvalid');
    if (!(this.#journal?.knows(key) ?? this.#waits(key))) throw new PhoneError('noCall');
    this.add(['details', { key, ...details }]);
  }

  #waits(key: string): boolean {
    return this.#waiting.some(([[, detail]]) => 'key' in detail && detail.key === key);
  }

  /** `sends`: the user of the journal is still signed in. */
  stop(sends = true): void {
    this.#journal?.stop(sends);
    this.#journal = undefined;
    this.#wasReady = false;
  }

  /** The session may be that of another user. */
  #begin(signal: AbortSignal): void {
    const { journal } = this.#store.engine;
    if (this.#journal && this.#journal.owner !== journal?.owner) this.stop(false);
    this.#journal?.retry();
    if (!journal) return;
    // A call before the page is idle needs the chunk at once.
    if (this.#waiting.some(([[name]]) => name.startsWith('vcc-call'))) void this.#chunk.insist(signal);
    else void this.#chunk.preload(signal);
  }

  #open(): void {
    const { engine, state } = this.#store;
    const chunk = this.#chunk.module;
    if (!chunk || !engine.journal) return;
    const { owner, wrapUpCodes } = engine.journal;
    this.#journal = new chunk.Journal({
      endpoint: this.#endpoint,
      owner,
      changed: (records) => this.#store.signal({ kind: 'records', records: { ...records, wrapUpCodes } }),
      report: (error) => this.#store.emit('vcc-error', error),
    });
    if (state.device) this.#journal.add(['vcc-device', { device: state.device }]);
    for (const [input, at] of this.#waiting.splice(0)) this.#journal.add(input, at);
  }
}
