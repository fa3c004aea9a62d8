import { PhoneError } from '../phone/errors';
import type { RealmWindow } from './contract';

/** The place where the vendor's scripts run: a frame of our own, or the page itself. Only this file knows which. */
export interface Realm {
  readonly window: RealmWindow;
  /** Frames can be made anew; a page cannot. */
  readonly renewable: boolean;
  /** False once somebody took the frame out of the page. */
  readonly connected: boolean;
  close(): void;
}

const realmMs = 8_000;

/**
 * Frames live in a shadow root of the body: navigation that replaces the page's content (Blazor's enhanced navigation, Turbo)
 * compares the children of the body, and a frame that is moved or removed reloads.
 */
function home(document: Document): ParentNode & Node {
  const { body } = document;
  if (body.shadowRoot) return body.shadowRoot;
  try {
    const root = body.attachShadow({ mode: 'open' });
    root.append(document.createElement('slot'));
    return root;
  } catch {
    return body;
  }
}

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
  const frame = document.createElement('iframe');
  Object.assign(frame, { src: url, hidden: true, title: 'VCC', allow: 'microphone; autoplay', ariaHidden: 'true' });
  frame.setAttribute('data-vcc-realm', '');
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new PhoneError('realmFailed')), realmMs);
    const stop = (): void => {
      clearTimeout(timer);
      reject(new PhoneError('stopped'));
    };
    signal.addEventListener('abort', stop, { once: true });
    frame.addEventListener('load', () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      resolve();
    }, { once: true });
    // Before a frame that was left and is still saying its last words.
    home(document).prepend(frame);
  }).catch((error: unknown) => {
    frame.remove();
    throw error;
  });
  const realm = frame.contentWindow as unknown as RealmWindow;
  // An error page, a login page or a foreign origin is not our realm.
  try {
    if (!realm.document.getElementById('peer-video')) throw new PhoneError('realmFailed');
  } catch {
    frame.remove();
    throw new PhoneError('realmFailed');
  }
  return { window: realm, renewable: true, get connected() { return frame.isConnected; }, close: () => frame.remove() };
}
