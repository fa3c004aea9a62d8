import type { RealmWindow } from './globals';

const jwt = /eyJ[\w-]{8,}\.[\w-]+\.[\w-]*/g;
/** What the scripts print when they swallowed an exception: its bare message. */
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

/**
 * Makes the realm harmless to look at: tokens are taken out of its console, its debug log is off, its alerts become notices
 * (an alert would stop the whole page), and two names that the scripts use but nobody defines exist.
 */
export function quiet(realm: RealmWindow, heard: { notice(text: unknown): void; swallowed(text: string): void }): void {
  for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    const print = realm.console[level].bind(realm.console);
    realm.console[level] = (...args: unknown[]) => {
      if (args.length === 1 && typeof args[0] === 'string' && bareError.test(args[0])) heard.swallowed(args[0]);
      print(...args.map(redact));
    };
  }
  try {
    realm.localStorage.setItem('csDebug', 'off');
  } catch {
    // Storage is blocked: the scripts will say so themselves, and the boot fails with its own error.
  }
  if ((realm as Window) !== window) realm.alert = (text?: unknown) => heard.notice(text);
  // AngularJS of the vendor's own application: the answer to a refused command would end in a ReferenceError without them.
  realm['$filter'] ??= () => (text: unknown) => text;
}

/** What jQuery needs before the other scripts run: the growl shim, and `unload`, which newer versions lack and browsers no longer fire. */
export function mendJQuery(realm: RealmWindow, growl: (text: unknown) => void): void {
  const $ = realm['jQuery'] as { fn: Record<string, unknown>; jGrowl?: unknown } | undefined;
  if (!$) return;
  $.jGrowl ??= growl;
  // The scripts add one more listener at every reconnect; leaving is our business (`pagehide`), theirs is ignored.
  $.fn['unload'] = function unload(this: unknown) {
    return this;
  };
}
