import { PhoneError, errorInfo } from '../model/errors';
import type { PhoneErrorCode } from '../model/errors';
import type { RealmWindow } from './globals';
import { attachFrame } from '../host/realm-frame';
import { reports, watchPolicy } from '../host/reports';

/** The window in which VCC's scripts run: a frame, or the page itself. Only this file knows which. */
export interface Realm {
  readonly window: RealmWindow;
  /** A frame can be opened again, a page cannot. */
  readonly renewable: boolean;
  /** False after the frame was removed from the page. */
  readonly connected: boolean;
  close(): void;
}

const realmMs = 8_000;

export async function openRealm(isolation: 'frame' | 'page', url: string, signal: AbortSignal): Promise<Realm> {
  if (isolation === 'page') {
    for (const id of ['my-video', 'peer-video']) {
      if (document.getElementById(id)) continue;
      const video = document.createElement('video');
      Object.assign(video, { id, autoplay: true, playsInline: true, hidden: true });
      document.body.append(video);
    }
    return { window: window as unknown as RealmWindow, renewable: false, connected: true, close: () => undefined };
  }
  const policy = watchPolicy();
  const { element: frame, loaded } = attachFrame(url);
  await new Promise<unknown>((resolve, reject) => {
    const fail = (code: PhoneErrorCode) => () => reject(new PhoneError(errorInfo(code, `GET ${url}`)));
    const timer = setTimeout(fail('realmFailed'), realmMs);
    signal.addEventListener('abort', fail('stopped'), { once: true });
    void loaded.then(resolve).finally(() => clearTimeout(timer));
  })
    .catch((error: unknown) => {
      frame.remove();
      throw error;
    })
    .finally(policy.end);
  const realm = frame.contentWindow as unknown as RealmWindow;
  // An error page, a login page or a foreign origin is not the realm.
  if (!isRealm(realm)) {
    try {
      const { reportRealm } = await reports.load();
      throw new PhoneError(errorInfo(...(await reportRealm(url, realm, policy.violated(), signal))));
    } finally {
      frame.remove();
    }
  }
  return {
    window: realm,
    renewable: true,
    get connected() {
      return frame.isConnected;
    },
    close: () => frame.remove(),
  };
}

function isRealm(realm: RealmWindow): boolean {
  try {
    return realm.document.getElementById('peer-video') !== null;
  } catch {
    return false;
  }
}
