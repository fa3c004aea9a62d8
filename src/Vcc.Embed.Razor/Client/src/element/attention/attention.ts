import { DesktopNotification } from './desktop-notification';
import { TitleFlash } from './title-flash';

/** Calls an agent back who looks at another tab or window: title and notification. */
export class Attention {
  readonly #title = new TitleFlash();
  readonly #notification = new DesktopNotification();
  readonly #mayNotify: () => boolean;
  #text = '';

  constructor(mayNotify: () => boolean, signal: AbortSignal) {
    this.#mayNotify = mayNotify;
    const update = (): void => this.#update();
    document.addEventListener('visibilitychange', update, { signal });
    for (const name of ['focus', 'blur']) window.addEventListener(name, update, { signal });
    signal.addEventListener('abort', () => this.call(''));
  }

  /** What rings; empty when nothing does. */
  call(text: string): void {
    this.#text = text;
    this.#update();
  }

  #update(): void {
    this.#title.show(document.hidden ? this.#text : '');
    const away = document.hidden || !document.hasFocus();
    // A notification that is shown stays until the ringing ends, so it cannot flicker between windows.
    if (!this.#text || (away && this.#mayNotify())) this.#notification.show(this.#text);
  }
}
