import { PhoneError, errorInfo } from '../model/errors';
import type { PhoneErrorCode } from '../model/errors';
import { path, requestSession } from './session-request';

/** The response of the host's session endpoint: one agent's short-lived token, and VCC's addresses. */
export interface Session {
  readonly token: string;
  readonly domain: string;
  readonly extension: string;
  readonly apiServer: string;
  readonly scriptBase: string;
  /** Address of the realm page on the host. The endpoint's response has it relative to its own address. */
  readonly realm: string;
  /** SIP users by which VCC may call the agent's own leg, where the host configures them. */
  readonly agentLegUsers?: readonly string[] | null;
  readonly iceServers?: readonly RTCIceServer[] | null;
  /** Script files in VCC's order, where the host replaces the usual list. */
  readonly scripts?: readonly string[] | null;
  /**
   * The `integrity` of each file, where the host pins the scripts. A file that changed or is not named does not run.
   */
  readonly integrity?: Readonly<Record<string, string>> | null;
}

/**
 * Requests a session. The phone calls it at every start, `fresh` after VCC refused the last token. Rejects with a
 * `PhoneError`.
 */
export type SessionSource = (signal: AbortSignal, fresh?: boolean) => Promise<Session>;

/** A problem response. The phone reads the code only; the detail is for the page. */
interface Problem {
  readonly code?: unknown;
  readonly detail?: unknown;
}

const byStatus: Readonly<Record<number, PhoneErrorCode>> = {
  401: 'notSignedIn',
  403: 'forbidden',
  429: 'rateLimited',
};

/** The host refused a session. `retryAfter` is its Retry-After in seconds. @internal */
export class SessionRefused extends PhoneError {
  readonly retryAfter: number | undefined;

  constructor(code: PhoneErrorCode, text: unknown, retryAfter: number | undefined) {
    super(errorInfo(code, text));
    this.retryAfter = retryAfter;
  }
}

/** The session with its addresses resolved against the endpoint's address, as the browser used it. */
function resolved(session: Session, address: string): Session {
  const from = (relative: string): string => new URL(relative, new URL(address, document.baseURI)).href;
  return { ...session, realm: from(session.realm), scriptBase: from(session.scriptBase) };
}

/** The address of the realm below the host's endpoints. @internal */
export function realmOf(endpoint: string): string {
  return path(endpoint, 'realm');
}

/** @internal */
export function sessionFrom(endpoint: string): SessionSource {
  return async (signal, fresh) => {
    let response: Response;
    try {
      response = await requestSession(endpoint, signal, fresh);
    } catch {
      throw new PhoneError(signal.aborted ? 'bootTimedOut' : 'sessionUnreachable');
    }
    if (response.type === 'opaqueredirect') throw new PhoneError('notSignedIn');
    const body = (await response.json().catch(() => null)) as (Session & Problem) | null;
    if (response.ok && body && typeof body.token === 'string') return resolved(body, path(endpoint, 'session'));
    const code = typeof body?.code === 'string' ? (body.code as PhoneErrorCode) : undefined;
    const seconds = Number(response.headers.get('Retry-After'));
    throw new SessionRefused(
      code ?? byStatus[response.status] ?? 'sessionUnreachable',
      body?.detail ?? `HTTP ${response.status}`,
      seconds > 0 ? seconds : undefined,
    );
  };
}
