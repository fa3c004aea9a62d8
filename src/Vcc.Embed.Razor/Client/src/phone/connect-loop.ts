import { SessionRefused } from '../host/session';
import { PhoneError } from '../model/errors';
import { giveUpMs, sleep, worthRetrying } from './retry-policy';

/** What one series of attempts needs of the connection. */
export interface ConnectSteps {
  readonly signal: AbortSignal;
  /** Whether the phone was ready before this series. */
  readonly wasReady: boolean;
  /** Announces an attempt; `failed` attempts came before it. */
  begin(failed: number): void;
  /** Before the first attempt of a phone that was ready. */
  leaveOldEngine(): Promise<void>;
  nextPauseMs(): number;
  attempt(): Promise<void>;
  /** An attempt failed: closes what it left. Returns whether another one is possible in this page. */
  clear(error: PhoneError): boolean;
  /** No further attempt follows. */
  giveUp(error: PhoneError): void;
}

/** Attempts until one succeeds, or rejects when no further attempt is worth its time. */
export async function connectUntilReady(steps: ConnectSteps): Promise<void> {
  const { signal, wasReady } = steps;
  const startedAt = Date.now();
  for (let failed = 0; ; ) {
    steps.begin(failed);
    try {
      if (wasReady && failed === 0) await steps.leaveOldEngine();
      const pauseMs = steps.nextPauseMs();
      // Without a pause, the requests leave before the page draws the phone for the first time.
      if (pauseMs) await sleep(pauseMs, signal);
      return await steps.attempt();
    } catch (raw) {
      const error = raw instanceof PhoneError ? raw : new PhoneError('realmFailed');
      const possible = steps.clear(error);
      if (signal.aborted) throw error;
      failed++;
      const waitMs = error instanceof SessionRefused ? (error.retryAfter ?? 0) * 1_000 : 0;
      const elapsedMs = Date.now() - startedAt + waitMs;
      if (!possible || waitMs > giveUpMs || !worthRetrying(error, failed, elapsedMs, wasReady)) {
        steps.giveUp(error);
        throw error;
      }
      if (waitMs) await sleep(waitMs, signal);
    }
  }
}
