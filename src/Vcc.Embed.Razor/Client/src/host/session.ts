import { PhoneError, errorInfo } from '../model/errors';
import type { PhoneErrorCode } from '../model/errors';
import type { CustomerSettings, JournalSettings } from '../model/state';
import type { RequestHeaders } from './request-headers';
import { reports, watchPolicy } from './reports';
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
  /** Where the host keeps the records of calls; `null` without a journal. */
  readonly journal?: JournalSettings | null;
  /** Which calls the host looks customers up for; `null` without a look-up. */
  readonly customers?: CustomerSettings | null;
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
export function sessionFrom(endpoint: string, headers?: RequestHeaders): SessionSource {
  const address = path(endpoint, 'session');
  const request = `POST ${address}`;
  return async (signal, fresh) => {
    const policy = watchPolicy();
    const response = await requestSession(address, signal, fresh, headers)
      .catch(async (error: unknown) => {
        // The browser reports the violation after the failure.
        await new Promise((next) => setTimeout(next));
        const text = `${request}: ${policy.violated() || error}`;
        throw new PhoneError(errorInfo(signal.aborted ? 'bootTimedOut' : 'sessionUnreachable', text));
      })
      .finally(policy.end);
    const body = (await response.json().catch(() => null)) as (Session & Problem) | null;
    if (response.ok && typeof body?.token === 'string') return resolved(body, address);
    const seconds = Number(response.headers.get('Retry-After'));
    const retryAfter = seconds > 0 ? seconds : undefined;
    if (typeof body?.code === 'string') throw new SessionRefused(body.code as PhoneErrorCode, body.detail, retryAfter);
    const { codeOf, describe } = await reports.load();
    throw new SessionRefused(codeOf(response.status), describe(request, response), retryAfter);
  };
}
