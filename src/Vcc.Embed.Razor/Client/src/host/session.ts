import { PhoneError, errorInfo } from '../model/errors';
import type { PhoneErrorCode } from '../model/errors';
import { path, requestSession } from './session-request';

/** What the host's session endpoint says: one agent's short-lived token and where VCC is. */
export interface Session {
  readonly token: string;
  readonly domain: string;
  readonly extension: string;
  readonly apiServer: string;
  readonly scriptBase: string;
  /** Address of the realm page on the host. */
  readonly realm: string;
  readonly iceServers?: readonly RTCIceServer[] | null;
  /** Script files in the vendor's order, where the host replaces the usual list. */
  readonly scripts?: readonly string[] | null;
  /** Where the host pins the scripts: the `integrity` each file must have. A file that changed, or is not named, does not run. */
  readonly integrity?: Readonly<Record<string, string>> | null;
}

/** Where sessions come from; a fresh one is asked for at every boot. Rejects with a `PhoneError`. */
export type SessionSource = (signal: AbortSignal) => Promise<Session>;

/** Text of a problem answer, for the page's own use; the phone itself only reads the reason. */
interface Problem {
  readonly reason?: unknown;
  readonly detail?: unknown;
}

const byStatus: Readonly<Record<number, PhoneErrorCode>> = {
  401: 'notSignedIn',
  403: 'forbidden',
  404: 'noAgent',
  429: 'rateLimited',
};

/** Seconds the host asked us to wait, read from Retry-After; kept beside the error for the supervisor. @internal */
export class SessionRefused extends PhoneError {
  readonly retryAfter: number | undefined;

  constructor(code: PhoneErrorCode, text: unknown, retryAfter: number | undefined) {
    super(errorInfo(code, text));
    this.retryAfter = retryAfter;
  }
}

/** Where our own endpoints have the realm. @internal */
export function realmOf(endpoint: string): string {
  return path(endpoint, 'realm');
}

/** @internal */
export function sessionFrom(endpoint: string): SessionSource {
  return async (signal) => {
    let answer: Response;
    try {
      answer = await requestSession(endpoint, signal);
    } catch {
      throw new PhoneError(signal.aborted ? 'bootTimedOut' : 'sessionUnreachable');
    }
    if (answer.type === 'opaqueredirect') throw new PhoneError('notSignedIn');
    const body = (await answer.json().catch(() => null)) as (Session & Problem) | null;
    if (answer.ok && body && typeof body.token === 'string') return body;
    const reason = typeof body?.reason === 'string' ? (body.reason as PhoneErrorCode) : undefined;
    const seconds = Number(answer.headers.get('Retry-After'));
    throw new SessionRefused(
      reason ?? byStatus[answer.status] ?? 'sessionUnreachable',
      body?.detail,
      seconds > 0 ? seconds : undefined,
    );
  };
}
