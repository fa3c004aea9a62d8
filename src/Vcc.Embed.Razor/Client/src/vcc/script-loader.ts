import { PhoneError, errorInfo } from '../model/errors';
import type { PhoneErrorCode } from '../model/errors';
import type { Session } from '../host/session';
import type { RealmWindow } from './globals';

/** VCC's files in VCC's order. */
export const vendorScripts = [
  'jquery.min.js',
  'jssip-3.2.10.js',
  'init-3.0.7.js',
  'web.push.js',
  'cs_const.js',
  'cs_voice.js',
] as const;
/** The global that exists after a file has run. */
const expectedGlobals: Readonly<Record<string, string>> = {
  jquery: 'jQuery',
  jssip: 'JsSIP',
  init: 'init_ua',
  cs_voice: 'csInit',
};
const scriptMs = 8_000;

/** Loads all scripts at once and runs them in order. `ran` is called after each one, before the next one runs. */
export async function loadScripts(
  realm: RealmWindow,
  session: Session,
  signal: AbortSignal,
  ran: (file: string) => void,
): Promise<void> {
  await Promise.all(
    (session.scripts ?? vendorScripts).map(
      (file) =>
        new Promise<void>((resolve, reject) => {
          const script = realm.document.createElement('script');
          const fail = (code: PhoneErrorCode): void => reject(new PhoneError(errorInfo(code, file)));
          // Classic scripts in order: all editions need sloppy mode and each other's globals.
          script.async = false;
          // A policy of the application may apply here too; its nonce is readable by scripts of the page.
          script.nonce = realm.document.querySelector<HTMLElement>('[nonce]')?.nonce ?? '';
          script.src = new URL(file, session.scriptBase).href;
          if (session.integrity) {
            const pin = session.integrity[file];
            if (!pin) return fail('vendorDrift');
            script.integrity = pin;
            script.crossOrigin = 'anonymous';
          }
          const timer = setTimeout(() => fail('scriptLoadFailed'), scriptMs);
          const settle = (done: () => void) => () => {
            clearTimeout(timer);
            done();
          };
          script.addEventListener(
            'error',
            settle(() => void isReachable(realm, script).then((yes) => fail(yes ? 'vendorDrift' : 'scriptLoadFailed'))),
            { signal },
          );
          script.addEventListener(
            'load',
            settle(() => {
              const name = Object.keys(expectedGlobals).find((key) => file.includes(key));
              if (name && realm[expectedGlobals[name] as string] === undefined) return fail('scriptLoadFailed');
              ran(file);
              resolve();
            }),
            { signal },
          );
          signal.addEventListener(
            'abort',
            settle(() => fail('stopped')),
            { once: true },
          );
          realm.document.head.append(script);
        }),
    ),
  );
}

/** A pinned script that arrives and does not run differs from the one that the host approved. */
async function isReachable(realm: RealmWindow, script: HTMLScriptElement): Promise<boolean> {
  if (!script.integrity) return false;
  return realm.fetch(script.src).then(
    (response) => response.ok,
    () => false,
  );
}
