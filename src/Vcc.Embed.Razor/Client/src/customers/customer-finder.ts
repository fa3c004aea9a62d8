import type { CustomersFound } from '../model/customers';
import type { CallDetails } from '../model/commands';
import type { Engine } from '../model/engine';
import type { PhoneEventTarget } from '../model/event-target';
import type { Signal } from '../model/signals';
import type { Call, PhoneState } from '../model/state';
import { normalisePhoneNumber } from '../numbers/phone-number';
import { requestCustomers } from './customer-request';
import type { CustomersTarget } from './customer-request';
import { toLink } from './read-customers';

/** What the finder needs of a phone. */
export interface FinderPhone extends PhoneEventTarget {
  readonly state: PhoneState;
  setWrapUp(callKey: string, details: CallDetails): Promise<void>;
}

/** Where the finder reads the settings and reports the customers. */
export interface FinderStore {
  readonly engine: Pick<Engine, 'customers'>;
  signal(signal: Signal): void;
}

/** Asks the application who calls, as soon as a call has a number. The ring never waits for the response. */
export class CustomerFinder {
  readonly #phone: FinderPhone;
  readonly #store: FinderStore;
  readonly #target: CustomersTarget;
  /** Call and number of the last request. */
  #asked = '';
  #request = new AbortController();

  constructor(phone: FinderPhone, store: FinderStore, target: CustomersTarget) {
    this.#phone = phone;
    this.#store = store;
    this.#target = target;
  }

  /** Looks customers up until `signal` aborts, also for a call that rings already. */
  listen(signal: AbortSignal): void {
    const look = (): void => void this.#look();
    for (const name of ['vcc-call-ringing', 'vcc-call-dialing', 'vcc-call-updated'] as const)
      this.#phone.addEventListener(name, look, { signal });
    // A failure may be over when the agent has answered.
    this.#phone.addEventListener('vcc-call-connected', () => this.#look(this.#phone.state.customers?.error != null), {
      signal,
    });
    signal.addEventListener('abort', () => this.#request.abort());
    this.#look();
  }

  async #look(again = false): Promise<void> {
    const { call } = this.#phone.state;
    const { customers: settings } = this.#store.engine;
    if (!call?.number || !settings) return;
    if (call.direction !== 'inbound' && !(call.direction === 'outbound' && settings.outbound)) return;
    const asked = `${call.key} ${call.number}`;
    if (asked === this.#asked && !again) return;
    this.#asked = asked;
    this.#request.abort();
    const request = new AbortController();
    this.#request = request;
    const response = await requestCustomers(this.#target, call, request.signal);
    // Another call or number came meanwhile, or the phone stopped.
    if (request.signal.aborted) return;
    const found: CustomersFound = { callKey: call.key, customers: [], hasMore: false, newCustomer: null, error: null };
    const unknown = 'customers' in response && response.customers.length === 0;
    const newCustomer = unknown ? withNumber(settings.newCustomer, call) : null;
    this.#store.signal({ kind: 'customers', found: { ...found, ...response, newCustomer } });
    if (!('customers' in response) || response.hasMore || response.customers.length !== 1) return;
    // Without a journal nothing keeps the customer of a call.
    await this.#phone.setWrapUp(call.key, { customerId: response.customers[0]?.id }).catch(() => undefined);
  }
}

/** The address of the page that creates a customer, with the number of the call. */
function withNumber(address: string | null, { number }: Call): string | null {
  if (!address || !number) return null;
  const parsed = normalisePhoneNumber(number);
  const e164 = (parsed.ok && parsed.e164) || number;
  const filled = address
    .replaceAll('{e164}', encodeURIComponent(e164))
    .replaceAll('{number}', encodeURIComponent(number));
  return toLink(filled);
}
