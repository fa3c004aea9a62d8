import { SessionRefused } from '../host/session';
import type { PhoneError } from '../model/errors';

/** Pauses before the first attempts, in milliseconds. */
const firstPausesMs = [0, 300, 1_200, 2_700, 4_800, 7_000];
/** The pause of a first start that still has time. */
const startPauseMs = 7_000;
/** Later pauses last this long, and up to twice as long. Phones that lost VCC together must not return together. */
const backgroundMs = 30_000;
/** A host may ask for a pause of any length, but an agent cannot wait for hours. */
const longestHostPauseMs = 600_000;

/** The promise of `start` settles within this time. */
export const startMs = 45_000;
/** A phone that was ready attempts this often before it is shown as lost. */
export const reconnectAttempts = 40;

/** Errors that only a person can mend. */
const final = new Set(
  'accountNotFound agentChanged domainExpired domainNotFound forbidden insecurePage misconfigured noAgent notSignedIn notSupported stopped unknownExtension vendorDrift'.split(
    ' ',
  ),
);

/** Whether no attempt can help after `failed` failures. A rejected token gets one attempt with a fresh one. */
export function isFinal(error: PhoneError, failed: number): boolean {
  return final.has(error.code) || (error.code === 'tokenRejected' && failed > 1);
}

/** The pause before an attempt. `background`: nobody waits for a deadline any more. */
export function pauseBefore(attempt: number, wasReady: boolean, background: boolean): number {
  const pauseMs = background ? undefined : firstPausesMs[attempt];
  return pauseMs ?? (wasReady || background ? backgroundMs * (1 + Math.random()) : startPauseMs);
}

/** How long the host asked to wait, or 0. */
export function hostPauseOf(error: PhoneError): number {
  const seconds = error instanceof SessionRefused ? (error.retryAfter ?? 0) : 0;
  return Math.min(seconds * 1_000, longestHostPauseMs);
}
