import type { RequestHeaders } from '../host/request-headers';
import { errorInfo } from '../model/errors';
import type { PhoneErrorInfo } from '../model/errors';
import type { RecordsState } from '../model/state';
import { batchOf } from './batch';
import { toPostedCall } from './call-draft';
import type { CallDraft } from './call-draft';
import { Delivery } from './delivery';
import { FallbackRowStore } from './fallback-row-store';
import { IndexedRowStore } from './indexed-row-store';
import { PageHeaders } from './page-headers';
import { PagePresence } from './page-presence';
import { postAtClose, postCalls } from './post-calls';
import type { CallsTarget } from './post-calls';
import { changedDrafts, emptyRecorder, record } from './recorder';
import type { RecorderInput } from './recorder';
import { interrupted, keptMs, touched, withRecord } from './row';
import type { Row } from './row';
import type { RowStore } from './row-store';
import { TabSignal } from './tab-signal';
import { exclusiveBy } from './tab-lock';
import { uuidV7 } from './uuid';
import { WakeablePause } from './wakeable-pause';

/** Where the records go, and the headers that the page adds to their requests. */
export interface JournalTarget {
  readonly endpoint: string;
  readonly requestHeaders?: RequestHeaders | undefined;
}

/** Whose calls a journal records, and where it sends them. */
export interface JournalOptions extends JournalTarget {
  readonly owner: string;
  /** The state of the records changed. */
  changed(records: Pick<RecordsState, 'unsaved' | 'memoryOnly'>): void;
  /** A record was refused for ever, or could not be kept. */
  report(error: PhoneErrorInfo): void;
}

/** The agent sees "not saved yet" for so many calls at most. */
const shownRows = 1_000;
const touchMs = 10_000;
const sweepMs = 30_000;
/** The first sweep waits until locks of living pages are certain. */
const firstSweepMs = 6_000;

/** Records the calls of this page, keeps them in the outbox, and delivers them. */
export class Journal {
  readonly owner: string;
  readonly #options: JournalOptions;
  readonly #store: FallbackRowStore;
  readonly #presence = new PagePresence(uuidV7(Date.now()));
  readonly #pause = new WakeablePause();
  readonly #tabs: TabSignal;
  readonly #scope: string;
  readonly #target: CallsTarget;
  readonly #delivery: Delivery;
  readonly #stop = new AbortController();
  /** Rows of this page whose record the server may lack, by their id. */
  readonly #own = new Map<string, Row>();
  #recorder = emptyRecorder;
  #delivering = false;
  #closing = false;
  #rowsCame = false;
  #writes: Promise<unknown> = Promise.resolve();
  #shown = '';

  constructor(options: JournalOptions, durable: RowStore = new IndexedRowStore()) {
    this.#options = options;
    this.owner = options.owner;
    this.#target = { ...options, headers: new PageHeaders(options.requestHeaders) };
    this.#scope = `${options.endpoint} ${options.owner}`;
    this.#store = new FallbackRowStore(durable);
    this.#tabs = new TabSignal(() => this.#wake());
    this.#delivery = new Delivery({
      store: this.#store,
      scope: this.#scope,
      exclusive: exclusiveBy(this.#store),
      post: (rows, waiting, stopped) => postCalls(this.#target, rows, waiting, stopped),
      pause: (ms, signal) => this.#pause.wait(ms, signal),
      now: () => Date.now(),
      refused: (row, code, reason) => options.report(errorInfo(code, `${row.id} ${reason}`.trim())),
      changed: () => void this.#show(),
    });
    this.#follow();
  }

  /** Records an event of the phone, or what one of its commands was given. */
  add(input: RecorderInput, at = Date.now()): void {
    const before = this.#recorder;
    this.#recorder = record(before, input, at, () => uuidV7(at));
    for (const draft of changedDrafts(before, this.#recorder)) this.#write(draft, at);
    this.#presence.show(!this.#closing && [...this.#recorder.drafts.values()].some(isLive));
  }

  /** Whether details can still be added to the call. */
  knows(key: string): boolean {
    return this.#recorder.drafts.has(key);
  }

  /** Somebody signed in, or the phone started again. */
  retry(): void {
    this.#delivery.forgetFailures();
    this.#pause.end();
    this.#wake();
  }

  /** Ends the journal. `sends`: the user is still signed in, so what the server may lack leaves now. */
  stop(sends: boolean): void {
    if (sends) this.#leave();
    this.#stop.abort();
    this.#presence.show(false);
    this.#tabs.close();
  }

  #follow(): void {
    const { signal } = this.#stop;
    // Before the phone's own listener, which ends the call.
    addEventListener('pagehide', () => this.#leave(), { signal, capture: true });
    addEventListener('pageshow', () => this.#comeBack(), { signal });
    addEventListener('online', () => this.retry(), { signal });
    const touching = setInterval(() => this.#touch(), touchMs);
    const sweeping = setInterval(() => void this.#sweep(), sweepMs);
    const first = setTimeout(() => void this.#sweep(), firstSweepMs);
    signal.addEventListener('abort', () => {
      clearInterval(touching);
      clearInterval(sweeping);
      clearTimeout(first);
    });
    void this.#store.removeBefore(Date.now() - keptMs);
    void this.#show();
    this.#wake();
  }

  #write(draft: CallDraft, at: number): void {
    const next = { id: draft.id, scope: this.#scope, page: this.#presence.page, record: toPostedCall(draft, at) };
    const row = withRecord(this.#own.get(draft.id), next, at);
    this.#own.set(draft.id, row);
    if (this.#closing) return this.#sendAtClose([row]);
    // The order of the records of a call is the order of the writes.
    this.#writes = this.#writes
      .then(() => this.#store.update(draft.id, (stored) => withRecord(stored, row, at)))
      .then((stored) => {
        if (stored && this.#own.get(draft.id) === row) this.#own.set(draft.id, stored);
        this.#tabs.send();
        this.#wake();
        return this.#show();
      });
  }

  /** The time in the row is the end of the call if the page crashes. */
  #touch(): void {
    const at = Date.now();
    for (const draft of [...this.#recorder.drafts.values()].filter(isLive)) {
      const { talkSeconds = 0, holdSeconds = 0 } = toPostedCall(draft, at);
      void this.#store.update(draft.id, (row) => touched(row, { talkSeconds, holdSeconds }, at));
    }
  }

  /** Ends the calls of pages that are gone. Also those of another owner, which wait for that owner. */
  async #sweep(): Promise<void> {
    const now = Date.now();
    for (const row of await this.#store.open()) {
      if (!(await this.#presence.isGone(row.page, row.touchedAt, now))) continue;
      await this.#store.update(row.id, (stored) =>
        stored?.touchedAt === row.touchedAt ? interrupted(stored, now) : stored,
      );
      this.#wake();
    }
    await this.#store.settle();
    await this.#show();
  }

  /** The page closes: what the server may lack leaves now, and the rows stay for the next page. */
  #leave(): void {
    this.#closing = true;
    this.#sendAtClose([...this.#own.values()].filter(({ pending }) => pending));
    this.#presence.show(false);
    this.#tabs.close();
  }

  #comeBack(): void {
    this.#closing = false;
    this.#tabs.open();
    this.#wake();
  }

  #sendAtClose(rows: readonly Row[]): void {
    for (const row of rows) this.#store.put(row);
    const batch = batchOf(rows);
    if (batch.length > 0) postAtClose(this.#target, batch);
  }

  #wake(): void {
    if (this.#stop.signal.aborted || this.#closing) return;
    this.#rowsCame = true;
    if (this.#delivering) return;
    this.#delivering = true;
    this.#rowsCame = false;
    void this.#delivery
      .run(this.#stop.signal)
      .catch(() => undefined)
      .finally(() => {
        this.#delivering = false;
        // A row may have come after the last look.
        if (this.#rowsCame) this.#wake();
        return this.#show();
      });
  }

  async #show(): Promise<void> {
    const rows = await this.#store.pending(this.#scope, shownRows);
    const waiting = new Set(rows.map(({ id }) => id));
    for (const [id, row] of this.#own) if (!waiting.has(id) && !row.open) this.#own.delete(id);
    const unsaved = rows.filter(({ open }) => !open).length;
    const { memoryOnly } = this.#store;
    const shown = `${unsaved} ${memoryOnly}`;
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#options.changed({ unsaved, memoryOnly });
  }
}

const isLive = ({ call }: CallDraft): boolean => call.endedAt === null;
