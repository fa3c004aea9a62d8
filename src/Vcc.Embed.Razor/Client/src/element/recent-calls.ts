import type { Call } from '../model/state';
import { isForPhoneOnly } from './phone-window';
import type { ViewModel } from './view-model';

/** A call that the agent may dial again. */
export interface RecentCall {
  /** The phone's own id of the call. */
  readonly key: string;
  readonly number: string;
  readonly kind: 'inbound' | 'outbound' | 'missed';
  /** When it ended, in milliseconds since the epoch. */
  readonly at: number;
}

/** As many as an agent sees at a glance. */
const most = 3;
const name = (extension: string): string => `vcc-embed.recent-calls.${extension}`;
const kinds: readonly unknown[] = ['inbound', 'outbound', 'missed'] satisfies RecentCall['kind'][];

/**
 * Keeps the numbers of the agent's calls in this browser. `recent-calls="off"` keeps none. The phone window and the shell
 * do not know that attribute, so the pages keep the numbers. An agent who signs out leaves none behind.
 */
export function keepRecentCalls(model: ViewModel, signal: AbortSignal): void {
  let agent = model.state.extension;
  const keep = ({ detail: call }: CustomEvent<Call>): void => {
    if (!isKept(model) || !agent || !call.number || isForPhoneOnly(model.element)) return;
    const kept = readRecentCalls(model).filter(({ key, number }) => key !== call.key && number !== call.number);
    const added: RecentCall = {
      key: call.key,
      number: call.number,
      kind: kindOf(call),
      at: call.endedAt ?? Date.now(),
    };
    write(agent, [added, ...kept].slice(0, most));
  };
  const follow = (): void => {
    const { extension, connection } = model.state;
    if (connection.error?.code === 'notSignedIn') forgetRecentCalls(agent);
    agent = extension ?? agent;
  };
  model.phone.addEventListener('vcc-call-ended', keep, { signal });
  model.phone.addEventListener('vcc-state', follow, { signal });
}

/** The last calls of the agent, the newest first. */
export function readRecentCalls(model: ViewModel): readonly RecentCall[] {
  const { extension } = model.state;
  if (!extension || !isKept(model)) return [];
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(name(extension)) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isRecentCall).slice(0, most) : [];
  } catch {
    return [];
  }
}

export function forgetRecentCalls(extension: string | null): void {
  if (extension) write(extension, null);
}

function isKept({ element }: ViewModel): boolean {
  return element.getAttribute('recent-calls') !== 'off';
}

function kindOf({ incoming, connectedAt }: Call): RecentCall['kind'] {
  if (!incoming) return 'outbound';
  return connectedAt === null ? 'missed' : 'inbound';
}

/** Other scripts of the page can write there too. */
function isRecentCall(stored: Partial<Record<keyof RecentCall, unknown>> | null): stored is RecentCall {
  const { key, number, kind, at } = stored ?? {};
  const isNumber = typeof number === 'string' && /^\+?[\d*#]{1,20}$/.test(number);
  return isNumber && typeof key === 'string' && kinds.includes(kind) && typeof at === 'number' && Number.isFinite(at);
}

/** A page without storage remembers nothing. */
function write(extension: string, calls: readonly RecentCall[] | null): void {
  try {
    if (calls) localStorage.setItem(name(extension), JSON.stringify(calls));
    else localStorage.removeItem(name(extension));
  } catch {
    // Private mode, or storage that the browser blocks.
  }
}
