import { nothing, render } from 'lit/html.js';
import { defaultEndpoint, endpointAddress } from '../host/endpoint-address';
import { addPanelTexts, listenToLanguages, textsFor } from '../i18n/languages';
import type { CustomerOpening } from '../model/customers';
import type { PhoneElementEventMap } from '../model/event-target';
import { hasCustomJs } from '../api/custom-js-page';
import { VccPhone } from '../api/vcc-phone';
import { requestAgent } from '../host/agent-request';
import { sharedPhone } from '../tabs/shared-phone';
import { ViewModel } from './view-model';
import { listenToPhone } from './phone-listeners';
import { EventBuffer } from './event-buffer';
import { drawKeepingFocus } from './focus';
import { panels } from './panel-chunk';
import type { Phone } from './phone';
import type { Delivery } from './delivery';
import { acquirePhone, releasePhone, takeWaiting, type PhoneEntry, type PhoneListener } from './phone-registry';
import { requestHeadersOf } from './request-headers';
import { softphoneStyles } from './styles';
import { view } from './views/view';

/**
 * `<vcc-softphone>` shows a phone. The phone belongs to the page, so a call survives when the element is moved or
 * removed. Every event of the phone is dispatched as a DOM event that bubbles and is composed. Elements with one
 * endpoint share one phone.
 *
 * - `endpoint` is the prefix of the host's endpoints, default `~/vcc`: `vcc` below the application's root.
 * - `lang` is a language tag such as `vi` or `en`, the page's by default.
 * - `theme` is `auto` (the page's `color-scheme`), `light` or `dark`.
 * - `form` is `panel` (default), `docked` at the edge of the window, or `bar` on one line.
 * - `isolation` is where VCC's scripts run, `frame` or `page`.
 * - `devices` lists the devices an agent may choose, default `1,2,3`.
 * - `request-headers` waits for `provideRequestHeaders`, for pages that sign in with a bearer token.
 * - `headless` draws nothing, and makes no sounds without `sounds="on"`.
 * - `sounds` is `on` or `off`: ring, ringback and busy tone.
 * - `open-on` is when the customer of an incoming call opens by itself: `never` (default), `ringing` or `answer`.
 * - `open-in` is `page` where links do not end a call, or `blazor` where Blazor's router follows them. By default a
 *   customer opens in a new tab during a call.
 * - `phone-window` is `never` (default), or `offer` or `auto`: the phone window keeps calls when pages change.
 * - `tel-links` calls the numbers of `tel:` links in the page. Elements with `data-vcc-call` always call.
 * - `headset` is `hid` where buttons of a headset are read by WebHID.
 * - `shortcuts` is `off` where the page has keys of its own for calls.
 * - `contacts` is `on` where the application has a contact search: the number field then takes names too.
 * - `leave-guard` is `off` where the page may be left in a call without a question.
 * - `acknowledged` is the sequence number of the last event that .NET received. Only the Blazor component sets it.
 */
export class VccSoftphoneElement extends HTMLElement {
  static readonly observedAttributes = ['endpoint', 'lang', 'devices', 'headless', 'form', 'acknowledged'];

  readonly #root = this.attachShadow({ mode: 'open' });
  readonly #buffer = new EventBuffer((deliveries) =>
    this.dispatchEvent(new CustomEvent('vcc-delivery', { bubbles: true, detail: { deliveries } })),
  );
  #entry: PhoneEntry | undefined;
  #endpoint = '';
  #model: ViewModel | undefined;
  #stop = new AbortController();
  #drawing = false;
  #late: Delivery[] | undefined;

  readonly #listener: PhoneListener = listenerOf(this, (delivery) => this.#receive(delivery));

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [softphoneStyles()];
  }

  /** The phone, for commands: `element.phone.call('0912345678')`. */
  get phone(): Phone | undefined {
    return this.#entry?.phone;
  }

  connectedCallback(): void {
    this.#endpoint = endpointAddress(this.getAttribute('endpoint') || defaultEndpoint);
    const entry = acquirePhone(this.#endpoint, () => createPhone(this, this.#endpoint), this.#listener);
    this.#stop = new AbortController();
    this.#entry = entry;
    this.#model = new ViewModel(entry.phone, this, this.#endpoint, this.#draw, () => panels.load());
    listenToPhone(this.#model, this.#draw, this.#stop.signal);
    listenToLanguages(this.#draw, this.#stop.signal);
    entry.phone.addEventListener('vcc-state', this.#takeWaiting, { signal: this.#stop.signal });
    this.#takeWaiting();
    const { signal } = this.#stop;
    const model = this.#model;
    const attach = (): void => {
      if (!signal.aborted) panels.module?.attach(model, entry, this.#draw, signal);
      this.#draw();
    };
    attach();
    void panels.preload(signal).then(attach);
  }

  disconnectedCallback(): void {
    this.#stop.abort();
    if (!this.#entry) return;
    this.#entry.backlog.addUnacknowledged(this.#entry.phone, this.#buffer.close());
    releasePhone(this.#endpoint, this.#entry, this.#listener);
    this.#entry = undefined;
    this.#model = undefined;
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (before === now) return;
    if (name === 'acknowledged') this.#acknowledge(Number(now), before === null);
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
      if (panels.module) addPanelTexts(panels.module.vietnamese);
      const texts = model && textsFor(this.closest<HTMLElement>('[lang]')?.lang ?? '', this.#draw);
      if (!texts) return;
      model.texts = texts;
      const devices = (this.getAttribute('devices') ?? '1,2,3').split(',').map(Number);
      const drawn = this.hasAttribute('headless') ? nothing : view(model, devices);
      drawKeepingFocus(this.#root, () => render(drawn, this.#root));
    });
  };

  #acknowledge(sequence: number, first: boolean): void {
    this.#buffer.acknowledge(sequence);
    // A page that was drawn without .NET is interactive from now on.
    if (first && this.#entry) this.#takeWaiting();
  }

  /** Dispatches the events that waited for an element. A page that inserts it can add its listeners before. */
  readonly #takeWaiting = (): void => {
    if (!this.#entry) return;
    const { undispatched, unacknowledged } = takeWaiting(this.#entry, this.#listener.dotNet);
    this.#buffer.adopt(unacknowledged);
    if (undispatched.length === 0) return;
    this.#late = [...(this.#late ?? []), ...undispatched];
    queueMicrotask(() => {
      const late = this.#late ?? [];
      this.#late = undefined;
      for (const delivery of late) this.#dispatch(delivery);
    });
  };

  #receive(delivery: Delivery): void {
    // An event that happens now comes after those that waited.
    if (this.#late) this.#late.push(delivery);
    else this.#dispatch(delivery);
    if (this.#listener.dotNet) this.#buffer.push(delivery);
  }

  #dispatch(delivery: Delivery): void {
    this.dispatchEvent(new CustomEvent(delivery.name, { bubbles: true, composed: true, detail: delivery.detail }));
  }
}

/** The phone of an element. Scripts that VCC runs in the page itself are not shared with other tabs. */
function createPhone(element: Element, endpoint: string): Phone {
  const isolation = element.getAttribute('isolation') === 'page' ? 'page' : 'frame';
  const requestHeaders = element.hasAttribute('request-headers') ? requestHeadersOf(endpoint) : undefined;
  const create = (): Phone => new VccPhone({ endpoint, isolation, ...(requestHeaders && { requestHeaders }) });
  if (isolation === 'page' || hasCustomJs()) return create();
  return sharedPhone({
    endpoint,
    window: /^(self|shell)$/.test(element.getAttribute('phone-window') ?? ''),
    create,
    findAgent: (signal) => requestAgent(endpoint, requestHeaders, signal),
  });
}

/** The element as a listener of its phone. Only a Blazor component sets `acknowledged`. */
function listenerOf(element: HTMLElement, receive: (delivery: Delivery) => void): PhoneListener {
  return {
    receive,
    get dotNet() {
      return element.hasAttribute('acknowledged');
    },
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vcc-softphone': VccSoftphoneElement;
  }

  // The events bubble, so documents and other elements receive them too.
  interface GlobalEventHandlersEventMap extends PhoneElementEventMap {
    'vcc-customer-opening': CustomEvent<CustomerOpening>;
  }
}
