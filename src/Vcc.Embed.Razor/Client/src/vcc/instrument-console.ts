import type { RealmWindow } from './globals';

const jwt = /eyJ[\w-]{8,}\.[\w-]+\.[\w-]*/g;
/** VCC's scripts print only the message of an exception that they caught. */
const bareError = /is not (a function|defined|an object|iterable)|Cannot (read|set) propert|Failed to execute/;

function redact(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(jwt, '<token>');
  if (typeof value !== 'object' || value === null) return value;
  try {
    // The realm's errors are no instances of this window's Error.
    const text = (value as Partial<Error>).stack ?? JSON.stringify(value);
    const clean = text.replace(jwt, '<token>');
    return clean === text ? value : clean;
  } catch {
    return Object.prototype.toString.call(value);
  }
}

/** Removes tokens from the console of a frame. Alerts become notices, because an alert stops the whole page. */
export function instrumentConsole(
  realm: RealmWindow,
  listener: { notice(text: unknown): void; swallowed(text: string): void },
): void {
  for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    const print = realm.console[level].bind(realm.console);
    realm.console[level] = (...args: unknown[]) => {
      if (args.length === 1 && typeof args[0] === 'string' && bareError.test(args[0])) listener.swallowed(args[0]);
      print(...args.map(redact));
    };
  }
  realm.alert = (text?: unknown) => listener.notice(text);
}

/** Switches the debug log of VCC's scripts off, and defines a name that they use and do not define. */
export function prepareGlobals(realm: RealmWindow): void {
  try {
    realm.localStorage.setItem('csDebug', 'off');
  } catch {
    // Storage is blocked. VCC's scripts fail then, and the start reports its own error.
  }
  // A part of AngularJS in VCC's own application. Without it the response to a refused command throws a ReferenceError.
  realm['$filter'] ??= () => (text: unknown) => text;
}

/**
 * Adds what the other scripts need of jQuery: `jGrowl`, and `unload`, which newer versions lack. A CRM in the same
 * window (`shared`) keeps the `unload` that it may use itself.
 */
export function instrumentJQuery(realm: RealmWindow, shared: boolean, growl: (text: unknown) => void): void {
  const $ = realm['jQuery'] as { fn: Record<string, unknown>; jGrowl?: unknown } | undefined;
  if (!$) return;
  $.jGrowl ??= growl;
  if (shared && $.fn['unload']) return;
  // VCC's scripts add a listener at every reconnect. The phone leaves on `pagehide`, so theirs are not needed.
  $.fn['unload'] = function unload(this: unknown) {
    return this;
  };
}
