import { PhoneError } from '../model/errors';
import type { Pause } from './pause';
import { hostPauseOf, isFinal } from './retry-policy';

/** What one series of attempts needs of the connection. */
export interface ConnectSteps {
  readonly signal: AbortSignal;
  readonly pause: Pause;
  /** Announces an attempt; `failed` attempts came before it. */
  begin(failed: number): void;
  nextPauseMs(): number;
  attempt(): Promise<void>;
  /** An attempt failed: closes what it left. Returns whether another one is possible in this page. */
  clear(error: PhoneError): boolean;
  /** Another attempt follows. */
  failed(error: PhoneError, failed: number): void;
}

/**
 * Attempts until one succeeds, however long that takes. Rejects only with what a person must mend, or when it was
 * stopped.
 */
export async function connectUntilReady(steps: ConnectSteps): Promise<void> {
  const { signal, pause } = steps;
  let hostPauseMs = 0;
  for (let failed = 0; ; ) {
    steps.begin(failed);
    try {
      const pauseMs = Math.max(steps.nextPauseMs(), hostPauseMs);
      // Without a pause, the requests leave before the page draws the phone for the first time.
      if (pauseMs) await pause.wait(pauseMs, signal, hostPauseMs === 0);
      return await steps.attempt();
    } catch (raw) {
      const error = raw instanceof PhoneError ? raw : new PhoneError('realmFailed');
      const possible = steps.clear(error);
      failed++;
      if (signal.aborted || !possible || isFinal(error, failed)) throw error;
      hostPauseMs = hostPauseOf(error);
      steps.failed(error, failed);
    }
  }
}
