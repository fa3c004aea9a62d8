import type { Chunk } from '../chunks/chunk';
import type { JournalTarget } from '../journal/journal';
import type * as JournalChunk from '../journal/open-journal';
import type { RecorderInput } from '../journal/recorder';
import type { CallDetails } from '../model/commands';
import { PhoneError } from '../model/errors';
import type { PhoneStore } from '../phone/phone-store';

/** Gives the journal what happens in the phone. Until the chunk is loaded, the inputs wait here with their times. */
export class CallRecords {
  readonly #store: PhoneStore;
  readonly #target: JournalTarget;
  readonly #chunk: Chunk<typeof JournalChunk>;
  #waiting: JournalChunk.WaitingInput[] = [];
  #journal: JournalChunk.OpenJournal | undefined;
  #wasReady = false;

  constructor(store: PhoneStore, target: JournalTarget, chunk: Chunk<typeof JournalChunk>) {
    this.#store = store;
    this.#target = target;
    this.#chunk = chunk;
  }

  add(input: RecorderInput): void {
    if (this.#journal) return this.#journal.add(input);
    this.#waiting.push([input, Date.now()]);
    // A call may end with its page before the page was idle.
    if (this.#store.engine.journal && input[0].startsWith('vcc-call-'))
      void this.#chunk.load().then(
        () => this.#open(),
        () => undefined,
      );
  }

  /** Called twice a second. */
  tick(signal: AbortSignal): void {
    const { state, engine } = this.#store;
    const isReady = state.connection.state === 'ready';
    const begins = isReady && !this.#wasReady;
    this.#wasReady = isReady;
    if (!isReady) return;
    if (!engine.journal) this.#waiting = [];
    else if (begins) void this.#chunk.preload(signal);
    if (begins) this.#journal?.begin();
    this.#open();
  }

  /** Adds a note, an outcome or a customer to a call of this page, also minutes after its end. */
  async addDetails(key: string, details: CallDetails): Promise<void> {
    if (!this.#store.engine.journal) throw new PhoneError('notSupported');
    await this.#chunk.load();
    this.#open();
    this.#journal?.addDetails(key, details);
  }

  stop(): void {
    this.#journal?.stop();
    this.#journal = undefined;
    this.#wasReady = false;
  }

  #open(): void {
    const chunk = this.#chunk.module;
    if (!chunk || this.#journal || !this.#store.engine.journal) return;
    this.#journal = new chunk.OpenJournal(this.#store, this.#target, this.#waiting);
    // It has begun with that.
    this.#wasReady = true;
    this.#waiting = [];
  }
}
