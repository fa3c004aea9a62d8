import type { NotificationChoice, ShownNotification } from '../../notifications/messages';
import { plainText } from '../../model/plain-text';

// A file, because only a service worker's notification has buttons.
const worker = new URL('./vcc-notifications.js', import.meta.url).href;

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

const tag = 'vcc-embed';

/** One notification of the system while something rings. Its click brings the page to the front, its button answers. */
export class DesktopNotification {
  readonly #page = crypto.getRandomValues(new Uint32Array(4)).join('-');
  readonly #answer: () => void;
  readonly #signal: AbortSignal;
  #shown: Notification | undefined;
  #text = '';
  #registration: ServiceWorkerRegistration | undefined;
  #isPrepared = false;

  constructor(answer: () => void, signal: AbortSignal) {
    this.#answer = answer;
    this.#signal = signal;
  }

  /** Gets ready for buttons, before the first call rings. Without them a notification has its click only. */
  prepare(): void {
    const { maxActions } = Notification as { maxActions?: number };
    const container = navigator.serviceWorker as ServiceWorkerContainer | undefined;
    if (this.#isPrepared || !maxActions || !container) return;
    this.#isPrepared = true;
    const choose = ({ data }: MessageEvent<Partial<NotificationChoice> | null>): void => {
      if (data?.kind === 'vcc-notification' && data.page === this.#page && data.action === 'answer') this.#answer();
    };
    container.addEventListener('message', choose, { signal: this.#signal });
    container.startMessages();
    // A policy may forbid workers.
    container.register(worker).then(
      (registration) => (this.#registration = registration),
      () => undefined,
    );
  }

  /** Shows the text, in place of the one before; an empty text closes it. `label` is that of the button. */
  show(text: string, label: string): void {
    const title = plainText(text) ?? '';
    if (title === this.#text) return;
    this.#close();
    this.#text = title;
    if (!title || notificationPermission() !== 'granted') return;
    if (this.#registration?.active && label) void this.#showWithButton(this.#registration, title, label);
    else this.#showPlain(title);
  }

  async #showWithButton(registration: ServiceWorkerRegistration, title: string, label: string): Promise<void> {
    const data: ShownNotification = { page: this.#page, address: location.href };
    const actions = [{ action: 'answer', title: label }];
    const options = { tag, silent: true, data, actions, ...staying } as NotificationOptions;
    const shown = await registration.showNotification(title, options).then(
      () => true,
      () => false,
    );
    // The ringing may have ended meanwhile.
    if (this.#text !== title) return this.#closeShown(title);
    if (!shown) this.#showPlain(title);
  }

  #showPlain(title: string): void {
    try {
      const shown = new Notification(title, { tag, silent: true, ...staying });
      shown.addEventListener('click', () => {
        window.focus();
        shown.close();
      });
      this.#shown = shown;
    } catch {
      // Chromium on Android has the constructor but refuses it.
    }
  }

  #close(): void {
    this.#shown?.close();
    this.#shown = undefined;
    if (this.#text) this.#closeShown(this.#text);
  }

  #closeShown(title: string): void {
    const closed = this.#registration?.getNotifications({ tag }).then((shown) => {
      for (const one of shown) if (one.title === title) one.close();
    });
    closed?.catch(() => undefined);
  }
}
