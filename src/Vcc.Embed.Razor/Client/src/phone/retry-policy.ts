import { PhoneError } from '../model/errors';

/** Pauses before the first attempts, in milliseconds; later ones follow at a steady pace. */
const first = [0, 300, 1_200, 2_700, 4_800, 7_000];
const steadyMs = 30_000;

/** A phone that was ready once tries this often before it is lost; the first start has `giveUpMs`. */
export const reconnectAttempts = 40;
export const giveUpMs = 45_000;
/** A login that VCC answers wrongly gets this long, because an agent waits in front of the page. */
const loginGiveUpMs = 8_000;

/** Errors that no further attempt can mend. */
const final = new Set(
  'domainNotFound domainExpired unknownExtension notSignedIn noAgent forbidden vendorDrift notSupported insecurePage stopped tokenRejected scriptLoadFailed vendorException'.split(
    ' ',
  ),
);
/** These get one more attempt, with a fresh token and fresh scripts. */
const onceMore = new Set(['tokenRejected', 'scriptLoadFailed']);
const ofLogin = new Set(['unreachable', 'vendorFailure', 'protocol', 'timedOut', 'sessionUnreachable', 'realmFailed']);

/** Whether to go on after `failed` attempts, the first of which began `elapsed` ms ago. */
export function worthRetrying(error: PhoneError, failed: number, elapsed: number, wasReady: boolean): boolean {
  if (final.has(error.code)) return onceMore.has(error.code) && failed < 2;
  if (wasReady) return failed < reconnectAttempts;
  return elapsed + pause(failed, false) < (ofLogin.has(error.code) ? loginGiveUpMs : giveUpMs);
}

/** The first start keeps to short pauses: it gives up before the steady pace begins. */
export function pause(attempt: number, wasReady: boolean): number {
  return first[attempt] ?? (wasReady ? steadyMs : 7_000);
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
