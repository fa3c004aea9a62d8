import { DesktopNotification } from './desktop-notification';
import { RingingIcon } from './ringing-icon';
import { TabFocus } from './tab-focus';
import { TitleFlash } from './title-flash';

/** Calls an agent back who looks at no tab of this application: title, icon and notification. */
export class Attention {
  readonly #title = new TitleFlash();
  readonly #icon = new RingingIcon();
  readonly #notification: DesktopNotification;
  readonly #mayNotify: () => boolean;
  readonly #focus: TabFocus | undefined;
  #text = '';
  #label = '';

  /** `answer` is what the button of a notification does. */
  constructor(mayNotify: () => boolean, answer: () => void, signal: AbortSignal) {
    this.#mayNotify = mayNotify;
    this.#notification = new DesktopNotification(answer, signal);
    this.#focus = new TabFocus(() => this.#update(), signal);
    signal.addEventListener('abort', () => this.call(''));
  }

  /** What rings; empty when nothing does. `label` is that of the button that answers. */
  call(text: string, label = ''): void {
    this.#text = text;
    this.#label = label;
    if (this.#mayNotify()) this.#notification.prepare();
    this.#update();
  }

  #update(): void {
    // The first call of the constructor comes before the field is set.
    const away = this.#focus?.focused === false;
    // Nobody sees title and icon of a page in a frame.
    const text = document.hidden && away && window === window.parent ? this.#text : '';
    this.#title.show(text);
    this.#icon.show(text !== '');
    // A notification that is shown stays until the ringing ends, so it cannot flicker between windows.
    if (!this.#text || (away && this.#mayNotify())) this.#notification.show(this.#text, this.#label);
  }
}
