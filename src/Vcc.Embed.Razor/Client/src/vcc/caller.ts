/**
 * Tells the calls of VCC's scripts from those of a CRM in the same window. A wrapped function of the window asks it
 * directly.
 */
export interface Caller {
  /** Whether one of VCC's scripts called the wrapped function. */
  isVendor(): boolean;
  /**
   * The same behind a shim, because JsSIP's file replaces some functions of the window for everybody. The phone itself
   * may have called the script.
   */
  isVendorBehindShim(): boolean;
}

/** A frame contains VCC's scripts only. */
export const vendorOnly: Caller = { isVendor: () => true, isVendorBehindShim: () => true };

/** The page itself contains the CRM's scripts too. VCC's are those under `address`. */
export function callerUnder(address: string): Caller {
  return {
    isVendor: () => !!callers()[0]?.includes(address),
    isVendorBehindShim: () => {
      const lines = callers();
      const [nearest] = lines;
      if (!nearest?.includes(address)) return false;
      const file = /\w+:\/\/[^\s)]*?(?=:\d+:\d+)/.exec(nearest)?.[0] ?? address;
      const next = lines.find((line) => !line.includes(file));
      return next === undefined || next.includes(address) || next.includes(import.meta.url);
    },
  };
}

/** The stack outwards from the caller of the wrapped function, without the browser's own functions. */
function callers(): readonly string[] {
  const lines = new Error().stack?.split('\n').filter((line) => line && !line.startsWith('Error')) ?? [];
  // Before the caller stand this function, the method above, and the wrapped function.
  return lines.slice(3).filter((line) => !/\(<anonymous>\)$|\[native code\]/.test(line));
}
