import { nothing, render } from 'lit/html.js';
import { listenToLanguages, textsFor } from '../i18n/languages';
import type { Device } from '../model/state';
import { VccPhone } from '../api/vcc-phone';
import { ViewModel } from './view-model';
import { listenToPhone } from './phone-listeners';
import { EventBuffer } from './event-buffer';
import type { Phone } from './phone';
import { acquirePhone, releasePhone, type Delivery, type PhoneEntry } from './phone-registry';
import { softphoneStyles } from './styles';
import { view } from './views/view';

/**
 * `<vcc-softphone>` shows a phone. The phone belongs to the page, so a call survives when the element is moved or removed.
 * Every event of the phone is dispatched as a DOM event that bubbles and is composed. Elements with one endpoint share one phone.
 *
 * | attribute | value |
 * |---|---|
 * | `endpoint` | prefix of the host's endpoints, default `/vcc` |
 * | `lang` | a language tag such as `vi` or `en`, the page's by default |
 * | `theme` | `auto` (the page's `color-scheme`), `light` or `dark` |
 * | `isolation` | where VCC's scripts run, `frame` or `page` |
 * | `devices` | the devices an agent may choose, default `1,2,3` |
 * | `headless` | draws nothing |
 * | `acknowledged` | the sequence number of the last event that .NET received, set by Blazor |
 */
export class VccSoftphoneElement extends HTMLElement {
  static readonly observedAttributes = ['endpoint', 'lang', 'devices', 'headless', 'acknowledged'];

  readonly #root = this.attachShadow({ mode: 'open' });
  readonly #buffer = new EventBuffer((deliveries) =>
    this.dispatchEvent(new CustomEvent('vcc-delivery', { bubbles: true, detail: { deliveries } })),
  );
  #entry: PhoneEntry | undefined;
  #endpoint = '';
  #model: ViewModel | undefined;
  #stop = new AbortController();
  #drawing = false;

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [softphoneStyles()];
  }

  /** The phone, for commands: `element.phone.call('0912345678')`. */
  get phone(): Phone | undefined {
    return this.#entry?.phone;
  }

  connectedCallback(): void {
    this.#endpoint = this.getAttribute('endpoint') || '/vcc';
    const isolation = this.getAttribute('isolation') === 'page' ? 'page' : 'frame';
    const entry = acquirePhone(
      this.#endpoint,
      () => new VccPhone({ endpoint: this.#endpoint, isolation }),
      this.#receive,
    );
    this.#stop = new AbortController();
    this.#entry = entry;
    this.#model = new ViewModel(entry.phone, this.#draw);
    listenToPhone(this.#model, this.#draw, this.#stop.signal);
    listenToLanguages(this.#draw, this.#stop.signal);
    if (this.hasAttribute('acknowledged')) this.#buffer.adopt(entry.undelivered.splice(0));
    this.#draw();
  }

  disconnectedCallback(): void {
    this.#stop.abort();
    if (!this.#entry) return;
    this.#entry.undelivered.push(...this.#buffer.close());
    releasePhone(this.#endpoint, this.#entry, this.#receive);
    this.#entry = undefined;
    this.#model = undefined;
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (before === now) return;
    if (name === 'acknowledged') this.#buffer.acknowledge(Number(now));
    else if (name === 'endpoint' && this.#entry) {
      this.disconnectedCallback();
      this.connectedCallback();
    } else this.#draw();
  }

  /** Draws once for all changes of one task. */
  readonly #draw = (): void => {
    if (this.#drawing) return;
    this.#drawing = true;
    queueMicrotask(() => {
      this.#drawing = false;
      const model = this.#model;
      const texts = model && textsFor(this.closest<HTMLElement>('[lang]')?.lang ?? '', this.#draw);
      if (!texts) return;
      model.texts = texts;
      const devices = (this.getAttribute('devices') ?? '1,2,3')
        .split(',')
        .map(Number)
        .filter((device): device is Device => device in texts.devices);
      render(this.hasAttribute('headless') ? nothing : view(model, devices), this.#root);
    });
  };

  readonly #receive = (delivery: Delivery): void => {
    this.dispatchEvent(new CustomEvent(delivery.name, { bubbles: true, composed: true, detail: delivery.detail }));
    if (this.hasAttribute('acknowledged')) this.#buffer.push(delivery);
  };
}
