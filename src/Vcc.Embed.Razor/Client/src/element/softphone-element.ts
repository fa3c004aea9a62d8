import { nothing, render } from 'lit/html.js';
import { textsFor } from '../i18n/texts';
import type { Device } from '../model/state';
import { VccPhone } from '../api/vcc-phone';
import { Face } from './face';
import { listenToPhone } from './face-events';
import { Outbox } from './outbox';
import type { PhonePort } from './phone-port';
import { acquirePhone, releasePhone, type Delivery, type PhoneEntry } from './registry';
import { faceStyles } from './styles';
import { view } from './views/view';

/**
 * `<vcc-softphone>`: the face of a phone that lives in the page, not in this element, so that moving the element or navigating
 * drops no call. Attributes in, all read when drawn; every event of the phone out, bubbling and composed.
 *
 * `endpoint` prefix of the host's endpoints, `/vcc`; elements of one endpoint share one phone · `lang` vi or en · `theme` auto (the
 * page's `color-scheme`), light or dark · `isolation` frame or page · `devices` the agent may choose, `1,2,3` · `headless` no face ·
 * `acknowledged` set by the Blazor component: the last event .NET has seen.
 */
export class VccSoftphoneElement extends HTMLElement {
  static readonly observedAttributes = ['endpoint', 'lang', 'devices', 'headless', 'acknowledged'];

  readonly #root = this.attachShadow({ mode: 'open' });
  readonly #outbox = new Outbox((deliveries) =>
    this.dispatchEvent(new CustomEvent('vcc-delivery', { bubbles: true, detail: { deliveries } })),
  );
  #entry: PhoneEntry | undefined;
  #endpoint = '';
  #face: Face | undefined;
  #stop = new AbortController();
  #drawing = false;

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [faceStyles()];
  }

  /** The phone behind this face, for commands: `element.phone.call('0912345678')`. */
  get phone(): PhonePort | undefined {
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
    this.#face = new Face(entry.phone, this.#draw);
    listenToPhone(this.#face, this.#draw, this.#stop.signal);
    if (this.hasAttribute('acknowledged')) this.#outbox.adopt(entry.orphans.splice(0));
    this.#draw();
  }

  disconnectedCallback(): void {
    this.#stop.abort();
    if (!this.#entry) return;
    this.#entry.orphans.push(...this.#outbox.close());
    releasePhone(this.#endpoint, this.#entry, this.#receive);
    this.#entry = undefined;
    this.#face = undefined;
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (before === now) return;
    if (name === 'acknowledged') this.#outbox.acknowledge(Number(now));
    else if (name === 'endpoint' && this.#entry) {
      this.disconnectedCallback();
      this.connectedCallback();
    } else this.#draw();
  }

  /** Draws once for all changes of one moment. */
  readonly #draw = (): void => {
    if (this.#drawing) return;
    this.#drawing = true;
    queueMicrotask(() => {
      this.#drawing = false;
      const face = this.#face;
      const texts = face && textsFor(this.lang, this.#draw);
      if (!texts) return;
      face.texts = texts;
      const devices = (this.getAttribute('devices') ?? '1,2,3')
        .split(',')
        .map(Number)
        .filter((device): device is Device => device in texts.devices);
      render(this.hasAttribute('headless') ? nothing : view(face, devices), this.#root);
    });
  };

  readonly #receive = (delivery: Delivery): void => {
    this.dispatchEvent(new CustomEvent(delivery.name, { bubbles: true, composed: true, detail: delivery.detail }));
    if (this.hasAttribute('acknowledged')) this.#outbox.push(delivery);
  };
}
