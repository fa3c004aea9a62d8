import type { Call } from '../model/state';
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

/** Keeps the numbers of calls that end here, for this agent in this browser. `recent-calls="off"` keeps none. */
export function keepRecentCalls(model: ViewModel, signal: AbortSignal): void {
  const keep = ({ detail: call }: CustomEvent<Call>): void => {
    const { extension } = model.state;
    if (!isKept(model) || !extension || !call.number || model.phone.sharing?.remote) return;
    const kept = readRecentCalls(model).filter(({ key, number }) => key !== call.key && number !== call.number);
    const added: RecentCall = {
      key: call.key,
      number: call.number,
      kind: kindOf(call),
      at: call.endedAt ?? Date.now(),
    };
    write(extension, [added, ...kept].slice(0, most));
  };
  model.phone.addEventListener('vcc-call-ended', keep, { signal });
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

/** An agent who signs out leaves no numbers behind. */
export function forgetRecentCalls({ state: { extension } }: ViewModel): void {
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
