import { afterEach, beforeEach, vi } from 'vitest';
import { deferred } from '../../src/api/chunks';
import { panels } from '../../src/element/panel-chunk';
import { providePhone } from '../../src/element/phone-registry';
import type { VccSoftphoneElement } from '../../src/element/softphone-element';
import type { PhoneState } from '../../src/model/state';
import '../../src/vcc-softphone';
import { FakePhone } from '../fake-phone';

// As in a page that was idle once. `ChunkTests` in C# has the other pages.
await Promise.all([panels.load(), deferred.load()]);

let opened = 0;

/** A softphone in the document with a fake phone behind it, and the clock in the test's hands. */
export class Softphone {
  readonly phone: FakePhone;
  readonly element = document.createElement('vcc-softphone') as VccSoftphoneElement;

  constructor(
    state: Partial<PhoneState> = {},
    attributes: Record<string, string> = {},
    prepare?: (phone: FakePhone) => void,
  ) {
    const endpoint = attributes['endpoint'] ?? `/vcc-${++opened}`;
    this.phone = new FakePhone(state);
    prepare?.(this.phone);
    providePhone(endpoint, this.phone);
    for (const [name, value] of Object.entries({ ...attributes, endpoint })) this.element.setAttribute(name, value);
    document.body.append(this.element);
  }

  static async open(
    state?: Partial<PhoneState>,
    attributes?: Record<string, string>,
    prepare?: (phone: FakePhone) => void,
  ): Promise<Softphone> {
    const softphone = new Softphone(state, attributes, prepare);
    await vi.dynamicImportSettled();
    await softphone.settle();
    return softphone;
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot!;
  }

  get text(): string {
    return this.root.textContent!.replace(/\s+/g, ' ').trim();
  }

  /** Lets promises and the next drawing happen, and this much time pass. */
  async settle(milliseconds = 0): Promise<void> {
    await vi.advanceTimersByTimeAsync(milliseconds);
  }

  find<T extends HTMLElement = HTMLElement>(selector: string): T {
    const found = this.root.querySelector<T>(selector);
    if (!found) throw new Error(`No ${selector} in: ${this.text}`);
    return found;
  }

  button(label: string): HTMLButtonElement {
    const found = [...this.root.querySelectorAll('button')].find(
      (button) => (button.getAttribute('aria-label') ?? button.textContent ?? '').trim() === label,
    );
    if (!found) throw new Error(`No button "${label}" in: ${this.text}`);
    return found;
  }

  async click(label: string): Promise<void> {
    this.button(label).click();
    await this.settle();
  }

  async type(selector: string, text: string): Promise<void> {
    const input = this.find<HTMLInputElement>(selector);
    input.value = text;
    input.dispatchEvent(new Event('input'));
    await this.settle();
  }

  async submit(selector: string): Promise<void> {
    this.find<HTMLFormElement>(selector).dispatchEvent(new Event('submit', { cancelable: true }));
    await this.settle();
  }
}

/** For every suite of the element: a fake clock, and an empty page afterwards. */
export function onEachPage(): void {
  beforeEach(() => {
    vi.useFakeTimers({ now: 1_700_000_072_000 });
  });
  afterEach(() => {
    document.body.replaceChildren();
    // The phones of a page end with it. A call of one test is no call in the next.
    Reflect.deleteProperty(globalThis, Symbol.for('vcc-embed.phones'));
    vi.useRealTimers();
  });
}
