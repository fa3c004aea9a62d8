import { path } from '../host/session-request';
import { fitMessage } from '../model/message-size';
import { plainText } from '../model/plain-text';
import { requestHeadersOf } from './request-headers';
import type { ViewModel } from './view-model';

/** Somebody whom the application suggests. */
export interface Contact {
  readonly name: string;
  readonly company: string | null;
  readonly number: string;
}

/** An agent who types fast asks once. */
const pauseMs = 200;
const deadlineMs = 5_000;
const shortest = 2;
const most = 10;

const searches = new WeakMap<ViewModel, ContactSearch>();

/** The contacts for what the agent typed, where the element has the attribute `contacts`. */
export function contactsFor(model: ViewModel): readonly Contact[] {
  if (model.element.getAttribute('contacts') !== 'on') return [];
  const search = searches.get(model) ?? new ContactSearch(model);
  searches.set(model, search);
  return search.find(model.number);
}

/** Asks the application while the agent types. A failure suggests nobody, because the agent can dial without. */
class ContactSearch {
  readonly #model: ViewModel;
  #text = '';
  #contacts: readonly Contact[] = [];
  #stop = new AbortController();

  constructor(model: ViewModel) {
    this.#model = model;
  }

  find(text: string): readonly Contact[] {
    if (text === this.#text) return this.#contacts;
    this.#text = text;
    this.#stop.abort();
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    if (text.trim().length < shortest) return (this.#contacts = []);
    setTimeout(() => signal.aborted || void this.#ask(text, signal), pauseMs);
    // Those of the last text stay until the next ones come, so the list does not flicker.
    return this.#contacts;
  }

  /** The agent took a contact: its number is no text to search for. */
  take(number: string): void {
    this.#stop.abort();
    this.#text = number;
    this.#contacts = [];
  }

  async #ask(text: string, signal: AbortSignal): Promise<void> {
    const contacts = await request(this.#model, text, signal).catch(() => []);
    if (signal.aborted) return;
    this.#contacts = contacts;
    this.#model.set({});
  }
}

/** Puts the number of a contact into the field and takes the suggestions away. */
export function takeContact(model: ViewModel, number: string): void {
  searches.get(model)?.take(number);
  model.set({ number });
}

async function request({ endpoint, element }: ViewModel, text: string, stop: AbortSignal): Promise<readonly Contact[]> {
  const scope = new AbortController();
  const end = (): void => scope.abort();
  stop.addEventListener('abort', end);
  const timer = setTimeout(end, deadlineMs);
  try {
    return await ask({ endpoint, element }, text, scope.signal);
  } finally {
    clearTimeout(timer);
    stop.removeEventListener('abort', end);
  }
}

async function ask(
  { endpoint, element }: Pick<ViewModel, 'endpoint' | 'element'>,
  text: string,
  signal: AbortSignal,
): Promise<readonly Contact[]> {
  const given = element.hasAttribute('request-headers') ? requestHeadersOf(endpoint) : undefined;
  const headers = new Headers(await given?.(signal));
  headers.set('X-Vcc-Embed', '1');
  const address = `${path(endpoint, 'contacts')}?${new URLSearchParams({ text })}`;
  const response = await fetch(address, { headers, cache: 'no-store', redirect: 'manual', signal });
  return response.ok ? readContacts(await response.json()) : [];
}

function readContacts(body: unknown): readonly Contact[] {
  const { contacts } = (body ?? {}) as { contacts?: unknown };
  const listed = Array.isArray(contacts) ? contacts.slice(0, most) : [];
  const read = listed.map((entry: unknown) => {
    const { name, company, number } = (entry ?? {}) as Record<keyof Contact, unknown>;
    return { name: plainText(name), company: plainText(company) || null, number: plainText(number, 20) };
  });
  return fitMessage(read.filter(({ name, number }) => name && /^\+?\d{1,20}$/.test(number)));
}
