import type { PhoneErrorCode } from '../model/errors';
import { batchOf, batchRecords } from './batch';
import type { PostOutcome } from './post-calls';
import { acknowledged, attemptMs, refused } from './row';
import type { Row } from './row';
import type { RowStore } from './row-store';
import type { Exclusive } from './tab-lock';

/** What the delivery uses. Tests replace the parts. */
export interface DeliveryParts {
  readonly store: RowStore;
  readonly scope: string;
  readonly exclusive: Exclusive;
  post(rows: readonly Row[], waiting: number, stopped: AbortSignal): Promise<PostOutcome>;
  /** Waits, or ends early when something may have changed. */
  pause(ms: number, signal: AbortSignal): Promise<void>;
  now(): number;
  /** A record was refused for ever. */
  refused(row: Row, code: PhoneErrorCode, reason: string): void;
  /** Rows may have changed. */
  changed(): void;
}

const firstRetryMs = 1_000;
const lastRetryMs = 300_000;
/** Without a sign-in nothing can be delivered. The start of the phone wakes the delivery too. */
const signedOutMs = 60_000;

/** How a pass over the pending rows ended. */
type Pass = 'complete' | 'again' | { readonly waitMs: number };

/** Sends pending rows to the server, one tab at a time. A row ends saved, refused for ever, or 72 hours old. */
export class Delivery {
  readonly #parts: DeliveryParts;
  #most = batchRecords;
  #failures = 0;

  constructor(parts: DeliveryParts) {
    this.#parts = parts;
  }

  /** Delivers until nothing is pending. */
  async run(signal: AbortSignal): Promise<void> {
    const { exclusive, scope, store } = this.#parts;
    while (!signal.aborted) {
      if ((await store.pending(scope, 1)).length === 0) return;
      const pass = await exclusive(`vcc-embed-calls ${scope}`, signal, () => this.#pass(signal)).catch(
        (): Pass => 'again',
      );
      if (pass === 'complete') continue;
      const waitMs = pass === 'again' ? 0 : pass.waitMs;
      await this.#parts.pause(Math.max(waitMs, this.#backoffMs()), signal);
    }
  }

  /** The network or the sign-in is back. */
  forgetFailures(): void {
    this.#failures = 0;
  }

  /** Doubles with each failure. The random part keeps many pages from sending at the same time. */
  #backoffMs(): number {
    const ms = Math.min(firstRetryMs * 2 ** Math.min(this.#failures++, 20), lastRetryMs);
    return ms * (0.5 + Math.random() / 2);
  }

  /** One pass in the order of the calls. A record that fails does not hold the others back. */
  async #pass(signal: AbortSignal): Promise<Pass> {
    const { store, scope } = this.#parts;
    let after: string | undefined;
    let failed = false;
    while (!signal.aborted) {
      const live = await this.#expire(await store.pending(scope, batchRecords, after));
      const batch = batchOf(live, this.#most);
      if (batch.length === 0) return failed ? 'again' : 'complete';
      const waiting = await store.count(scope);
      // Another user may have signed in meanwhile.
      if (signal.aborted) break;
      const outcome = await this.#parts.post(batch, waiting, signal);
      if (outcome.kind === 'later') return { waitMs: outcome.waitMs };
      if (outcome.kind === 'signedOut') return { waitMs: signedOutMs };
      if (outcome.kind === 'tooMuch') await this.#shrink(batch, outcome.code);
      else {
        failed = (await this.#apply(batch, outcome.results)) || failed;
        after = batch.at(-1)?.id;
        this.#most = Math.min(this.#most * 2, batchRecords);
        this.#failures = failed ? this.#failures : 0;
      }
      this.#parts.changed();
    }
    return 'again';
  }

  async #shrink(batch: readonly Row[], code: PhoneErrorCode): Promise<void> {
    const [only] = batch;
    if (batch.length === 1 && only) await this.#refuse(only, code, '');
    else this.#most = Math.max(1, Math.floor(batch.length / 2));
  }

  /** Whether a record must be sent again. A record without a result must. */
  async #apply(batch: readonly Row[], results: (PostOutcome & { kind: 'done' })['results']): Promise<boolean> {
    const byId = new Map(results.map((result) => [result.id, result]));
    let failed = false;
    for (const row of batch) {
      const result = byId.get(row.id);
      if (result?.status === 'saved' || result?.status === 'unchanged')
        await this.#parts.store.update(row.id, (now) => acknowledged(now, row.record.version));
      else if (result?.status === 'refused') await this.#refuse(row, result.code, result.reason);
      else failed = true;
    }
    return failed;
  }

  /** Takes out the rows whose time is over. */
  async #expire(rows: readonly Row[]): Promise<readonly Row[]> {
    const oldest = this.#parts.now() - attemptMs;
    for (const row of rows.filter(({ since }) => since < oldest)) await this.#refuse(row, 'journalUnavailable', '72 h');
    return rows.filter(({ since }) => since >= oldest);
  }

  async #refuse(row: Row, code: PhoneErrorCode, reason: string): Promise<void> {
    const { store, now } = this.#parts;
    const at = now();
    await store.update(row.id, (present) => refused(present, row.record.version, { code, reason, at }));
    this.#parts.refused(row, code, reason);
  }
}
