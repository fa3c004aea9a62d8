import type { PostOutcome, RecordResult } from '../../src/journal/post-calls';
import type { PostedCall } from '../../src/journal/posted-call';
import type { Row } from '../../src/journal/row';

/** A model of `POST {prefix}/calls` in docs/calls.md: the rule by which one record of a call wins. */
export class ModelServer {
  readonly rows = new Map<string, PostedCall>();
  /** Ids that the model refuses for ever. */
  readonly refused = new Set<string>();
  requests = 0;

  write(rows: readonly Row[]): RecordResult[] {
    this.requests++;
    return rows.map(({ id, record }) => ({
      id,
      status: this.#merge(record),
      code: 'callsInvalid',
      reason: 'note tooLong',
    }));
  }

  post(rows: readonly Row[]): PostOutcome {
    return { kind: 'done', results: this.write(rows) };
  }

  #merge(record: PostedCall): RecordResult['status'] {
    if (this.refused.has(record.id)) return 'refused';
    const stored = this.rows.get(record.id);
    const isLater =
      !stored || (!stored.endedAt === !record.endedAt ? record.version > stored.version : record.endedAt !== undefined);
    if (!isLater) return 'unchanged';
    this.rows.set(record.id, record);
    return 'saved';
  }
}
