import { PhoneError, errorInfo } from '../phone/errors';
import type { RealmWindow } from './contract';

/** The vendor's files in the vendor's order, and what must exist after each. */
export const vendorScripts = ['jquery.min.js', 'jssip-3.2.10.js', 'init-3.0.7.js', 'web.push.js', 'cs_const.js', 'cs_voice.js'] as const;
const proof: Readonly<Record<string, string>> = { jquery: 'jQuery', jssip: 'JsSIP', init: 'init_ua', cs_voice: 'csInit' };
const scriptMs = 8_000;

/** Loads all scripts at once and lets them run one after the other. `ran` is called after each, before the next one runs. */
export async function loadScripts(realm: RealmWindow, base: string, files: readonly string[], signal: AbortSignal, ran: (file: string) => void): Promise<void> {
  const { document } = realm;
  const failed = (file: string) => new PhoneError(errorInfo('scriptLoadFailed', file));
  await Promise.all(
    files.map(
      (file) =>
        new Promise<void>((resolve, reject) => {
          const script = document.createElement('script');
          // Not modules and in order: all editions need sloppy mode and each other's globals.
          script.async = false;
          script.src = new URL(file, base).href;
          const timer = setTimeout(() => reject(failed(file)), scriptMs);
          const settle = (done: () => void) => () => {
            clearTimeout(timer);
            done();
          };
          script.addEventListener('error', settle(() => reject(failed(file))), { signal });
          script.addEventListener('load', settle(() => {
            const name = Object.keys(proof).find((key) => file.includes(key));
            if (name && realm[proof[name] as string] === undefined) return reject(failed(file));
            ran(file);
            resolve();
          }), { signal });
          signal.addEventListener('abort', settle(() => reject(new PhoneError('stopped'))), { once: true });
          document.head.append(script);
        }),
    ),
  );
}
