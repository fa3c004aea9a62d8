import type { ViewModel } from './view-model';

/** A call that ended because its page was left. */
export interface CutCall {
  readonly number: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** After this time the agent has gone on to other work. */
const keptMs = 120_000;

const key = ({ state }: ViewModel): string => `vcc-embed.cut-call.${state.extension ?? ''}`;

/** Remembers a call that this page ends by leaving, for the next page of this tab. */
export function rememberCutCall(model: ViewModel, signal: AbortSignal): void {
  const remember = (): void => {
    const { call } = model.state;
    const isCut = model.live || call?.endReason === 'pageClosed';
    // The call of another tab goes on.
    if (!isCut || model.phone.sharing?.remote || !call?.number || call.direction === 'internal') return;
    keep(key(model), JSON.stringify({ number: call.number, at: Date.now() } satisfies CutCall));
  };
  // The phone's own listener may have ended the call before.
  globalThis.addEventListener('pagehide', remember, { signal });
}

/** The call that the page before ended. `null` after two minutes, and once another call came. */
export function findCutCall(model: ViewModel): CutCall | null {
  if (!model.state.extension) return null;
  // The page that cuts a call still draws its end, which is no next call.
  if (model.live) forgetCutCall(model);
  if (model.state.call) return null;
  try {
    const { number, at } = JSON.parse(sessionStorage.getItem(key(model)) ?? '{}') as Partial<CutCall>;
    const isRecent = typeof at === 'number' && model.now - at < keptMs;
    return isRecent && typeof number === 'string' && /^\+?[\d*#]{1,20}$/.test(number) ? { number, at } : null;
  } catch {
    return null;
  }
}

export function forgetCutCall(model: ViewModel): void {
  keep(key(model), null);
}

/** A page without storage remembers nothing. */
function keep(name: string, value: string | null): void {
  try {
    if (value === null) sessionStorage.removeItem(name);
    else sessionStorage.setItem(name, value);
  } catch {
    // Private mode, or storage that the browser blocks.
  }
}
