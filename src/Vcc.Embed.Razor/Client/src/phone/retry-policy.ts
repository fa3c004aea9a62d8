import { PhoneError } from '../model/errors';

/** Pauses before the first attempts, in milliseconds. Later attempts have a constant pause. */
const firstPausesMs = [0, 300, 1_200, 2_700, 4_800, 7_000];
const laterPauseMs = 30_000;

/** A phone that was ready attempts this often before it is lost. The first start has `giveUpMs`. */
export const reconnectAttempts = 40;
export const giveUpMs = 45_000;
/** A failing login has this long, because an agent waits in front of the page. */
const loginGiveUpMs = 8_000;

/** Errors that a retry cannot fix. */
const permanent = new Set(
  'domainNotFound domainExpired unknownExtension notSignedIn noAgent forbidden vendorDrift notSupported insecurePage stopped tokenRejected scriptLoadFailed vendorException'.split(
    ' ',
  ),
);
/** Permanent errors that one attempt with a fresh token and fresh scripts may fix. */
const onceMore = new Set(['tokenRejected', 'scriptLoadFailed']);
const loginErrors = new Set([
  'unreachable',
  'vendorFailure',
  'protocol',
  'timedOut',
  'sessionUnreachable',
  'realmFailed',
]);

/** Whether to attempt again after `failed` attempts, the first of which began `elapsed` ms ago. */
export function worthRetrying(error: PhoneError, failed: number, elapsed: number, wasReady: boolean): boolean {
  if (permanent.has(error.code)) return onceMore.has(error.code) && failed < 2;
  if (wasReady) return failed < reconnectAttempts;
  return elapsed + pauseBefore(failed, false) < (loginErrors.has(error.code) ? loginGiveUpMs : giveUpMs);
}

/** The first start has short pauses only, because it gives up early. */
export function pauseBefore(attempt: number, wasReady: boolean): number {
  return firstPausesMs[attempt] ?? (wasReady ? laterPauseMs : 7_000);
}

export function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(new PhoneError('stopped'));
    const timer = setTimeout(resolve, ms);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        reject(new PhoneError('stopped'));
      },
      { once: true },
    );
  });
}
