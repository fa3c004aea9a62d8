import type { RealmFrame } from '../vendor/realm-frame';

/** What vcc-ahead.js asked the host for while the phone itself was still on its way; each is given away once, and not when it is old. */
export interface Ahead {
  readonly answer: (signal: AbortSignal) => Promise<Response> | undefined;
  readonly frame: () => RealmFrame | undefined;
}

const key = Symbol.for('vcc-embed.ahead');
type Page = { [key]?: Map<string, Ahead> };

/** Under the endpoint and under the realm's address. On globalThis, because the two scripts know each other by nothing else. */
export function ahead(name: string): Ahead | undefined {
  return (globalThis as Page)[key]?.get(name);
}

export function announce(names: readonly string[], what: Ahead): void {
  const known = ((globalThis as Page)[key] ??= new Map<string, Ahead>());
  for (const name of names) known.set(name, what);
}
