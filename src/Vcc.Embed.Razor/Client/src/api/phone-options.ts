import type { Chunk } from '../chunks/chunk';
import { defaultEndpoint, endpointAddress } from '../host/endpoint-address';
import { realmOf, sessionFrom } from '../host/session';
import type { RequestHeaders } from '../host/request-headers';
import type { SessionSource } from '../host/session';
import type { Engine } from '../model/engine';
import type { VccEngineOptions } from '../vcc/engine';
import type * as JournalChunk from '../journal/open-journal';
import type * as Deferred from './deferred';

export interface VccPhoneOptions {
  /**
   * The prefix under which the host mapped its endpoints. Default `~/vcc`, which is `vcc` below the application's root.
   */
  readonly endpoint?: string;
  /**
   * `frame` (default) separates VCC's scripts from the page's globals. `page` runs them in the page, as VCC documents.
   */
  readonly isolation?: 'frame' | 'page';
  /** ICE servers for all calls, `[]` for none. Absent or `null`: those of the session, else those of VCC's scripts. */
  readonly iceServers?: readonly RTCIceServer[] | null;
  /**
   * Adds headers to the requests for sessions and customers and of call records, e.g. a bearer token. Without it, the
   * browser's cookie signs the agent in.
   */
  readonly requestHeaders?: RequestHeaders;
  /** Requests sessions. Default: `POST {endpoint}/session`. */
  readonly session?: SessionSource;
  /** Warn below this quality score (0 to 5). Default 2.5. */
  readonly qualityWarning?: number;
  /**
   * SIP users (digits) by which VCC may call the agent's own leg of an outbound call. The dialled number, the hotline
   * and the extension need no entry. While a call is placed, a leg of any other user is refused, because VCC's scripts
   * would answer it.
   */
  readonly agentLegUsers?: readonly string[];
}

/** What tests replace of a phone. @internal */
export interface PhoneParts {
  readonly open?: VccEngineOptions['open'];
  readonly engine?: Engine;
  readonly deferred?: Chunk<typeof Deferred>;
  readonly journal?: Chunk<typeof JournalChunk>;
}

/** The prefix of the host's endpoints. @internal */
export function endpointOf({ endpoint = defaultEndpoint }: VccPhoneOptions): string {
  return endpointAddress(endpoint);
}

/** @internal */
export function engineOptions(options: VccPhoneOptions, parts: PhoneParts): VccEngineOptions {
  const { isolation = 'frame', iceServers = null, session, requestHeaders } = options;
  const endpoint = endpointOf(options);
  return {
    isolation,
    iceServers,
    session: session ?? sessionFrom(endpoint, requestHeaders),
    ...(isolation === 'frame' && !session && !requestHeaders ? { realm: realmOf(endpoint) } : {}),
    ...(parts.open ? { open: parts.open } : {}),
  };
}
