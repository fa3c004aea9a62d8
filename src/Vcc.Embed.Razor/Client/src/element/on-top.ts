import { isInShell } from '../tabs/shell-frame';
import { isForPhoneOnly } from './phone-window';
import type { ViewModel } from './view-model';

/** Document Picture-in-Picture, where the browser has it. TypeScript's list lacks it. */
interface PictureInPicture extends EventTarget {
  readonly window: Window | null;
  requestWindow(size: { width: number; height: number }): Promise<Window>;
}

const size = { width: 360, height: 560 };

/**
 * The page that stays while the application's pages change. A window above all others closes with its opener, so only
 * the phone window and the shell open one.
 */
function lastingPage({
  element,
}: ViewModel): (Window & { readonly documentPictureInPicture?: PictureInPicture }) | null {
  if (element.getAttribute('phone-window') === 'frame') return null;
  if (isInShell()) return window.parent;
  return isForPhoneOnly(element) ? window : null;
}

/** Chromium names a window that closes for some frames after its last event. */
const closing = new WeakSet<Window>();

const watched = new WeakMap<ViewModel, Window>();

/** Draws the phone again when the window closes. In the shell, an earlier page may have opened it. */
function watch(model: ViewModel, shown: Window): void {
  if (watched.get(model) === shown) return;
  watched.set(model, shown);
  shown.addEventListener('pagehide', () => {
    closing.add(shown);
    model.set({});
  });
}

/** The phone can be shown above all other windows, and is not. */
export function canBeOnTop(model: ViewModel): boolean {
  const pictures = lastingPage(model)?.documentPictureInPicture;
  if (!pictures?.window || closing.has(pictures.window)) return pictures !== undefined;
  watch(model, pictures.window);
  return false;
}

/** Shows the phone in a small window above those of all applications. Browsers allow that in a click only. */
export async function showOnTop(model: ViewModel): Promise<void> {
  const pictures = lastingPage(model)?.documentPictureInPicture;
  if (!pictures) return;
  const { document: page } = await pictures.requestWindow(size);
  const { texts, element, endpoint } = model;
  const address = new URL(`${endpoint}/phone?in=frame`, document.baseURI);
  address.searchParams.set('lang', texts.language);
  for (const name of ['theme', 'devices']) {
    const value = element.getAttribute(name);
    if (value) address.searchParams.set(name, value);
  }
  const frame = page.createElement('iframe');
  frame.src = address.href;
  frame.title = page.title = texts.phone;
  // A style sheet of the page would need the nonce of its policy.
  Object.assign(frame.style, { border: '0', inset: '0', position: 'fixed', width: '100%', height: '100%' });
  // The phone in the frame never owns the calls.
  page.documentElement.dataset['vccShell'] = '';
  page.body.append(frame);
  model.set({});
}
