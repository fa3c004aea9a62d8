import { callbackNames } from './globals';
import type { RealmWindow, VendorFunction } from './globals';

export interface CallbackListener {
  /** A call of VCC's scripts. The listener only records it. */
  called(name: string, args: readonly unknown[]): void;
  /** The CRM's own function threw. The exception goes no further. */
  crmFailed(name: string, error: unknown): void;
}

/**
 * Defines every callback. It records the call and never throws. Then the CRM's function of the same name runs, where
 * there is one. In isolation `page` a CRM may define its functions later and replace these. `renew` installs them
 * again.
 */
export function installCallbacks(realm: RealmWindow, page: RealmWindow, listener: CallbackListener): { renew(): void } {
  const theirs = new Map<string, VendorFunction>();
  const ours = new Map<string, VendorFunction>();
  for (const name of callbackNames) {
    const wrapper: VendorFunction = (...args) => {
      listener.called(name, args);
      const crm = realm === page ? theirs.get(name) : page[name];
      if (typeof crm !== 'function') return;
      const run = (): void => {
        try {
          (crm as VendorFunction).apply(page, args);
        } catch (error) {
          listener.crmFailed(name, error);
        }
      };
      // VCC's scripts store the request only afterwards. A reply inside the callback would concern the request before.
      if (name === 'csNewCallTransferRequest') setTimeout(run);
      else run();
    };
    ours.set(name, wrapper);
  }
  const renew = (): void => {
    for (const [name, wrapper] of ours) {
      const found = realm[name];
      if (found === wrapper) continue;
      if (typeof found === 'function') theirs.set(name, found as VendorFunction);
      realm[name] = wrapper;
    }
  };
  renew();
  return { renew };
}
